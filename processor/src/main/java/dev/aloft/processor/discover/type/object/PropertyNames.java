package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.FieldNames;
import dev.aloft.processor.discover.type.member.JsonNames;
import dev.aloft.processor.discover.type.member.MemberCollector;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.validate.type.JsonNamesRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.DeclaredType;

/** The names of properties in JSON. */
final class PropertyNames {
  private PropertyNames() {}

  /** Names properties; reports conflicts. */
  static JsonNames of(TypeScope scope, Map<String, Property> byName) {
    JsonNames names = new JsonNames(scope, byName.values());
    scope.allowsMembers(JsonNamesRule.check(names.conflicts()));
    return names;
  }

  /** The names of a type's properties, each followed by its aliases. */
  static List<List<String>> withAliases(ReadContext context, DeclaredType type, Site site) {
    TypeScope scope = TypeScope.of(context, type, LocalRules.NONE, site);
    scope.hierarchy().forEach(context.compilation()::awaitMembers);
    Map<String, Property> byName = MemberCollector.properties(scope, null);
    FieldNames.lendToAccessors(byName);
    List<List<String>> names = new ArrayList<>();
    of(scope, byName)
        .properties()
        .forEach(
            (jsonName, property) -> {
              List<String> all = new ArrayList<>(List.of(jsonName));
              all.addAll(property.aliases());
              names.add(List.copyOf(all));
            });
    return List.copyOf(names);
  }
}
