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
    append(reason(code));
    append('\r');
    append('\n');
  }

  /** The customary phrase; RFC 9112, section 4, lets it be empty. */
  private static String reason(int code) {
    return switch (code) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "No Content";
      case 206 -> "Partial Content";
      case 301 -> "Moved Permanently";
      case 302 -> "Found";
      case 303 -> "See Other";
      case 304 -> "Not Modified";
      case 307 -> "Temporary Redirect";
      case 308 -> "Permanent Redirect";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 417 -> "Expectation Failed";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      case 505 -> "HTTP Version Not Supported";
      default -> "";
    };
  }

  /** Checks a header and adds it; a rejected header leaves nothing behind. */
  void header(String name, String value) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > '~' || !Fields.isToken((byte) c)) {
        throw refused("name", c, i);
      }
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A header's name is empty.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > '~' || (c < ' ' && c != '\t')) {
        throw refused("value", c, i);
      }
    }
    dated |= name.length() == 4 && name.equalsIgnoreCase("Date");
    append(name);
    append(':');
    append(' ');
    append(value);
    append('\r');
    append('\n');
  }

  private static IllegalArgumentException refused(String part, char c, int index) {
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

  /** Whether only the server may set this header, because it frames the answer. */
  static boolean isFraming(String name) {
    return switch (name.length()) {
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
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
