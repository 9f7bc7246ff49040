package dev.aloft.json;

import dev.aloft.json.internal.JacksonStreams;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

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
  private final JsonLimits limits;
  private final JacksonStreams streams;
  private @Nullable JsonGenerator generator;

  /** Creates a writer without a destination; call {@link #begin} next. */
  public JsonWriter() {
    this(JsonLimits.DEFAULT);
  }

  /** The same, with limits of its own. */
  public JsonWriter(JsonLimits limits) {
    this.limits = limits;
    streams = limits.streams();
  }

  /** Starts a document. The destination is never closed and never flushed. */
  public void begin(OutputStream destination) {
    generator = streams.generator(destination);
  }

  /** Ends the document and writes all its bytes to the destination. */
  public void end() {
    JsonGenerator current = generator();
    boolean whole =
        current.streamWriteContext().inRoot() && current.streamWriteContext().getEntryCount() == 1;
    if (!whole) {
      generator = null;
      throw new IllegalStateException("A document is one whole value.");
    }
    try {
      current.close();
    } catch (RuntimeException e) {
      throw failed(e);
    }
    generator = null;
  }

  /** Starts an object. */
  public void beginObject() {
    try {
      generator().writeStartObject();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Ends the innermost object. */
  public void endObject() {
    try {
      generator().writeEndObject();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Starts an array. */
  public void beginArray() {
    try {
      generator().writeStartArray();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Ends the innermost array. */
  public void endArray() {
    try {
      generator().writeEndArray();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a property's name; its value must follow. */
  public void writeName(PropertyName name) {
    try {
      generator().writeName(name.encoded());
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a property's name that is only known at run time, for example a map's key. */
  public void writeName(String name) {
    try {
      generator().writeName(name);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes {@code null}. */
  public void writeNull() {
    try {
      generator().writeNull();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a string. */
  public void writeString(String value) {
    try {
      generator().writeString(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Copies text that must be one complete JSON value; it is not checked. */
  public void writeRaw(String json) {
    try {
      generator().writeRawValue(json);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes {@code true} or {@code false}. */
  public void writeBoolean(boolean value) {
    try {
      generator().writeBoolean(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a string of one UTF-16 char. */
  public void writeChar(char value) {
    writeString(String.valueOf(value));
  }

  /** Writes an integer. */
  public void writeInt(int value) {
    try {
      generator().writeNumber(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes an integer. */
  public void writeLong(long value) {
    try {
      generator().writeNumber(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a number; NaN and the infinities, for which JSON has no numbers, become strings. */
  public void writeFloat(float value) {
    if (!Float.isFinite(value)) {
      writeString(Float.toString(value));
      return;
    }
    try {
      generator().writeNumber(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a number; NaN and the infinities, for which JSON has no numbers, become strings. */
  public void writeDouble(double value) {
    if (!Double.isFinite(value)) {
      writeString(Double.toString(value));
      return;
    }
    try {
      generator().writeNumber(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes an integer. */
  public void writeBigInteger(BigInteger value) {
    try {
      generator().writeNumber(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a number, with an exponent where {@link BigDecimal#toString()} has one. */
  public void writeBigDecimal(BigDecimal value) {
    try {
      generator().writeNumber(value);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Writes a string that is already encoded as UTF-8, without decoding it. Malformed UTF-8 would
   * make the document malformed, too.
   */
  public void writeUtf8(byte[] buffer, int offset, int length) {
    try {
      generator().writeUTF8String(buffer, offset, length);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes base64 (RFC 4648 section 4, with padding). */
  public void writeBinary(byte[] value) {
    writeBinary(value, 0, value.length);
  }

  /** Writes these bytes as base64 (RFC 4648 section 4, with padding). */
  public void writeBinary(byte[] buffer, int offset, int length) {
    ByteBuffer encoded = Base64.getEncoder().encode(ByteBuffer.wrap(buffer, offset, length));
    try {
      generator().writeRawUTF8String(encoded.array(), 0, encoded.remaining());
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  private JsonGenerator generator() {
    JsonGenerator current = generator;
    if (current == null) {
      throw new IllegalStateException("The writer has no destination: call begin first.");
    }
    return current;
  }

  private RuntimeException failed(RuntimeException cause) {
    JsonGenerator current = generator;
    generator = null;
    return current == null ? cause : WriteFaults.translate(cause, current, limits);
  }
}
