package dev.aloft.json.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encodes JSON's scalars and names as UTF-8 into a buffer, which it empties into a destination when
 * it is full; or, without a destination, into memory that grows. Not thread-safe.
 */
public final class Utf8Encoder {
  private static final byte[] NOTHING = new byte[0];
  private static final int SMALLEST = 512;

  /** The buffer before a destination does not grow beyond. */
  private static final int LARGEST = 8192;

  /** A larger array is more than some JVMs make. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  /** Bytes of room behind a large piece. */
  private static final int ENVELOPE = 1024;

  /** Chars that are encoded at once; each takes at most six bytes. */
  private static final int CHUNK = 1024;

  private static final String HEX = "0123456789ABCDEF";

  private byte[] buffer = NOTHING;
  private int at;

  /** The buffer before a destination, which is kept for the next one. */
  private byte[] own = NOTHING;

  /** Null in memory, and while there is nothing to encode. */
  private @Nullable OutputStream destination;

  /** Creates an encoder without a destination, which encodes into memory. */
  public Utf8Encoder() {}

  /** Starts anew. The destination is never closed and never flushed. */
  public void begin(OutputStream destination) {
    this.destination = destination;
    buffer = own;
    at = 0;
  }

  /** Starts anew in memory: adds to the first bytes of this buffer. */
  public void begin(byte[] buffer, int length) {
    destination = null;
    this.buffer = buffer;
    at = length;
  }

  /** The buffer in memory, possibly a larger copy of the first, or an empty array. */
  public byte[] buffer() {
    return destination == null ? buffer : NOTHING;
  }

  /** How many bytes of the buffer in memory are taken. */
  public int length() {
    return destination == null ? at : 0;
  }

  /** Forgets the destination or the buffer that was begun with. */
  public void clear() {
    destination = null;
    buffer = NOTHING;
    at = 0;
  }

  /**
   * Empties the buffer into the destination for the last time, and forgets that; in memory,
   * everything is where it belongs.
   *
   * @throws UncheckedIOException if the destination fails
   */
  public void finish() {
    OutputStream last = destination;
    if (last != null) {
      flush(last);
      clear();
    }
  }

  private void flush(OutputStream to) {
    int length = at;
    at = 0;
    pass(to, buffer, 0, length);
  }

  private static void pass(OutputStream destination, byte[] bytes, int offset, int length) {
    try {
      destination.write(bytes, offset, length);
    } catch (IOException e) {
      throw new UncheckedIOException("The destination of the JSON document failed.", e);
    }
  }

  /** Makes room for so many bytes, before a destination at most {@link #LARGEST}. */
  private void reserve(int count) {
    if (count > buffer.length - at) {
      makeRoom(count);
    }
  }

  private void makeRoom(int count) {
    OutputStream to = destination;
    if (to == null) {
      buffer = larger(buffer, at, count);
      return;
    }
    if (buffer.length < LARGEST) {
      int wanted = Math.max(at + count, Math.max(SMALLEST, buffer.length * 2));
      own = Arrays.copyOf(buffer, Math.min(LARGEST, wanted));
      buffer = own;
    }
    if (count > buffer.length - at) {
      flush(to);
    }
  }

  /**
   * A copy of a buffer with room for so many bytes behind the first ones, and for what an envelope
   * adds behind a large piece.
   *
   * @throws IllegalStateException if no array is so large
   */
  public static byte[] larger(byte[] buffer, int length, int count) {
    long wanted = Math.max((long) buffer.length * 2, (long) length + count + ENVELOPE);
    if (wanted > MOST) {
      if ((long) length + count > MOST) {
        throw new IllegalStateException("What is written is larger than 2 GB.");
      }
      wanted = MOST;
    }
    return Arrays.copyOf(buffer, (int) wanted);
  }

  /** Adds one ASCII character. */
  public void ascii(char c) {
    reserve(1);
    buffer[at++] = (byte) c;
  }

  /** Adds ASCII characters that need no escapes. */
  public void ascii(String text) {
    int length = text.length();
    if (length > LARGEST) {
      raw(text);
      return;
    }
    reserve(length);
    byte[] b = buffer;
    int to = at;
    for (int i = 0; i < length; i++) {
      b[to++] = (byte) text.charAt(i);
    }
    at = to;
  }

  /** Adds bytes as they are. */
  public void bytes(byte[] bytes, int offset, int length) {
    OutputStream to = destination;
    if (length > LARGEST && to != null) {
      flush(to);
      pass(to, bytes, offset, length);
      return;
    }
    reserve(length);
    System.arraycopy(bytes, offset, buffer, at, length);
    at += length;
  }

  /** Adds a property's name, encoded already, and before it a comma if one is due. */
  public void member(boolean comma, byte[] member) {
    int length = member.length;
    if (length >= LARGEST) {
      if (comma) {
        ascii(',');
      }
      bytes(member, 0, length);
      return;
    }
    reserve(length + 1);
    int to = at;
    if (comma) {
      buffer[to++] = ',';
    }
    System.arraycopy(member, 0, buffer, to, length);
    at = to + length;
  }

