package dev.aloft.processor.discover.type.polymorphism;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.model.Polymorphism;
import java.util.Map;

/** The property with the type id is read only if it is visible, and must be written once. */
public record TypeIdRule(TypeScope scope) {
  /** Hides the property, or reports that it is in the way. */
  public void apply(Polymorphism polymorphism, Map<String, Property> byJsonName) {
    Property property = byJsonName.get(polymorphism.property());
    boolean writes = scope.site().direction().writes();
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
    scope.report(
        Message.TYPE_ID_IS_PROPERTY, scope.element().getSimpleName(), which, name, why, fix);
  }
}
