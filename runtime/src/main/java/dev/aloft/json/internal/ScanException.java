package dev.aloft.json.internal;

/**
 * A document cannot be read further. Has no message and no stack trace: whoever catches it explains
 * the fault from the document.
 */
public final class ScanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of fault it is. */
  public enum Kind {
    /** The bytes are not JSON. */
    SYNTAX,
    /** More levels of arrays and objects than allowed. */
    DEPTH,
    /** A string that is longer than allowed. */
    STRING,
    /** A number that is longer than allowed. */
    NUMBER,
    /** A property's name that is longer than allowed. */
    NAME,
    /** A property's name with half of a surrogate pair. */
    HALF
  }

  private final Kind kind;
  private final int offset;

  ScanException(Kind kind, int offset) {
    super(null, null, false, false);
    this.kind = kind;
    this.offset = offset;
  }

  /** What kind of fault it is. */
  public Kind kind() {
    return kind;
  }

  /** The index of the byte where it was noticed; for {@link Kind#SYNTAX} the fault may precede. */
  public int offset() {
    return offset;
  }
}
