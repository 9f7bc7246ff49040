package dev.aloft.json;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the contents of atomic numbers and booleans.
 *
 * <p>Every read method expects the reader on a value that is not null; whatever means null for a
 * boxed number means null here, too.
 */
public final class AtomicJson {
  private AtomicJson() {}

  public static @Nullable AtomicInteger readAtomicInteger(JsonReader in) {
    return in.isNullNumber() ? null : new AtomicInteger(in.readInt());
  }

  public static void write(JsonWriter out, AtomicInteger value) {
    out.writeInt(value.get());
  }

  public static @Nullable AtomicLong readAtomicLong(JsonReader in) {
    return in.isNullNumber() ? null : new AtomicLong(in.readLong());
  }

  public static void write(JsonWriter out, AtomicLong value) {
    out.writeLong(value.get());
  }

  public static @Nullable AtomicBoolean readAtomicBoolean(JsonReader in) {
    return in.isNullNumber() ? null : new AtomicBoolean(in.readBoolean());
  }

  public static void write(JsonWriter out, AtomicBoolean value) {
    out.writeBoolean(value.get());
  }
}
