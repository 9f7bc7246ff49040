package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.fact.ObjectFacts;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.MemberChoice;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.member.ViewRules;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.validate.type.UnwrappedObjectRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that do not count as unknown properties, although nothing reads them. */
final class IgnoredNames {
  private final TypeRules rules;
  private final ObjectFacts facts;
  private final Set<String> ignored = new LinkedHashSet<>();

  private IgnoredNames(TypeRules rules, ObjectFacts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /**
   * Finds them.
   *
   * @param read what is read
   */
  static List<String> of(
      TypeRules rules,
      ObjectFacts facts,
      @Nullable Polymorphism polymorphism,
      List<PropertyModel> read) {
    IgnoredNames names = new IgnoredNames(rules, facts);
    names.addProperties();
    names.replaceRenamed();
    names.ignored.addAll(rules.ignoredNames());
    if (polymorphism != null && polymorphism.isInside()) {
      names.ignored.add(polymorphism.property());
    }
    read.forEach(names::removeRead);
    return List.copyOf(names.ignored);
  }

  private void addProperties() {
    facts
        .properties()
        .forEach(
            (jsonName, property) -> {
              if (property.hiddenBy() != null || !MemberChoice.readers(property).isEmpty()) {
                ignored.add(jsonName);
              }
            });
    facts.all().values().stream()
        .filter(Property::isIgnored)
        .forEach(each -> ignored.add(each.name()));
    facts.properties().values().stream()
        .filter(each -> ViewRules.BY.equals(each.hiddenBy()))
        .forEach(each -> ignored.addAll(each.aliases()));
  }

  private void replaceRenamed() {
    facts
        .properties()
        .forEach(
            (jsonName, property) -> {
              boolean isOfRecord = !property.all(Member.Kind.COMPONENT).isEmpty();
              if (isOfRecord && property.isHiddenByIgnoral()) {
                ignored.remove(jsonName);
                ignored.add(property.name());
              }
              boolean byOwnName = property.isHiddenByAccess();
              if (rules.ignoresOwnName(property, jsonName)
                  || (byOwnName && property.renames().isEmpty())) {
                ignored.remove(jsonName);
              }
              if (byOwnName) {
                ignored.add(property.name());
              }
            });
  }

  private void removeRead(PropertyModel property) {
    if (property.slot().value() instanceof ValueModel.External external
        && !external.isLookedAt(property.reader())) {
      ignored.add(external.property());
    }
    if (property.reader() != null) {
      ignored.remove(property.jsonName());
      UnwrappedObjectRule.readNames(property).forEach(ignored::remove);
    }
  }
}
