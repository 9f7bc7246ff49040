package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.Candidates;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.member.ValueMember;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.validate.type.CreatorRule;
import org.jspecify.annotations.Nullable;

/**
 * Whether a type is an object in JSON, and what builds it.
 *
 * @param creator what builds it; null if it is only written
 * @param value what is written instead of it; null for its properties
 * @param direction the ways asked for
 */
record ObjectShape(
    CreatorChoice.@Nullable Choice creator,
    ValueMember.@Nullable Found value,
    Direction direction) {
  /** Finds out; reports what cannot be, and then leaves it out. */
  static ObjectShape of(TypeScope scope) {
    ReadContext context = scope.context();
    Direction direction = scope.site().direction();
    return new ObjectShape(
        direction.reads() ? creator(scope) : null,
        direction.writes()
            ? new ValueMemberReader("JsonValue", context)
                .find(scope.type(), scope.hierarchy(), scope.site())
            : null,
        direction);
  }

  /** What builds the type; null after a report. */
  static CreatorChoice.@Nullable Choice creator(TypeScope scope) {
    Candidates candidates = new CreatorChoice(scope).candidates();
    return scope.allows(new CreatorRule(scope).check(candidates))
        ? candidates.choice(scope.annotations())
        : null;
  }

  /** What takes the one value that replaces the object; null if properties are read. */
  CreatorChoice.@Nullable Choice delegating() {
    return creator != null && creator.delegating() ? creator : null;
  }

  /** What takes properties, or no arguments at all; null if properties are not read. */
  CreatorChoice.@Nullable Choice building() {
    return creator != null && !creator.delegating() ? creator : null;
  }

  boolean readsObject() {
    return building() != null;
  }

  boolean writesObject() {
    return direction.writes() && value == null;
  }

  boolean isObject() {
    return readsObject() || writesObject();
  }

  /** The ways that properties go. */
  Direction ofProperties() {
    return !readsObject() ? Direction.WRITE : writesObject() ? direction : Direction.READ;
  }
}
