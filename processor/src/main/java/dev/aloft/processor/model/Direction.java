package dev.aloft.processor.model;

/** Which ways a value goes: a payload is read, a result written. */
public enum Direction {
  /** From JSON. */
  READ,
  /** To JSON. */
  WRITE,
  /** From and to JSON. */
  BOTH;

  /** Whether values are read. */
  public boolean reads() {
    return this != WRITE;
  }

  /** Whether values are written. */
  public boolean writes() {
    return this != READ;
  }

  /** Whether everything that goes the other way also goes this way. */
  public boolean covers(Direction other) {
    return this == BOTH || this == other;
  }
}
