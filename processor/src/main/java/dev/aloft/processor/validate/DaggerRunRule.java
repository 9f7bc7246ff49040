package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Constructors;
import dev.aloft.processor.model.ComponentModel;
import java.util.Collection;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Dagger's processor implements the components that function classes need.
 *
 * @param elements the compiler's
 */
public record DaggerRunRule(Elements elements) {
  /** Checks in the last round, if there were no other errors: Dagger may have reported its own. */
  public void check(Collection<ComponentModel> components, Diagnostics diagnostics) {
    for (ComponentModel component : components) {
      // Elements do not outlive their round.
      TypeElement owner = elements.getTypeElement(component.owner().canonicalName());
      if (owner != null
          && elements.getTypeElement(component.implementation().canonicalName()) == null) {
        diagnostics.report(
            Message.DAGGER_COMPILER_MISSING,
            Place.of(Constructors.of(owner).injected().get(0)),
            owner.getSimpleName());
      }
    }
  }
}
