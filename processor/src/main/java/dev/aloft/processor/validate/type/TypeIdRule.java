package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.model.Polymorphism;
import java.util.List;

/** The property with the type id must be written once, and read only if it is visible. */
public record TypeIdRule(TypeScope scope) {
  /**
   * What is wrong.
   *
   * @param declared whether the type has a property of that name
   */
  public List<Problem> check(Polymorphism polymorphism, boolean declared) {
    boolean writes = scope.site().direction().writes();
    if (!polymorphism.isInside()) {
      return List.of();
    }
    if (polymorphism.addsProperty()) {
      return declared && (writes || !polymorphism.visible())
          ? problem(
              polymorphism,
              "a",
              "The codec adds the id, so it would be written twice, or the property would never be"
                  + " read.",
              "Rename the property, or use @JsonTypeInfo(include = EXISTING_PROPERTY).")
          : List.of();
    }
    return writes && !declared
        ? problem(
            polymorphism,
            "no",
            "With EXISTING_PROPERTY the subtypes write the id, so documents of this one would lack"
                + " it.",
            "Declare the property, or use @JsonTypeInfo(include = PROPERTY).")
        : List.of();
  }

  private List<Problem> problem(Polymorphism polymorphism, String which, String why, String fix) {
    Object type = scope.element().getSimpleName();
    String name = polymorphism.property();
    return List.of(Problem.of(Message.TYPE_ID_IS_PROPERTY, type, which, name, why, fix));
  }
}
