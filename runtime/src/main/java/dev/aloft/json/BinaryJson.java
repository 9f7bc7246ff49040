package dev.aloft.json;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as base64 of their bits, most significant byte first. Only loaded by codecs whose
 * types ask for it; the usual read methods accept what is written.
 */
public final class BinaryJson {
  private BinaryJson() {}

  /** Reads a UUID in any of its forms. */
  public static @Nullable UUID readUuid(JsonReader in) {
    return TextJson.readUuid(in);
  }

  /** Writes sixteen bytes. */
  public static void write(JsonWriter out, UUID value) {
    ByteBuffer bits = ByteBuffer.allocate(2 * Long.BYTES);
    bits.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    out.writeBinary(bits.array());
  }

  /** Writes eight bytes for each number. */
  public static void write(JsonWriter out, double[] values) {
    ByteBuffer bits = ByteBuffer.allocate(values.length * Double.BYTES);
    bits.asDoubleBuffer().put(values);
    out.writeBinary(bits.array());
  }

  /** Writes four bytes for each number. */
  public static void write(JsonWriter out, float[] values) {
    ByteBuffer bits = ByteBuffer.allocate(values.length * Float.BYTES);
    bits.asFloatBuffer().put(values);
    out.writeBinary(bits.array());
  }
}
