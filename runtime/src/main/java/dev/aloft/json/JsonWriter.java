package dev.aloft.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes one JSON document as UTF-8. One writer writes many documents, one after the other. Not
 * thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class JsonWriter {
  /** A writer without a destination; {@link #begin} gives it one. */
  public JsonWriter() {}

  /** Starts a document. The destination is never closed. */
  public void begin(OutputStream destination) {
    throw new IllegalStateException();
  }

  /** Ends the document: all bytes are in the destination. */
  public void end() {}

  public void beginObject() {}

  public void endObject() {}

  public void beginArray() {}

  public void endArray() {}

  public void writeName(PropertyName name) {}

  /** Writes a property's name that is only known at run time, for example a map's key. */
  public void writeName(String name) {}

  public void writeNull() {}

  public void writeString(String value) {}

  public void writeBoolean(boolean value) {}

  public void writeChar(char value) {}

  public void writeInt(int value) {}

  public void writeLong(long value) {}

  /**
   * Writes a number; NaN and the infinities are refused with an {@link IllegalArgumentException}.
   */
  public void writeFloat(float value) {}

  /**
   * Writes a number; NaN and the infinities are refused with an {@link IllegalArgumentException}.
   */
  public void writeDouble(double value) {}

  public void writeBigInteger(BigInteger value) {}

  public void writeBigDecimal(BigDecimal value) {}

  /** Writes base64 (RFC 4648 section 4, with padding). */
  public void writeBinary(byte[] value) {}
}
