package dev.aloft.processor.discover;

import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.model.TriggerDeclaration;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** The annotations that say what calls a function. */
public final class TriggerAnnotations {
  private static final String PACKAGE = "dev.aloft.";

  private TriggerAnnotations() {}

  /** The qualified names of all of them, in their order. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Trigger trigger : Trigger.values()) {
      if (trigger != Trigger.EVENT) {
        names.add(PACKAGE + simpleName(trigger));
      }
    }
    return names;
  }

  /** The annotation of a trigger other than the plain event: {@code Queue}. */
  public static String simpleName(Trigger trigger) {
    return switch (trigger) {
      case HTTP -> "Http";
      case SCHEDULE -> "Schedule";
      case QUEUE -> "Queue";
      case TOPIC -> "Topic";
      case OBJECT_STORE -> "ObjectStore";
      case EVENT -> throw new IllegalArgumentException("The plain event has no annotation.");
    };
  }

  /** Those that a method carries, in the order written. */
  public static List<TriggerDeclaration> of(ExecutableElement method) {
    List<TriggerDeclaration> found = new ArrayList<>();
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      for (Trigger trigger : Trigger.values()) {
        if (trigger != Trigger.EVENT
            && Annotations.nameOf(annotation).equals(PACKAGE + simpleName(trigger))) {
          found.add(read(trigger, annotation));
        }
      }
    }
    return found;
  }

  private static TriggerDeclaration read(Trigger trigger, AnnotationMirror annotation) {
    Optional<AnnotationValue> written = Annotations.written(annotation, "value");
    String value = written.map(AnnotationValue::getValue).map(Object::toString).orElse("");
    TriggerModel model =
        switch (trigger) {
          case EVENT -> new TriggerModel.Event();
          case HTTP -> new TriggerModel.Http();
          case SCHEDULE -> new TriggerModel.Schedule(value);
          case QUEUE -> new TriggerModel.Queue(value);
          case TOPIC -> new TriggerModel.Topic(value);
          case OBJECT_STORE -> new TriggerModel.ObjectStore(value);
        };
    return new TriggerDeclaration(model, annotation, written.orElse(null));
  }
}
