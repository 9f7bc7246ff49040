package dev.aloft.json.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.BufferRecycler;

/**
 * The buffers of one reader or writer. jackson-core's own recycler is made for many threads and
 * uses lambdas, the first of which costs a cold start about 10 ms; this one has plain slots. A
 * buffer leaves its slot while in use, so one that is lost to an exception is replaced and never
 * shared.
 */
final class Buffers extends BufferRecycler {
  private static final int BYTES = 4000;
  private static final int CHARS = 2000;

  /** A larger buffer is left to the garbage collector. */
  private static final int KEPT = 1 << 16;

  private final byte[] @Nullable [] byteSlots = new byte[4][];
  private final char[] @Nullable [] charSlots = new char[4][];

  @Override
  public byte[] allocByteBuffer(int slot, int smallest) {
    byte[] kept = byteSlots[slot];
    if (kept == null || kept.length < smallest) {
      return new byte[Math.max(smallest, BYTES)];
    }
    byteSlots[slot] = null;
    return kept;
  }

  @Override
  public void releaseByteBuffer(int slot, byte[] buffer) {
    if (buffer.length <= KEPT) {
      byteSlots[slot] = buffer;
    }
  }

  @Override
  public char[] allocCharBuffer(int slot, int smallest) {
    char[] kept = charSlots[slot];
    if (kept == null || kept.length < smallest) {
      return new char[Math.max(smallest, CHARS)];
    }
    charSlots[slot] = null;
    return kept;
  }

  @Override
  public void releaseCharBuffer(int slot, char[] buffer) {
    if (buffer.length <= KEPT) {
      charSlots[slot] = buffer;
    }
  }
}
