package dev.aloft.wire;

import java.util.Arrays;

/**
 * The head of one request, built as bytes. Can be sent many times, or restarted for the next
 * request. Not thread-safe.
 */
public final class WireRequest {
  private static final String USER_AGENT = " HTTP/1.1\r\nUser-Agent: aloft\r\nHost: ";
  private static final String END = "\r\n\r\n";

  private final Endpoint endpoint;
  private byte[] bytes = new byte[512];
  private int length;
  private boolean safe;

  /** Creates a request to this endpoint; {@link #start} sets its first line. */
  public WireRequest(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Starts over.
   *
   * @param method {@code GET} or {@code POST}
   * @param path the path with a leading slash, without the endpoint's prefix
   */
  public WireRequest start(String method, String path) {
    return start(method, path, "", "");
  }

  /** The same with a path of three parts, which are never put together as text. */
  public WireRequest start(String method, String path, String id, String end) {
    length = 0;
    safe = method.equals("GET");
    append(method, '!');
    append(' ');
    append(endpoint.pathPrefix(), '!');
    append(path, '!');
    append(id, '!');
    append(end, '!');
    append(USER_AGENT);
    append(endpoint.authority(), '!');
    return this;
  }

  /**
   * Adds a header.
   *
   * @param value visible ASCII, blanks and tabs
   * @throws IllegalArgumentException if a character is not allowed there
   */
  public WireRequest header(String name, String value) {
    append("\r\n");
    append(name, '!');
    append(": ");
    append(value, ' ');
    return this;
  }

  /** Adds a header with the value of another message's header, byte for byte. */
  public WireRequest header(String name, Fields source, int index) {
    append("\r\n");
    append(name, '!');
    append(": ");
    int from = source.valueStart(index);
    int count = source.valueEnd(index) - from;
    room(count);
    System.arraycopy(source.bytes(), from, bytes, length, count);
    length += count;
    return this;
  }

  /** Whether the request changes nothing, so that it may be retried. */
  boolean isSafe() {
    return safe;
  }

  /** The head's length, excluding what {@link #writeHead} adds. */
  int length() {
    return length;
  }

  /** Writes the whole head into a buffer of {@code length() + 64} bytes; returns its length. */
  int writeHead(byte[] target, int bodyLength) {
    int before = length;
    if (!safe) {
      append("\r\nContent-Length: ");
      appendNumber(bodyLength);
    }
    return end(target, before);
  }

  /**
   * Writes the whole head of a request with a chunked body into a buffer of {@code length() + 64}
   * bytes; returns its length.
   */
  int writeChunkedHead(byte[] target) {
    int before = length;
    append("\r\nTransfer-Encoding: chunked");
    return end(target, before);
  }

  /** Ends the head, copies it, and takes what was added for this sending off again. */
  private int end(byte[] target, int before) {
    append(END);
    int total = length;
    length = before;
    System.arraycopy(bytes, 0, target, 0, total);
    return total;
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

  /** Digits without a text for them: every exchange has such a number. */
  private void appendNumber(int number) {
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    room(digits);
    length += digits;
    int at = length;
    int rest = number;
    do {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  /** Appends text; rejects characters below this one and beyond ASCII. */
  private void append(String text, char lowest) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < lowest && (c != '\t' || lowest != ' ')) || c > '~') {
        throw new IllegalArgumentException(
            "Character " + (int) c + " at index " + i + " is not allowed in a request's head.");
      }
      bytes[length++] = (byte) c;
    }
  }

  private void room(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
  }
}
