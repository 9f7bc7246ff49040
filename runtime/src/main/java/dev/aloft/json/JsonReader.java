package dev.aloft.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document, token by token, strictly: RFC 8259 and nothing beyond it, within limits.
 *
 * <p>A reader stands on a token. A value's codec is called with the reader on the value's first
 * token and leaves it on the last one. One reader reads many documents, one after the other. Not
 * thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class JsonReader {
  /** A reader without a document; {@link #begin} gives it one. */
  public JsonReader() {}

  /** Starts on a document and moves to its first token. */
  public void begin(byte[] utf8, int offset, int length) {
    throw new IllegalStateException();
  }

  /** Checks that nothing but white space follows the value just read, and lets the document go. */
  public void end() {}

  /** Decodes bytes as UTF-8, strictly: a malformed sequence is a {@link JsonException}. */
  public String text(byte[] utf8, int offset, int length) {
    throw new IllegalStateException();
  }

  /** Whether the current token is {@code null}. */
  public boolean isNull() {
    return false;
  }

  /** Whether the current token is a string. */
  public boolean isString() {
    return false;
  }

  /** Expects the start of an object. */
  public void beginObject() {}

  /**
   * Moves on inside an object: to the first token of the next property's value.
   *
   * @return the property's name, or null at the end of the object
   */
  public @Nullable String nextName() {
    return null;
  }

  /** Expects the start of an array. */
  public void beginArray() {}

  /**
   * Moves on inside an array: to the first token of the next element.
   *
   * @return false at the end of the array
   */
  public boolean nextElement() {
    return false;
  }

  /** Skips the current value, however deep. */
  public void skip() {}

  /** Expects a string. */
  public String readString() {
    throw new IllegalStateException();
  }

  /** Expects {@code true} or {@code false}. */
  public boolean readBoolean() {
    throw new IllegalStateException();
  }

  /** Expects an integer in the range of a byte. */
  public byte readByte() {
    throw new IllegalStateException();
  }

  /** Expects an integer in the range of a short. */
  public short readShort() {
    throw new IllegalStateException();
  }

  /** Expects a string of exactly one UTF-16 char. */
  public char readChar() {
    throw new IllegalStateException();
  }

  /** Expects an integer in the range of an int. */
  public int readInt() {
    throw new IllegalStateException();
  }

  /** Expects an integer in the range of a long. */
  public long readLong() {
    throw new IllegalStateException();
  }

  /** Expects a number; one beyond the range of a float is refused. */
  public float readFloat() {
    throw new IllegalStateException();
  }

  /** Expects a number; one beyond the range of a double is refused. */
  public double readDouble() {
    throw new IllegalStateException();
  }

  /** Expects an integer. */
  public BigInteger readBigInteger() {
    throw new IllegalStateException();
  }

  /** Expects a number. */
  public BigDecimal readBigDecimal() {
    throw new IllegalStateException();
  }

  /** Expects a string of base64 (RFC 4648 section 4, padding optional). */
  public byte[] readBinary() {
    throw new IllegalStateException();
  }

  /** The current value is not what was expected; {@code expected} reads like "an integer". */
  public JsonException unexpected(String expected) {
    throw new IllegalStateException();
  }

  /** The current value is a string that names no constant; suggests the nearest known one. */
  public JsonException unknownConstant(String found, String... known) {
    throw new IllegalStateException();
  }

  /** The object that just ended lacks these properties, or has null where it must not. */
  public JsonException missing(String... names) {
    throw new IllegalStateException();
  }

  /** The property whose value the reader stands on came before in the same object. */
  public JsonException duplicate(String name) {
    throw new IllegalStateException();
  }

  /** The current value is refused for another reason; {@code problem} has no full stop. */
  public JsonException refused(String problem, @Nullable Throwable cause) {
    throw new IllegalStateException();
  }
}
