package dev.aloft.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one message as they arrive. The head and the decoded body are collected in place at
 * the front of one array; bytes read but not yet decoded follow. Not thread-safe.
 */
final class InputBuffer {
  private static final int SMALLEST = 8192;

  /** A larger read would make the JDK allocate, and keep, as large a direct buffer. */
  static final int SLICE = 1 << 16;

  /** The same where there may be a thousand threads, each of which keeps one. */
  static final int SERVER_SLICE = 1 << 14;

  /** An announced length allocates at most this many times what has arrived of it. */
  private static final int TRUST = 4;

  private static final byte[] NOTHING = new byte[0];

  private final int kept;
  private final int slice;

  /** Its memory budget covers everything beyond the smallest array; null for a client. */
  private final @Nullable WireServer server;

  /** How much is taken from the budget. */
  private volatile long taken;

  private byte[] bytes = new byte[SMALLEST];
  private ByteBuffer window = ByteBuffer.wrap(bytes);

  /** Everything below this index is kept: the head, and the decoded part of the body. */
  private int keep;

  private int position;
  private int limit;
  private int lineStart;
  private int lineEnd;

  /**
   * An empty buffer.
   *
   * @param kept a larger array is released with the message that needed it
   * @param server the server whose memory budget applies; null for a client
   */
  InputBuffer(int kept, @Nullable WireServer server) {
    this.kept = kept;
    this.server = server;
    slice = server == null ? SLICE : SERVER_SLICE;
  }

  /** Forgets the last message, and whatever was read after it. */
  void begin() {
    position = limit;
    next();
  }

  /** Forgets the last message, but not what was read after it. */
  void next() {
    int rest = limit - position;
    byte[] from = bytes;
    boolean shrinks = from.length > kept && rest <= from.length / 2;
    if (shrinks) {
      replace(new byte[Math.max(SMALLEST, rest)]);
    }
    if (rest > 0) {
      System.arraycopy(from, position, bytes, 0, rest);
    }
    keep = 0;
    position = 0;
    limit = rest;
    if (shrinks) {
      give(bytes.length > SMALLEST ? bytes.length : 0);
    }
  }

  /** Releases all memory; nothing can be read afterwards. */
  void release() {
    replace(NOTHING);
    keep = 0;
    position = 0;
    limit = 0;
    give(0);
  }

  /** Whether this holds memory that others could use; may be called by any thread. */
  boolean holdsMemory() {
    return taken > 0;
  }

  /** Returns what was taken from the budget, except for this much. */
  private void give(long rest) {
    if (server != null && taken > rest) {
      server.budget().give(taken - rest);
      taken = rest;
    }
  }

  /** Waits for a byte beyond the decoded message; false at the end of the connection. */
  boolean await(ReadableByteChannel source) throws IOException {
    return position < limit || read(source, 1, 431) >= 0;
  }

  /** The next byte, after {@link #await}. */
  byte peek() {
    return bytes[position];
  }

  /** The array to which all indexes of this class refer, until the next read. */
  byte[] bytes() {
    return bytes;
  }

  int keep() {
    return keep;
  }

  int lineStart() {
    return lineStart;
  }

  int lineEnd() {
    return lineEnd;
  }

  /** Whether anything has been read beyond the decoded message. */
  boolean hasMore() {
    return position < limit;
  }

  /** Whether nothing has been read since {@link #begin()}. */
  boolean isUntouched() {
    return limit == 0 && keep == 0;
  }

  /** Keeps everything decoded so far in its place. */
  void keepDecoded() {
    keep = position;
  }

  /**
   * Reads one line, which must end with CR LF; its bounds are then in {@link #lineStart()} and
   * {@link #lineEnd()}.
   *
   * @param status the status with which a server answers a longer line
   */
  void line(ReadableByteChannel source, int most, String what, int status) throws IOException {
    int scanned = 0;
    for (; ; ) {
      while (position + scanned < limit) {
        byte b = bytes[position + scanned];
        if (b == '\r') {
          if (position + scanned + 1 == limit) {
            break;
          }
          if (bytes[position + scanned + 1] != '\n') {
            throw WireException.refusal("A carriage return in " + what + " has no line feed.");
          }
          lineStart = position;
          lineEnd = position + scanned;
          position = lineEnd + 2;
          return;
        }
        if (b == '\n') {
          throw WireException.refusal("A line feed in " + what + " has no carriage return.");
        }
        if (++scanned > most) {
          throw WireException.refusal(
              status,
              most == 0
                  ? "There is no CR LF at the end of " + what + "."
                  : "There is no line end in " + what + " within the limit of " + most + " bytes.");
        }
      }
      fill(source, 1, what, status == 400 ? 413 : status);
    }
  }

