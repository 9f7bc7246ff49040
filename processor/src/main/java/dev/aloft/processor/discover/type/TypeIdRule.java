package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.Polymorphism;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** The property with the type id is read only if it is visible, and must be written once. */
final class TypeIdRule {
  private final Diagnostics diagnostics;
  private final CompiledHere compiledHere;
  private final TypeElement type;
  private final Site site;

  TypeIdRule(Diagnostics diagnostics, CompiledHere compiledHere, TypeElement type, Site site) {
    this.diagnostics = diagnostics;
    this.compiledHere = compiledHere;
    this.type = type;
    this.site = site;
  }

  /** Hides the property, or reports that it stands in the way. */
  void apply(Polymorphism polymorphism, Map<String, Property> byJsonName) {
    Property property = byJsonName.get(polymorphism.property());
    boolean writes = site.direction().writes();
    if (!polymorphism.isInside()) {
      return;
    }
    if (polymorphism.addsProperty()) {
      if (property != null && (writes || !polymorphism.visible())) {
        report(
            polymorphism.property(),
            "a",
            "The codec adds the id, so it would be written twice, or the property never read.",
            "Rename the property, or use @JsonTypeInfo(include = EXISTING_PROPERTY).");
      }
    } else if (property == null) {
      if (writes) {
        report(
            polymorphism.property(),
            "no",
            "With EXISTING_PROPERTY the subtypes write the id, so a document of this one would lack"
                + " it.",
            "Declare the property, or use @JsonTypeInfo(include = PROPERTY).");
      }
    } else if (!polymorphism.visible()) {
      property.hideFromReading("@JsonTypeInfo without \"visible = true\"");
    }
  }

  private void report(String name, String which, String why, String fix) {
    diagnostics.report(
        Message.TYPE_ID_IS_PROPERTY,
        Place.of(compiledHere.pointedAt(type, site)),
        site.path(),
        type.getSimpleName(),
        which,
        name,
        why,
        fix);
  }
}
