package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.member.ValueMember;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.validate.type.ValueMemberRule;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code @JsonValue} or {@code @JsonKey} is on.
 *
 * @param annotation its simple name
 * @param context with the annotations that count for members of the type
 */
record ValueMemberReader(String annotation, ReadContext context) {
  /** Finds it; null if absent, and after a report. */
  ValueMember.@Nullable Found find(DeclaredType type, List<TypeElement> hierarchy, Site site) {
    ValueMember members = new ValueMember(annotation, context);
    Element found = members.element(hierarchy);
    ValueMemberRule rule = new ValueMemberRule(annotation, site.fromPackage());
    return found != null && context.allows(rule.check(found), found, site)
        ? members.of(found, type)
        : null;
  }
}
