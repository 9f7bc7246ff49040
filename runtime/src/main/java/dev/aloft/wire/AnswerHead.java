package dev.aloft.wire;

import java.util.Arrays;

/**
 * The head of one answer, built as bytes, with room after it for the start of the body. Not
 * thread-safe.
 */
final class AnswerHead {
  private static final int SMALLEST = 1024;

  private byte[] bytes = new byte[SMALLEST];
  private int length;
  private boolean dated;

  /** The array that holds the head, from index 0 on. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Starts over with a status line. */
  void start(int code) {
    length = 0;
    dated = false;
    append("HTTP/1.1 ");
    append((char) ('0' + code / 100));
    append((char) ('0' + code / 10 % 10));
    append((char) ('0' + code % 10));
    append(' ');
    append(AnswerRules.reason(code));
    append('\r');
    append('\n');
  }

  /** Checks a header and adds it; a rejected header leaves nothing behind. */
  void header(String name, String value) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A header's name is empty.");
    }
    int start = length;
    room(name.length() + value.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > '~' || !Fields.isToken((byte) c)) {
        throw refused("name", c, i, start);
      }
      bytes[length++] = (byte) c;
    }
    append(": ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > '~' || (c < ' ' && c != '\t')) {
        throw refused("value", c, i, start);
      }
      bytes[length++] = (byte) c;
    }
    append("\r\n");
    dated |= name.length() == 4 && name.equalsIgnoreCase("Date");
  }

  private IllegalArgumentException refused(String part, char c, int index, int start) {
    length = start;
    return new IllegalArgumentException(
        "Character " + (int) c + " at index " + index + " is not allowed in a header's " + part);
  }

  /** Whether the head already has a {@code Date}. */
  boolean isDated() {
    return dated;
  }

  /** Adds the header that says how the body ends. */
  void contentLength(int count) {
    append("Content-Length: ");
    int divisor = 1;
    while (count / divisor >= 10) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      append((char) ('0' + count / divisor % 10));
    }
    append('\r');
    append('\n');
  }

  /** Adds a whole line of ASCII, or an empty line. */
  void line(String text) {
    append(text);
    append('\r');
    append('\n');
  }

  /** Releases an array that only one answer needed. */
  void shrink(int most) {
    if (bytes.length > most) {
      bytes = new byte[SMALLEST];
    }
  }

  /** Makes room for this many bytes after the head. */
  void room(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
  }

  private void append(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private void append(char c) {
    room(1);
    bytes[length++] = (byte) c;
  }
}
