package dev.aloft.json;

import dev.aloft.json.internal.Escapes;
import org.jspecify.annotations.Nullable;

/**
 * Takes strings out of documents as UTF-8, without making text of them: where they lie if nothing
 * in them is escaped, else unescaped into one buffer that all strings of an event share. Not
 * thread-safe.
 */
public final class Utf8Buffer {
  private static final int SMALLEST = 1024;

  /** A larger array is given back after the event that needed it. */
  private static final int KEPT = 1 << 14;

  private byte[] buffer = ByteSlice.EMPTY.bytes();
  private int length;

  /** A buffer that takes no memory until something is unescaped. */
  public Utf8Buffer() {}

  /** How much memory it takes, in bytes. */
  public int size() {
    return buffer.length;
  }

  /** Starts over: no slice of this buffer is used any more. */
  public void reset() {
    length = 0;
    if (buffer.length > KEPT) {
      buffer = ByteSlice.EMPTY.bytes();
    }
  }

  /**
   * The content of a string that was checked: the bytes between its quotation marks, unescaped.
   * Null if it may have more characters than {@code most}.
   */
  @Nullable ByteSlice string(byte[] document, int from, int to, int most) {
    if (to - from > most) {
      return null;
    }
    int escape = Escapes.next(document, from, to);
    if (escape == to) {
      return new ByteSlice(document, from, to - from, true);
    }
    reserve(to - from);
    int start = length;
    unescape(document, from, escape, to);
    return new ByteSlice(buffer, start, length - start, true);
  }

  /** Slices of an array that is left behind keep it. */
  private void reserve(int count) {
    if (count > buffer.length - length) {
      buffer = new byte[Math.max(count, Math.max(SMALLEST, Math.min(buffer.length * 2, KEPT)))];
      length = 0;
    }
  }

  /**
   * @param first where the first backslash is
   */
  private void unescape(byte[] document, int from, int first, int to) {
    int run = from;
    int escape = first;
    while (escape < to) {
      append(document, run, escape);
      if (document[escape + 1] == 'u') {
        run = unicode(document, escape, to);
      } else {
        buffer[length++] = (byte) Escapes.meant(document[escape + 1]);
        run = escape + 2;
      }
      escape = Escapes.next(document, run, to);
    }
    append(document, run, to);
  }

  private void append(byte[] document, int from, int to) {
    System.arraycopy(document, from, buffer, length, to - from);
    length += to - from;
  }

  /** Takes an escape by number, or two that make a pair; gives where the text goes on. */
  private int unicode(byte[] document, int at, int to) {
    char unit = (char) Escapes.unit(document, at + 2);
    int next = at + 6;
    if (!Character.isSurrogate(unit)) {
      appendCodePoint(unit);
      return next;
    }
    boolean another = next + 1 < to && document[next] == '\\' && document[next + 1] == 'u';
    char low = another ? (char) Escapes.unit(document, next + 2) : 0;
    if (Character.isSurrogatePair(unit, low)) {
      appendCodePoint(Character.toCodePoint(unit, low));
      return next + 6;
    }
    buffer[length++] = '?';
    return next;
  }

  private void appendCodePoint(int c) {
    if (c < 0x80) {
      buffer[length++] = (byte) c;
      return;
    }
    if (c < 0x800) {
      buffer[length++] = (byte) (0xc0 | c >> 6);
    } else {
      if (c < 0x10000) {
        buffer[length++] = (byte) (0xe0 | c >> 12);
      } else {
        buffer[length++] = (byte) (0xf0 | c >> 18);
        buffer[length++] = (byte) (0x80 | (c >> 12 & 0x3f));
      }
      buffer[length++] = (byte) (0x80 | (c >> 6 & 0x3f));
    }
    buffer[length++] = (byte) (0x80 | (c & 0x3f));
  }
}
