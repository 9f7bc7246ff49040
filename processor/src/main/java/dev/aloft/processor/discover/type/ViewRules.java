package dev.aloft.processor.discover.type;

import dev.aloft.processor.discover.type.Member.Kind;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of a type the active view has: those whose {@code @JsonView}, or else the
 * type's, names the view or what it extends. Without an active view there are no rules.
 */
final class ViewRules {
  /** What hides a property from reading. */
  static final String BY = "@JsonView";

  private static final String VIEW = "JsonView";

  /** Where a property's own annotation is looked for first. */
  private static final List<Kind> WRITING =
      List.of(Kind.COMPONENT, Kind.GETTER, Kind.IS_GETTER, Kind.FIELD, Kind.ARGUMENT, Kind.SETTER);

  private static final List<Kind> READING =
      List.of(Kind.ARGUMENT, Kind.SETTER, Kind.FIELD, Kind.COMPONENT, Kind.GETTER, Kind.IS_GETTER);

  private final Types types;
  private final @Nullable AnnotationMirror ofType;
  private final @Nullable TypeMirror active;

  ViewRules(Types types, TypeElement type, @Nullable TypeMirror active) {
    this.types = types;
    this.ofType = JacksonAnnotations.inherited(type, VIEW);
    this.active = active;
  }

  /** Hides what the active view does not have. */
  void hide(Collection<Property> properties) {
    if (active == null) {
      return;
    }
    for (Property property : properties) {
      if (!isVisible(view(property, READING))) {
        property.hideFromReading(BY);
      }
      if (!isVisible(view(property, WRITING))) {
        property.hideFromWriting();
      }
    }
  }

  /** Whether the active view has what a {@code @JsonAnyGetter} gives. */
  boolean has(Element anyGetter) {
    return active == null || isVisible(JacksonAnnotations.find(anyGetter, VIEW));
  }

  private static @Nullable AnnotationMirror view(Property property, List<Kind> order) {
    for (Kind kind : order) {
      for (Member member : property.all(kind)) {
        for (Element element : member.annotated()) {
          AnnotationMirror view = JacksonAnnotations.find(element, VIEW);
          if (view != null) {
            return view;
          }
        }
      }
    }
    return null;
  }

  private boolean isVisible(@Nullable AnnotationMirror own) {
    AnnotationMirror view = own == null ? ofType : own;
    if (view == null || active == null) {
      return false;
    }
    for (TypeMirror named : JacksonAnnotations.types(view, "value")) {
      if (types.isSubtype(types.erasure(active), types.erasure(named))) {
        return true;
      }
    }
    return false;
  }
}
