package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Constructors;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * What generated code calls throws exceptions and errors, no other kind of Throwable.
 *
 * @param known distinguishes exceptions from other Throwables
 */
public record ThrowsRule(KnownTypes known) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    function
        .method()
        .ifPresent(each -> check(each, "The function method " + function.label(), diagnostics));
    if (!function.isStatic()) {
      Constructors constructors = Constructors.of(function.owner());
      String name = "The constructor of the function class " + function.owner().getSimpleName();
      constructors.injected().forEach(each -> check(each, name, diagnostics));
      constructors.noArguments().ifPresent(each -> check(each, name, diagnostics));
    }
  }

  private void check(ExecutableElement called, String name, Diagnostics diagnostics) {
    for (TypeMirror thrown : called.getThrownTypes()) {
      if (!known.canBeRethrown(thrown)) {
        diagnostics.report(
            Message.THROWS_TOO_MUCH, Place.of(called), name, KnownTypes.simpleName(thrown));
      }
    }
  }
}
