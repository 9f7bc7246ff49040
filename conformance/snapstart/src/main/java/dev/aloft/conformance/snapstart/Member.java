package dev.aloft.conformance.snapstart;

/** A document that refuses what is made up. */
public record Member(String name, int age) {
  /** Checks the age. */
  public Member {
    if (age < 18) {
      throw new IllegalArgumentException("too young: " + age);
    }
  }
}
