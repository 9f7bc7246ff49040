package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a property's annotations say about the type of its value can be honoured.
 *
 * @param type the type at the place
 */
public record LocalRulesRule(LocalRules local, TypeMirror type) {
  /** What is wrong where values have no generated codec; null if nothing. */
  public @Nullable Problem checkWithoutCodec() {
    return local.isEmpty() ? null : unfit("It is about objects with a generated codec.");
  }

  /** What is wrong on a member that is not an ordinary property; null if nothing. */
  public @Nullable Problem checkElsewhere() {
    return local.isEmpty() ? null : unfit("It is honoured on ordinary properties.");
  }

  /** What does not go on to the elements of a container; null if everything does. */
  public @Nullable Problem checkElements(boolean isMap) {
    if (local.typeInfo() != null && local.inside()) {
      return unfit("It applies to the elements of one container, not of two.");
    }
    if (local.isExternal()) {
      return unfit("The id is written beside one value, not beside elements.");
    }
    return isMap && local.excludes()
        ? unfit("Jackson would also drop the map's own entries of these names.")
        : null;
  }

  /**
   * What does not fit a property, whatever its type is; null if nothing.
   *
   * @param isArgument whether a creator takes the property
   * @param isUnwrapped whether its own properties appear in the object
   */
  public @Nullable Problem checkProperty(boolean isArgument, boolean isUnwrapped) {
    if (local.typeInfo() == null && local.subTypes() != null) {
      return unfit("Without @JsonTypeInfo beside it, it has no effect.");
    }
    if (local.isUntyped() && isArgument) {
      return unfit(
          "Jackson then writes a creator's property without an id, but expects one when it"
              + " reads.");
    }
    return isUnwrapped && !local.isEmpty()
        ? unfit("@JsonUnwrapped leaves no object to put it in.")
        : null;
  }

  private Problem unfit(String why) {
    return Problem.of(Message.LOCAL_RULE_UNFIT, local.name(), type, why);
  }
}
