package dev.aloft.wire;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A source that returns bytes in pieces of random length, then ends. */
final class Pieces implements ReadableByteChannel {
  private final byte[] bytes;
  private final Random random;
  private final int longest;
  private int position;

  Pieces(byte[] bytes, Random random, int longest) {
    this.bytes = bytes;
    this.random = random;
    this.longest = longest;
  }

  static Pieces whole(String text) {
    return new Pieces(text.getBytes(StandardCharsets.ISO_8859_1), new Random(1), 0);
  }

  @Override
  public int read(ByteBuffer target) {
    if (position == bytes.length) {
      return -1;
    }
    int most = longest == 0 ? bytes.length : 1 + random.nextInt(longest);
    int count = Math.min(Math.min(most, target.remaining()), bytes.length - position);
    target.put(bytes, position, count);
    position += count;
    return count;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
