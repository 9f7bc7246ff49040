package dev.aloft.json;

import dev.aloft.json.internal.Utf8Encoder;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document as UTF-8. One writer can write many documents, one after another, even
 * after an unfinished one. Not thread-safe.
 *
 * <p>Half of a surrogate pair has no UTF-8 encoding: it is written as an escape such as {@code
 * \uD83D}, so that nothing is lost. Calls in an invalid order throw an {@link
 * IllegalStateException}, as do more levels than {@link JsonLimits#maxWriteDepth()}, as in a value
 * that contains itself. If the destination fails, an {@link java.io.UncheckedIOException}. Then the
 * document is lost and {@link #begin} starts the next.
 */
public final class JsonWriter {
  /** No document has been begun, or it was lost. */
  private static final int CLOSED = 0;

  private static final int BEFORE_ROOT = 1;
  private static final int AFTER_ROOT = 2;
  private static final int FIRST_ELEMENT = 3;
  private static final int NEXT_ELEMENT = 4;
  private static final int FIRST_NAME = 5;
  private static final int NEXT_NAME = 6;
  private static final int PROPERTY_VALUE = 7;

  private final JsonLimits limits;
  private final Utf8Encoder out = new Utf8Encoder();

  /** What may come next. */
  private int state = CLOSED;

  private int depth;

  /** Which of the open containers are objects, a bit for each level. */
  private long[] objects = new long[1];

  /** Creates a writer without a destination; call {@link #begin} next. */
  public JsonWriter() {
    this(JsonLimits.DEFAULT);
  }

  /** The same, with limits of its own. */
  public JsonWriter(JsonLimits limits) {
    this.limits = limits;
  }

  /** Starts a document. The destination is never closed and never flushed. */
  public void begin(OutputStream destination) {
    out.begin(destination);
    depth = 0;
    state = BEFORE_ROOT;
  }

  /**
   * Starts a document in memory, behind the first bytes of this buffer. When it is full, a larger
   * copy takes its place: read {@link #buffer} and {@link #length} after {@link #end}.
   *
   * @param length how many bytes of the buffer stay
   */
  public void begin(byte[] buffer, int length) {
    Objects.checkFromToIndex(0, length, buffer.length);
    out.begin(buffer, length);
    depth = 0;
    state = BEFORE_ROOT;
  }

  /** The buffer of the document in memory, or an empty array. */
  public byte[] buffer() {
    return out.buffer();
  }

  /** Where a document in memory ends, in bytes from the start of its buffer. */
  public int length() {
    return out.length();
  }

  /** Forgets the buffer or destination, and a document that has not ended. */
  public void clear() {
    out.clear();
    state = CLOSED;
  }

  /** Ends the document; if it has a destination, that has all its bytes then. */
  public void end() {
    if (state != AFTER_ROOT) {
      throw fault("A document is one whole value.");
    }
    state = CLOSED;
    out.finish();
  }

  /** Starts an object. */
  public void beginObject() {
    beginValue();
    open(true);
    out.ascii('{');
    state = FIRST_NAME;
  }

  /** Ends the innermost object. */
  public void endObject() {
    if (state != FIRST_NAME && state != NEXT_NAME) {
      throw misplaced();
    }
    state = CLOSED;
    out.ascii('}');
    close();
  }

  /** Starts an array. */
  public void beginArray() {
    beginValue();
    open(false);
    out.ascii('[');
    state = FIRST_ELEMENT;
  }

  /** Ends the innermost array. */
  public void endArray() {
    if (state != FIRST_ELEMENT && state != NEXT_ELEMENT) {
      throw misplaced();
    }
    state = CLOSED;
    out.ascii(']');
    close();
  }

  private void open(boolean object) {
    if (depth == limits.maxWriteDepth()) {
      throw fault(
          "The value has more than " + limits.maxWriteDepth() + " levels: does it contain itself?");
    }
    depth++;
    // Not a BitSet: JDK 17 has that in no archive, so a cold start would pay for loading it.
    int word = depth >> 6;
    if (word == objects.length) {
      objects = Arrays.copyOf(objects, word * 2);
    }
    long bit = 1L << depth;
    objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
  }

  private void close() {
    depth--;
    if (depth == 0) {
      state = AFTER_ROOT;
    } else {
      state = (objects[depth >> 6] & 1L << depth) == 0 ? NEXT_ELEMENT : NEXT_NAME;
    }
  }

  /**
   * A value comes next: writes the comma before it, if there is one. Until the value is written,
   * the writer counts as closed: if that fails half-way, the document is lost.
   *
   * @return the state after the value
   */
  private int beginValue() {
    int next =
        switch (state) {
          case PROPERTY_VALUE -> NEXT_NAME;
          case NEXT_ELEMENT, FIRST_ELEMENT -> NEXT_ELEMENT;
          case BEFORE_ROOT -> AFTER_ROOT;
          default -> throw misplaced();
        };
    boolean comma = state == NEXT_ELEMENT;
    state = CLOSED;
    if (comma) {
      out.ascii(',');
    }
    return next;
  }

  /** Writes a property's name; its value must follow. */
  public void writeName(PropertyName name) {
    out.member(beginName(), name.member());
    state = PROPERTY_VALUE;
  }

  /** Writes a property's name that is only known at run time, for example a map's key. */
  public void writeName(String name) {
    if (beginName()) {
      out.ascii(',');
    }
    out.string(name);
    out.ascii(':');
    state = PROPERTY_VALUE;
  }

  /** A name comes next, as a value does in {@link #beginValue}; returns whether a comma does. */
  private boolean beginName() {
    boolean comma = state == NEXT_NAME;
    if (!comma && state != FIRST_NAME) {
      throw misplaced();
    }
    state = CLOSED;
    return comma;
  }

  /** Writes {@code null}. */
  public void writeNull() {
    int next = beginValue();
    out.ascii("null");
    state = next;
  }

  /** Writes a string. */
  public void writeString(String value) {
    if (isAbsent(value)) {
      return;
    }
    int next = beginValue();
    out.string(value);
    state = next;
  }

  /** Whether code that no null checker reads passed null, which is written as such. */
  private boolean isAbsent(@Nullable Object value) {
    if (value == null) {
      writeNull();
      return true;
    }
    return false;
  }

  /** Copies text that must be one complete JSON value; it is not checked. */
  public void writeRaw(String json) {
    int next = beginValue();
    out.raw(json);
    state = next;
  }

  /** Writes {@code true} or {@code false}. */
  public void writeBoolean(boolean value) {
    int next = beginValue();
    out.ascii(value ? "true" : "false");
    state = next;
  }

  /** Writes a string of one UTF-16 char. */
  public void writeChar(char value) {
    writeString(String.valueOf(value));
  }

  /** Writes an integer. */
  public void writeInt(int value) {
    writeLong(value);
  }

  /** Writes an integer. */
  public void writeLong(long value) {
    int next = beginValue();
    out.number(value);
    state = next;
  }

  /** Writes a number; NaN and the infinities, for which JSON has no numbers, become strings. */
  public void writeFloat(float value) {
    if (!Float.isFinite(value)) {
      writeString(Float.toString(value));
      return;
    }
    int next = beginValue();
    out.number(value);
    state = next;
  }

  /** Writes a number; NaN and the infinities, for which JSON has no numbers, become strings. */
  public void writeDouble(double value) {
    if (!Double.isFinite(value)) {
      writeString(Double.toString(value));
      return;
    }
    int next = beginValue();
    out.number(value);
    state = next;
  }

  /** Writes an integer. */
  public void writeBigInteger(BigInteger value) {
    if (isAbsent(value)) {
      return;
    }
    int next = beginValue();
    out.ascii(value.toString());
    state = next;
  }

  /** Writes a number, with an exponent where {@link BigDecimal#toString()} has one. */
  public void writeBigDecimal(BigDecimal value) {
    if (isAbsent(value)) {
      return;
    }
    int next = beginValue();
    out.ascii(value.toString());
    state = next;
  }

  /**
   * Writes a string that is already encoded as UTF-8, without decoding it. Malformed UTF-8 would
   * make the document malformed, too.
   */
  public void writeUtf8(byte[] buffer, int offset, int length) {
    int next = beginValue();
    out.string(buffer, offset, length);
    state = next;
  }

  /** Writes base64 (RFC 4648 section 4, with padding). */
  public void writeBinary(byte[] value) {
    writeBinary(value, 0, value.length);
  }

  /** Writes these bytes as base64 (RFC 4648 section 4, with padding). */
  public void writeBinary(byte[] buffer, int offset, int length) {
    ByteBuffer encoded = Base64.getEncoder().encode(ByteBuffer.wrap(buffer, offset, length));
    int next = beginValue();
    out.ascii('"');
    out.bytes(encoded.array(), 0, encoded.remaining());
    out.ascii('"');
    state = next;
  }

  private IllegalStateException misplaced() {
    return fault(
        state == CLOSED
            ? "No document has been begun: call begin first."
            : "These calls do not make a JSON document.");
  }

  private IllegalStateException fault(String problem) {
    state = CLOSED;
    return new IllegalStateException(problem);
  }
}
