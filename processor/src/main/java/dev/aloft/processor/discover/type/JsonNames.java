package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Gives each property its name in JSON; two properties that rename to the same may be one. */
final class JsonNames {
  private final Diagnostics diagnostics;
  private final CompiledHere compiledHere;
  private final JacksonAnnotations annotations;

  JsonNames(Diagnostics diagnostics, CompiledHere compiledHere, JacksonAnnotations annotations) {
    this.diagnostics = diagnostics;
    this.compiledHere = compiledHere;
    this.annotations = annotations;
  }

  /** The properties that JSON has, by JSON name, in the order they are written. */
  Map<String, Property> name(Collection<Property> properties, TypeElement type, Site site) {
    TypeRules rules = TypeRules.of(type, annotations);
    Map<String, Property> byJsonName = new LinkedHashMap<>();
    for (Property property : properties) {
      property.dropIgnored();
      if (property.isIgnored() || !property.isVisible()) {
        continue;
      }
      Set<String> renames = property.renames();
      Iterator<String> names = renames.iterator();
      String jsonName = names.hasNext() ? names.next() : rules.name(property.name());
      if (names.hasNext()) {
        diagnostics.report(
            Message.RENAMES_CONFLICT,
            place(property, site),
            site.path(),
            property.name(),
            jsonName,
            names.next());
      }
      Property other = byJsonName.putIfAbsent(jsonName, property);
      if (other != null && other.complements(property)) {
        byJsonName.put(jsonName, merged(other, property));
      } else if (other != null) {
        twice(jsonName, other, property, site);
      }
    }
    checkAliases(byJsonName, site);
    byJsonName.forEach(
        (jsonName, property) -> {
          property.hideByAccess();
          property.hideByType();
          if (ReferenceReader.isBack(property)) {
            property.hideFromWriting();
          }
          rules.hide(property, jsonName);
        });
    return rules.ordered(byJsonName);
  }

  private Property merged(Property first, Property second) {
    Property named = first.isUsable() ? first : second;
    Property merged = new Property(named.name(), annotations);
    first.members().forEach(merged::add);
    second.members().forEach(merged::add);
    return merged;
  }

  private void checkAliases(Map<String, Property> byJsonName, Site site) {
    Map<String, Property> all = new HashMap<>(byJsonName);
    for (Property property : byJsonName.values()) {
      for (String alias : property.aliases()) {
        Property other = all.putIfAbsent(alias, property);
        if (other != null && other != property) {
          twice(alias, other, property, site);
        }
      }
    }
  }

  private void twice(String name, Property first, Property second, Site site) {
    diagnostics.report(
        Message.JSON_NAME_TWICE,
        place(second, site),
        site.path(),
        first.name(),
        second.name(),
        name);
  }

  /** The property's own element; the site's if the type is compiled elsewhere. */
  private Place place(Property property, Site site) {
    Element element = property.members().get(0).element();
    return Place.of(compiledHere.pointedAt(element, site));
  }
}
