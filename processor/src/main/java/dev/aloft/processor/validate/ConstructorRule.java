package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Constructors;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KotlinObjects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/**
 * A function class has exactly one way in which the bootstrap can build it.
 *
 * @param elements the compiler's
 */
public record ConstructorRule(Elements elements) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    if (function.isStatic()
        || !BuildableOwnerRule.isBuildable(function.owner())
        || KotlinObjects.instance(function.owner()).isPresent()) {
      return;
    }
    Constructors constructors = Constructors.of(function.owner());
    Place owner = Place.of(function.owner());
    String name = function.owner().getSimpleName().toString();
    if (constructors.injected().size() > 1) {
      diagnostics.report(
          Message.SEVERAL_INJECT_CONSTRUCTORS, Place.of(constructors.injected().get(1)), name);
    } else if (constructors.injected().size() == 1) {
      ExecutableElement constructor = constructors.injected().get(0);
      if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
        diagnostics.report(Message.NO_CONSTRUCTOR, Place.of(constructor), name);
      }
      if (elements.getTypeElement("dagger.Component") == null) {
        diagnostics.report(Message.DAGGER_MISSING, Place.of(constructor), name);
      }
    } else if (constructors.noArguments().isEmpty()) {
      diagnostics.report(Message.NO_CONSTRUCTOR, owner, name);
    }
  }
}