  /** A property's name as it begins a property, with quotation marks and colon. */
  public static byte[] member(String name) {
    int length = name.length();
    byte[] member = new byte[length + 3];
    member[0] = '"';
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (!isPlain(c)) {
        return unusualMember(name);
      }
      member[i + 1] = (byte) c;
    }
    member[length + 1] = '"';
    member[length + 2] = ':';
    return member;
  }

  private static byte[] unusualMember(String name) {
    Utf8Encoder encoder = new Utf8Encoder();
    encoder.string(name);
    encoder.ascii(':');
    return Arrays.copyOf(encoder.buffer, encoder.at);
  }

  /** Whether a character is written as it is, in one byte. */
  private static boolean isPlain(int c) {
    return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
  }

  /** Adds a string, in quotation marks; half of a surrogate pair as an escape. */
  public void string(String text) {
    int length = text.length();
    if (length > CHUNK) {
      longString(text);
      return;
    }
    reserve(length + 2);
    byte[] b = buffer;
    int to = at;
    b[to++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!isPlain(c)) {
        at = to;
        encode(text, i, length, true);
        ascii('"');
        return;
      }
      b[to++] = (byte) c;
    }
    b[to++] = '"';
    at = to;
  }

  private void longString(String text) {
    ascii('"');
    chunks(text, true);
    ascii('"');
  }

  /** Adds text that is JSON already; half of a surrogate pair as an escape. */
  public void raw(String text) {
    chunks(text, false);
  }

  private void chunks(String text, boolean escaped) {
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + CHUNK);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      encode(text, from, to, escaped);
      from = to;
    }
  }

  /** Adds at most {@link #CHUNK} chars. */
  private void encode(String text, int from, int end, boolean escaped) {
    reserve(6 * (end - from));
    byte[] b = buffer;
    int to = at;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (isPlain(c) || !escaped) {
          b[to++] = (byte) c;
        } else {
          to = escape(c, b, to);
        }
      } else if (c < 0x800) {
        b[to++] = (byte) (0xc0 | c >> 6);
        b[to++] = (byte) (0x80 | (c & 0x3f));
      } else if (!Character.isSurrogate(c)) {
        b[to++] = (byte) (0xe0 | c >> 12);
        b[to++] = (byte) (0x80 | (c >> 6 & 0x3f));
        b[to++] = (byte) (0x80 | (c & 0x3f));
      } else if (i + 1 < end && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        b[to++] = (byte) (0xf0 | point >> 18);
        b[to++] = (byte) (0x80 | (point >> 12 & 0x3f));
        b[to++] = (byte) (0x80 | (point >> 6 & 0x3f));
        b[to++] = (byte) (0x80 | (point & 0x3f));
      } else {
        to = numbered(c, b, to);
      }
    }
    at = to;
  }

  private static int escape(int c, byte[] b, int at) {
    int to = at;
    char letter =
        switch (c) {
          case '"', '\\' -> (char) c;
          case '\b' -> 'b';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\f' -> 'f';
          case '\r' -> 'r';
          default -> 'u';
        };
    if (letter == 'u') {
      return numbered(c, b, to);
    }
    b[to++] = '\\';
    b[to++] = (byte) letter;
    return to;
  }

  private static int numbered(int c, byte[] b, int at) {
    int to = at;
    b[to++] = '\\';
    b[to++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      b[to++] = (byte) HEX.charAt(c >> shift & 0xf);
    }
    return to;
  }

  /** Adds a string in quotation marks that is UTF-8 already, but not escaped. */
  public void string(byte[] utf8, int offset, int length) {
    ascii('"');
    int end = offset + length;
    int run = offset;
    for (int i = offset; i < end; i++) {
      int c = utf8[i];
      if (c >= 0 && !isPlain(c)) {
        bytes(utf8, run, i - run);
        reserve(6);
        at = escape(c, buffer, at);
        run = i + 1;
      }
    }
    bytes(utf8, run, end - run);
    ascii('"');
  }

  /** Adds a finite double, as {@link DecimalText} has it. */
  public void number(double value) {
    reserve(Digits.MOST);
    int to = Digits.decimal(value, buffer, at);
    if (to == at) {
      ascii(DecimalText.of(value));
    } else {
      at = to;
    }
  }

  /** Adds a finite float, as {@link DecimalText} has it. */
  public void number(float value) {
    reserve(Digits.MOST);
    int to = Digits.decimal(value, buffer, at);
    if (to == at) {
      ascii(DecimalText.of(value));
    } else {
      at = to;
    }
  }

  /** Adds an integer. */
  public void number(long value) {
    reserve(Digits.MOST);
    at = Digits.integer(value, buffer, at);
  }
}
