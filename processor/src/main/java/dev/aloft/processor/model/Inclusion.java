package dev.aloft.processor.model;

/**
 * Which values are written; named after the constants of {@code JsonInclude.Include}, whose {@code
 * NON_DEFAULT} has two meanings.
 */
public enum Inclusion {
  /** All. */
  ALWAYS,
  /** All but null. */
  NON_NULL,
  /** All but null and empty optionals. */
  NON_ABSENT,
  /** All but null, empty optionals, containers and strings. */
  NON_EMPTY,
  /** Like {@link #NON_EMPTY}, and neither zero nor false. */
  NON_DEFAULT,
  /** All but null and what a new object has. */
  NON_INITIAL
}
