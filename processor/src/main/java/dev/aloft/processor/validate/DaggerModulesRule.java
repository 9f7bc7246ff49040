package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Constructors;
import dev.aloft.processor.discover.DaggerModules;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.type.source.Annotations;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** {@code @Function.Modules} is where it has an effect, and names modules Dagger can build. */
public final class DaggerModulesRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    TypeElement owner = function.owner();
    Optional<AnnotationMirror> own = Annotations.find(owner, DaggerModules.ANNOTATION);
    if (Constructors.of(owner).injected().isEmpty()) {
      own.ifPresent(
          annotation ->
              diagnostics.report(
                  Message.MODULES_WITHOUT_INJECT,
                  Place.of(owner, annotation),
                  owner.getSimpleName()));
      return;
    }
    for (TypeElement module : DaggerModules.of(owner)) {
      if (Annotations.find(module, "dagger.Module").isEmpty() || !isBuildable(module)) {
        diagnostics.report(
            Message.MODULE_NOT_BUILDABLE,
            own.map(annotation -> Place.of(owner, annotation)).orElse(Place.of(owner)),
            module.getSimpleName(),
            owner.getSimpleName());
      }
    }
  }

  private static boolean isBuildable(TypeElement module) {
    return !module.getKind().isClass()
        || module.getModifiers().contains(Modifier.ABSTRACT)
        || Constructors.of(module).noArguments().isPresent();
  }
}
