package dev.aloft.processor.discover.type;

/**
 * A type that does not exist, or not yet: another processor may write it in this round. Caught by
 * whoever can wait for the next round.
 */
public final class MissingTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String typeName;

  /**
   * @param typeName the type as the source names it
   */
  public MissingTypeException(String typeName) {
    super(typeName);
    this.typeName = typeName;
  }

  /** The type as the source names it. */
  public String typeName() {
    return typeName;
  }
}
