package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.annotation.KotlinMetadata;
import dev.aloft.processor.discover.type.annotation.KotlinNames;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.Site;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the constructor of a Kotlin class: the primary one, or the one without arguments where
 * all arguments have defaults and setters. Refuses what the Java view of the class would get wrong.
 */
public final class KotlinRule {
  private final Types types;
  private final ReadContext context;

  public KotlinRule(ReadContext context) {
    this.context = context;
    this.types = context.types();
  }

  /** Whether the class can be read and written at all; reports why not. */
  public boolean isAllowed(TypeElement type, Site site) {
    if (Annotations.find(type, "kotlin.jvm.JvmInline").isPresent()) {
      return refuse(
          type,
          Place.of(site.at()),
          site,
          "It is a value class: compiled, there is only the value in it.",
          "Use the value itself, or a data class");
    }
    KotlinMetadata metadata = KotlinMetadata.of(type);
    boolean hidden =
        metadata != null
            && metadata.visible()
            && !metadata.defaults().isEmpty()
            && type.getKind() == ElementKind.CLASS
            && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .allMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
    return !hidden
        || refuse(
            type,
            Place.of(site.at()),
            site,
            "A property of it is of a value class (or unsigned), which hides it from Java.",
            "Declare the property with the type that the value class wraps");
  }

  /**
   * Chooses the constructor; null after a report, or if it is not for Kotlin's rules to choose.
   *
   * @param constructors those that can be called
   */
  public @Nullable ExecutableElement choose(TypeScope scope, List<ExecutableElement> constructors) {
    TypeElement type = scope.element();
    KotlinMetadata metadata = KotlinMetadata.of(type);
    if (metadata == null) {
      return null;
    }
    ExecutableElement primary = null;
    ExecutableElement empty = null;
    for (ExecutableElement constructor : constructors) {
      empty = constructor.getParameters().isEmpty() ? constructor : empty;
      boolean fits = constructor.getParameters().size() == metadata.defaults().size();
      primary = fits && primary == null && hasFields(type, constructor) ? constructor : primary;
    }
    if (primary == null) {
      return null;
    }
    List<String> defaults = new ArrayList<>();
    boolean settable = empty != null && !metadata.defaults().contains(false);
    for (int i = 0; i < metadata.defaults().size(); i++) {
      String name = primary.getParameters().get(i).getSimpleName().toString();
      if (metadata.defaults().get(i)) {
        defaults.add(name);
      }
      settable &= hasSetter(type, name);
    }
    if (settable) {
      return empty;
    }
    if (!defaults.isEmpty()) {
      context.report(
          Message.KOTLIN_DEFAULTS,
          type,
          scope.site(),
          type.getSimpleName(),
          String.join(", ", defaults));
    }
    return primary;
  }

  private boolean hasFields(TypeElement type, ExecutableElement constructor) {
    List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
    return constructor.getParameters().stream()
        .allMatch(
            parameter ->
                fields.stream()
                    .anyMatch(
                        field ->
                            field.getSimpleName().equals(parameter.getSimpleName())
                                && types.isSameType(
                                    types.erasure(field.asType()),
                                    types.erasure(parameter.asType()))));
  }

  private static boolean hasSetter(TypeElement type, String property) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getParameters().size() == 1)
        .map(method -> KotlinNames.ofSetter(method.getSimpleName().toString(), type))
        .anyMatch(property::equals);
  }

  private boolean refuse(TypeElement type, Place place, Site site, String why, String fix) {
    context.report(Message.KOTLIN_CLASS, place, site.path(), type.getSimpleName(), why, fix);
    return false;
  }
}
