package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.context.CodecHome;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.fact.ObjectFacts;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import javax.lang.model.util.Elements;

/** Whether code that reads and writes an object mentions anything deprecated. */
record Deprecation(Elements elements) {
  boolean isIn(TypeScope scope, ObjectFacts facts, List<PropertyModel> models) {
    return scope.hierarchy().stream().anyMatch(elements::isDeprecated)
        || models.stream().anyMatch(Deprecation::isIn)
        || facts.properties().values().stream()
            .flatMap(property -> property.members().stream())
            .anyMatch(this::isIn);
  }

  private static boolean isIn(PropertyModel model) {
    return (model.back() != null && model.back().deprecated())
        || (model.slot().value() instanceof ValueModel.Unwrapped unwrapped
            && unwrapped.object().header().deprecated());
  }

  private boolean isIn(Member member) {
    return elements.isDeprecated(member.element())
        || CodecHome.mentioned(member.mirror().type()).stream().anyMatch(elements::isDeprecated);
  }
}
