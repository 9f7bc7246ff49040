package dev.aloft.processor.discover.type.member;

/** Names of properties in JSON of which only one can be right. */
public sealed interface NameConflict {
  /** What shows the conflict. */
  Property property();

  /** A property that annotations give two names. */
  record TwoNames(Property property, String name, String other) implements NameConflict {}

  /**
   * Two properties of the same name.
   *
   * @param other the one that came first
   */
  record SameName(Property property, Property other, String name) implements NameConflict {}
}
