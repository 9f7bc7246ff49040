package dev.aloft.processor.discover;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.SourceTypes;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.FunctionModel.ErrorTypeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Collects exceptions annotated with {@code @ErrorType}. */
public final class ErrorTypes {
  /** The annotation. */
  public static final String ANNOTATION = "dev.aloft.ErrorType";

  private final KnownTypes known;
  private final Diagnostics diagnostics;
  private final Map<String, TypeElement> declared = new TreeMap<>();

  /**
   * @param known distinguishes exceptions from other classes
   * @param diagnostics where misplaced annotations are reported
   */
  public ErrorTypes(KnownTypes known, Diagnostics diagnostics) {
    this.known = known;
    this.diagnostics = diagnostics;
  }

  /** Takes in a class of this compilation that carries the annotation. */
  public void add(Element annotated) {
    TypeElement type = (TypeElement) annotated;
    AnnotationMirror annotation = Annotations.find(type, ANNOTATION).orElseThrow();
    Place place = Place.of(type, annotation);
    if (!known.isThrowable(type)) {
      diagnostics.report(Message.ERROR_TYPE_NOT_THROWABLE, place, type.getSimpleName());
    } else if (reported(type).orElse("").isBlank()) {
      diagnostics.report(
          Message.ERROR_TYPE_BLANK, place, type.getSimpleName(), type.getSimpleName());
    } else if (!TypeElements.isAccessibleAtHome(type)) {
      diagnostics.report(Message.ERROR_TYPE_PRIVATE, place, type.getSimpleName());
    } else {
      declared.put(type.getQualifiedName().toString(), type);
    }
  }

  /** Adds those of this compilation. */
  public void addTo(SourceTypes sources) {
    declared.values().forEach(sources::add);
  }

  /**
   * The ones a function may throw: from this compilation, or from its {@code throws} clause, as far
   * as its package can name them. Subclasses come before superclasses.
   */
  public List<ErrorTypeModel> of(FunctionDeclaration function) {
    Map<String, TypeElement> found = new TreeMap<>(declared);
    for (TypeMirror thrown : function.signature().thrown()) {
      for (TypeMirror at = thrown;
          at instanceof DeclaredType type;
          at = ((TypeElement) type.asElement()).getSuperclass()) {
        TypeElement element = (TypeElement) type.asElement();
        if (reported(element).filter(name -> !name.isBlank()).isPresent()) {
          found.put(element.getQualifiedName().toString(), element);
        }
      }
    }
    String home = TypeElements.packageName(function.owner());
    List<TypeElement> visible = new ArrayList<>();
    for (TypeElement type : found.values()) {
      if (TypeElements.isAccessible(type, home)) {
        visible.add(type);
      }
    }
    visible.sort(
        Comparator.comparingInt((TypeElement type) -> -depth(type))
            .thenComparing(type -> type.getQualifiedName().toString()));
    return visible.stream()
        .map(type -> new ErrorTypeModel(ClassName.get(type), reported(type).orElseThrow()))
        .toList();
  }

  private static Optional<String> reported(TypeElement type) {
    return Annotations.find(type, ANNOTATION)
        .flatMap(annotation -> Annotations.written(annotation, "value"))
        .map(value -> value.getValue().toString());
  }

  private static int depth(TypeElement type) {
    int depth = 0;
    for (TypeMirror at = type.getSuperclass();
        at instanceof DeclaredType declared;
        at = ((TypeElement) declared.asElement()).getSuperclass()) {
      depth++;
    }
    return depth;
  }
}
