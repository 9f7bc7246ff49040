package dev.aloft.json;

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

  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

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
   * The content of the string whose quotation mark is at this index of a document in UTF-8; null if
   * it is not one of JSON up to {@code end}, or may have more characters than {@code most}.
   */
  @Nullable ByteSlice string(byte[] document, int quote, int end, int most) {
    int from = quote + 1;
    int at = plainEnd(document, from, end);
    if (at == end) {
      return null;
    }
    if (document[at] == '"') {
      return at - from > most ? null : new ByteSlice(document, from, at - from, true);
    }
    int close = closingQuote(document, at, end);
    if (close < 0 || close - from > most) {
      return null;
    }
    reserve(close - from);
    int start = length;
    if (!unescape(document, from, at, close)) {
      length = start;
      return null;
    }
    return new ByteSlice(buffer, start, length - start, true);
  }

  /** The first quotation mark, backslash or control character from here on. */
  private static int plainEnd(byte[] document, int from, int end) {
    int at = from;
    while (at < end && document[at] != '"' && document[at] != '\\' && !isControl(document[at])) {
      at++;
    }
    return at;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ';
  }

  private static int closingQuote(byte[] document, int from, int end) {
    int at = from;
    while (at < end && document[at] != '"') {
      at += document[at] == '\\' ? 2 : 1;
    }
    return at < end ? at : -1;
  }

  /** Slices of an array that is left behind keep it. */
  private void reserve(int count) {
    if (count > buffer.length - length) {
      buffer = new byte[Math.max(count, Math.max(SMALLEST, Math.min(buffer.length * 2, KEPT)))];
      length = 0;
    }
  }

  /**
   * @param escape where the first backslash is
   */
  private boolean unescape(byte[] document, int from, int escape, int close) {
    int run = from;
    int at = escape;
    while (at < close) {
      if (document[at] != '\\') {
        return false;
      }
      append(document, run, at);
      at = document[at + 1] == 'u' ? unicode(document, at, close) : single(document[at + 1], at);
      if (at < 0) {
        return false;
      }
      run = at;
      at = plainEnd(document, at, close);
    }
    append(document, run, close);
    return true;
  }

  private void append(byte[] document, int from, int to) {
    System.arraycopy(document, from, buffer, length, to - from);
    length += to - from;
  }

  /** Takes an escape of two characters; gives where the text goes on, or -1 if it is not one. */
  private int single(byte escaped, int at) {
    int index = ESCAPED.indexOf(escaped);
    if (index < 0) {
      return -1;
    }
    buffer[length++] = (byte) MEANT.charAt(index);
    return at + 2;
  }

  /** Takes an escape by number, or two that make a pair; the same result. */
  private int unicode(byte[] document, int at, int close) {
    int unit = unit(document, at, close);
    if (unit < 0) {
      return -1;
    }
    if (!Character.isSurrogate((char) unit)) {
      appendCodePoint(unit);
      return at + 6;
    }
    int low = Character.isHighSurrogate((char) unit) ? unit(document, at + 6, close) : -1;
    if (low >= 0 && Character.isLowSurrogate((char) low)) {
      appendCodePoint(Character.toCodePoint((char) unit, (char) low));
      return at + 12;
    }
    buffer[length++] = '?';
    return at + 6;
  }

  /** The number in the escape at this index, or -1 if it is not one. */
  private static int unit(byte[] document, int at, int close) {
    if (at + 6 > close || document[at] != '\\' || document[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = document[i] < 0 ? -1 : Character.digit((char) document[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
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
