package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.MemberCollector;
import dev.aloft.processor.discover.type.member.ValueMember;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads the single JSON value that an object has instead of its properties. */
record WholeValueReader(TypeScope scope) {
  /** Rules about types that are not an object in JSON, or in one direction only. */
  void check(ObjectShape shape, @Nullable Polymorphism polymorphism) {
    boolean hasValue = shape.value() != null;
    if (polymorphism != null && (shape.delegating() != null || hasValue)) {
      scope.report(
          Message.SUBTYPE_UNFIT,
          scope.element().getSimpleName(),
          "a type with @JsonTypeInfo",
          "The id belongs to a JSON object, and this one has another form.",
          "Remove @JsonValue and the delegating @JsonCreator.");
    } else if (hasValue && shape.building() != null) {
      scope.report(Message.VALUE_NOT_READABLE, scope.element().getSimpleName());
    }
  }

  /** What a delegating creator takes; null without one, and after a report. */
  @Nullable Slot delegate(ObjectShape shape) {
    CreatorChoice.Choice choice = shape.delegating();
    if (choice == null) {
      return null;
    }
    Member argument = MemberCollector.arguments(scope, choice.creator()).get(0);
    return whole(argument.mirror(), argument.element(), argument.annotated(), Direction.READ);
  }

  /** The value of {@code @JsonValue}; null without one, and after a report. */
  CodecModel.@Nullable Value value(ObjectShape shape) {
    ValueMember.Found found = shape.value();
    if (found == null) {
      return null;
    }
    List<Element> annotated = List.of(found.element());
    Slot slot = whole(found.mirror(), found.element(), annotated, Direction.WRITE);
    return slot == null ? null : new CodecModel.Value(slot, found.access());
  }

  private @Nullable Slot whole(
      Mirror mirror, Element element, List<Element> annotated, Direction direction) {
    if (annotated.stream().anyMatch(each -> scope.annotations().find(each, "JsonFormat") != null)) {
      scope.reportOf(
          element,
          Message.FORMAT_UNFIT,
          element.getSimpleName(),
          "It is honoured on properties, but this one replaces a whole value.");
    }
    Site inside =
        scope
            .site()
            .member(at(element), "", direction, scope.context().nullness().isMarked(element));
    scope.context().refuseLocalRules(element, mirror.type(), inside);
    return new SlotReader(scope.context())
        .read(mirror, scope.annotations().sources(annotated), inside);
  }

  private Element at(Element element) {
    return scope.context().at(element, scope.site());
  }
}
