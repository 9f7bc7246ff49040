package dev.aloft.wire;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/**
 * One answer, read strictly. A client owns one and reuses it for each exchange; everything that it
 * returns is valid until the next. Not thread-safe.
 */
public final class WireResponse {
  /** The most interim answers that are skipped. */
  private static final int MOST_INTERIM = 16;

  /** An array for bodies up to this length is kept. */
  private static final int KEPT = 1 << 20;

  private final MessageReader message;
  private final InputBuffer in;
  private final Fields fields;
  private int status;
  private boolean http10;
  private boolean reusable;

  WireResponse(HttpLimits limits) {
    message = new MessageReader(limits, KEPT, null);
    in = message.in();
    fields = message.fields();
  }

  /** Forgets the last answer. */
  void begin() {
    message.begin();
    status = 0;
    reusable = false;
  }

  /** Whether not a single byte of an answer arrived. */
  boolean isUntouched() {
    return in.isUntouched();
  }

  /** Whether the connection is clean and both sides keep it open. */
  boolean isReusable() {
    return reusable;
  }

  /** Reads an answer, head and body. */
  void read(ReadableByteChannel source) throws IOException {
    int interim = 0;
    do {
      if (interim++ > MOST_INTERIM) {
        throw WireException.refusal("More than " + MOST_INTERIM + " interim (1xx) answers came.");
      }
      readHead(source);
      if (status == 101) {
        throw WireException.refusal("The other side switches protocols (101) without being asked.");
      }
    } while (status < 200);
    boolean delimited = readBody(source);
    boolean kept = http10 ? fields.lists("Connection", "keep-alive") : true;
    reusable = delimited && kept && !in.hasMore() && !fields.lists("Connection", "close");
  }

  private void readHead(ReadableByteChannel source) throws IOException {
    message.readStartLine(source, "the status line", 400);
    parseStatusLine(in.bytes(), in.lineStart(), in.lineEnd());
    message.readFields(source);
  }

  private void parseStatusLine(byte[] bytes, int from, int to) throws IOException {
    int code = 0;
    boolean good =
        to - from >= 12
            && bytes[from] == 'H'
            && bytes[from + 1] == 'T'
            && bytes[from + 2] == 'T'
            && bytes[from + 3] == 'P'
            && bytes[from + 4] == '/'
            && bytes[from + 5] == '1'
            && bytes[from + 6] == '.'
            && (bytes[from + 7] == '0' || bytes[from + 7] == '1')
            && bytes[from + 8] == ' '
            && (to - from == 12 || bytes[from + 12] == ' ');
    for (int i = from + 9; good && i < from + 12; i++) {
      good = bytes[i] >= '0' && bytes[i] <= '9';
      code = code * 10 + bytes[i] - '0';
    }
    for (int i = from + 12; good && i < to; i++) {
      good = bytes[i] < 0 || (bytes[i] >= ' ' && bytes[i] != 127) || bytes[i] == '\t';
    }
    if (!good || code < 100 || code > 599) {
      throw WireException.refusal("The answer does not start with an HTTP/1.1 status line.");
    }
    http10 = bytes[from + 7] == '0';
    status = code;
  }

  /** Reads the body; false if only the end of the connection ended it. */
  private boolean readBody(ReadableByteChannel source) throws IOException {
    long length = message.framing(http10);
    if (length != MessageReader.CHUNKED && (status == 204 || status == 304)) {
      message.readBody(source, 0);
      return true;
    }
    if (length == MessageReader.UNSTATED) {
      message.readRest(source);
      return false;
    }
    message.checkLength(length);
    message.readBody(source, length);
    return true;
  }

  /** The status code, 200 to 599. */
  public int status() {
    return status;
  }

  /** The headers. */
  public Fields fields() {
    return fields;
  }

  /** The array that holds the body, from {@link #bodyStart()} on. */
  public byte[] buffer() {
    return in.bytes();
  }

  /** Where the body starts in {@link #buffer()}. */
  public int bodyStart() {
    return message.bodyStart();
  }

  /** The body's length in bytes. */
  public int bodyLength() {
    return message.bodyLength();
  }
}
