package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.discover.type.annotation.KotlinMetadata;
import dev.aloft.processor.discover.type.annotation.KotlinNames;
import dev.aloft.processor.discover.type.creator.Candidates.Basis;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the constructor of a Kotlin class: the primary one, or the one without arguments where all
 * arguments have defaults and setters.
 */
record KotlinConstructor(Types types) {
  /**
   * That constructor; null if it is not for Kotlin's rules to choose.
   *
   * @param constructors those that can be called
   */
  @Nullable Candidates candidates(TypeElement type, List<ExecutableElement> constructors) {
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
    return settable && empty != null
        ? Candidates.of(Basis.PLAIN, List.of(empty))
        : new Candidates(Basis.PLAIN, List.of(primary), List.copyOf(defaults));
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
}
