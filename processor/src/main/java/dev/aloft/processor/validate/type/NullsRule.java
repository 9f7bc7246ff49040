package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.property.NullRules;
import java.util.List;

/** What {@code @JsonSetter} says about null is possible for the property's type. */
public final class NullsRule {
  private NullsRule() {}

  /** What is not, with complete arguments. */
  public static List<Problem> check(Property property, List<NullRules.Refused> refused) {
    return refused.stream()
        .map(
            each ->
                Problem.of(
                    Message.JACKSON_CONSTANT,
                    "JsonSetter",
                    property.name(),
                    each.member(),
                    each.nulls(),
                    each.why(),
                    "DEFAULT, FAIL, SET, SKIP"))
        .toList();
  }
}
