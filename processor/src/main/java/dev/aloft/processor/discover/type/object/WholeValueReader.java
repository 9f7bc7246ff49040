package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.MemberCollector;
import dev.aloft.processor.discover.type.member.ValueMember;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.validate.type.LocalRulesRule;
import dev.aloft.processor.validate.type.WholeValueRule;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads the single JSON value that an object has instead of its properties. */
record WholeValueReader(TypeScope scope) {
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
      scope.allows(WholeValueRule.noForm(element), element);
    }
    Site inside =
        scope
            .site()
            .member(at(element), "", direction, scope.context().nullness().isMarked(element));
    LocalRules local = LocalRules.of(name -> scope.annotations().find(element, name));
    scope.context().allows(new LocalRulesRule(local, mirror.type()).checkElsewhere(), inside);
    return new SlotReader(scope.context())
        .read(mirror, scope.annotations().sources(annotated), inside);
  }

  private Element at(Element element) {
    return scope.context().at(element, scope.site());
  }
}
