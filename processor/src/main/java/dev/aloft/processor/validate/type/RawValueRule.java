package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.model.ValueModel;
import org.jspecify.annotations.Nullable;

/** Only a string can hold JSON that is written as it is. */
public final class RawValueRule {
  private RawValueRule() {}

  /** What is wrong with a property that has {@code @JsonRawValue}; null if it is a string. */
  public static @Nullable Problem check(Property property, ValueModel value) {
    return value instanceof ValueModel.Basic basic && basic.kind() == ValueModel.Basic.Kind.STRING
        ? null
        : Problem.of(Message.RAW_UNFIT, property.name());
  }
}
