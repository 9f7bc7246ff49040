package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.model.Direction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of a type the active view has: those whose {@code @JsonView}, or else the
 * type's, names the view or what it extends. Without an active view there are no rules.
 */
public final class ViewRules {
  /** What hides a property from reading. */
  public static final String BY = "@JsonView";

  private static final String VIEW = "JsonView";

  private final Types types;
  private final JacksonAnnotations annotations;
  private final @Nullable AnnotationMirror ofType;
  private final @Nullable TypeMirror active;

  public ViewRules(TypeScope scope) {
    this.types = scope.context().types();
    this.annotations = scope.annotations();
    this.ofType = annotations.inherited(scope.element(), VIEW);
    this.active = scope.site().view();
  }

  /** The same property, hidden where the active view does not have it. */
  public Property hidden(Property property) {
    if (active == null) {
      return property;
    }
    boolean isRead = isVisible(property.first(VIEW, Direction.READ));
    Property hidden = isRead ? property : property.hiddenFromReading(BY);
    return isVisible(property.first(VIEW, Direction.WRITE)) ? hidden : hidden.hiddenFromWriting();
  }

  /** Whether the active view has what a {@code @JsonAnyGetter} gives. */
  public boolean has(Element anyGetter) {
    return active == null || isVisible(annotations.find(anyGetter, VIEW));
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