  /** Moves bytes into the kept part unchanged. */
  void keepBytes(ReadableByteChannel source, int count, String what) throws IOException {
    int rest = count;
    while (rest > 0) {
      if (position == limit) {
        fill(source, rest, what, 413);
      }
      int moved = Math.min(rest, limit - position);
      if (position != keep) {
        System.arraycopy(bytes, position, bytes, keep, moved);
      }
      keep += moved;
      position += moved;
      rest -= moved;
    }
  }

  /** Moves everything up to the end of the connection into the kept part. */
  void keepRest(ReadableByteChannel source, int most) throws IOException {
    int start = keep;
    do {
      int moved = limit - position;
      if (position != keep) {
        System.arraycopy(bytes, position, bytes, keep, moved);
      }
      keep += moved;
      position += moved;
      if (keep - start > most) {
        throw tooLarge(most);
      }
    } while (read(source, 1, 413) >= 0);
  }

  static IOException tooLarge(long most) {
    return WireException.refusal(413, "The body is larger than the limit of " + most + " bytes.");
  }

  /** How many bytes have been read, but not been taken. */
  int held() {
    return limit - position;
  }

  /** Moves up to this many bytes that have been read out of the buffer; returns how many. */
  int take(byte[] target, int offset, int most) {
    int count = Math.min(most, limit - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  /** Whether this has been read after as many bytes. */
  boolean follows(long count, String ascii) {
    if (count > limit - position - ascii.length()) {
      return false;
    }
    int start = position + (int) count;
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads at least one byte.
   *
   * @param wanted how many are known to come
   * @param what in the middle of which they are missing if the connection ends
   * @param status the status with which a server answers if there is no memory for them
   */
  void fill(ReadableByteChannel source, int wanted, String what, int status) throws IOException {
    if (read(source, wanted, status) < 0) {
      throw WireException.refusal(
          isUntouched()
              ? "The connection was closed without an answer."
              : "The connection was closed in the middle of " + what + ".");
    }
  }

  private int read(ReadableByteChannel source, int wanted, int status) throws IOException {
    if (position == limit) {
      position = keep;
      limit = keep;
    } else if (limit == bytes.length && position > keep) {
      System.arraycopy(bytes, position, bytes, keep, limit - position);
      limit -= position - keep;
      position = keep;
    }
    makeRoom(wanted, status);
    int count;
    do {
      window.clear();
      window.limit(Math.min(bytes.length, limit + slice));
      window.position(limit);
      count = source.read(window);
    } while (count == 0);
    if (count > 0) {
      limit += count;
    }
    return count;
  }

  /**
   * Makes room for this many bytes, or for some if that is 1. Grows in steps, so that a length that
   * is only announced does not allocate its memory: the last step but one is a quarter of it, so
   * that the old and new arrays together are little more than the new one.
   */
  private void makeRoom(int wanted, int status) throws IOException {
    long enough = (long) limit + wanted;
    if (enough <= bytes.length) {
      return;
    }
    if (wanted == 1) {
      grow(server == null ? 2L * bytes.length : server.budget().next(bytes.length, status), status);
      return;
    }
    long trusted = Math.max((long) TRUST * bytes.length, SLICE);
    if (enough <= trusted) {
      grow(enough, status);
    } else if (limit == bytes.length) {
      grow(Math.min(trusted, Math.max(enough / TRUST + 1, SLICE)), status);
    }
  }

  private void grow(long size, int status) throws IOException {
    if (server != null) {
      server.budget().take(taken, size, status);
      long before = taken;
      // Counted until the array is really gone, even if there is no memory for the next one.
      taken = before + size;
      replace(Arrays.copyOf(bytes, (int) size));
      server.budget().give(before);
      taken = size;
    } else {
      replace(Arrays.copyOf(bytes, (int) size));
    }
  }

  private void replace(byte[] larger) {
    bytes = larger;
    window = ByteBuffer.wrap(larger);
  }
}
