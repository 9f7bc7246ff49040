package dev.aloft.wire;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/**
 * One answer, read strictly. A client owns one and fills it again with each exchange; everything
 * that it lends is valid until then. Not thread-safe.
 */
public final class WireResponse {
  /** Interim answers are skipped, but not for ever. */
  private static final int MOST_INTERIM = 16;

  private final InputBuffer in = new InputBuffer();
  private final Fields fields = new Fields();
  private final HttpLimits limits;
  private int status;
  private boolean http10;
  private boolean reusable;
  private int bodyStart;

  WireResponse(HttpLimits limits) {
    this.limits = limits;
  }

  /** Forgets the last answer. */
  void begin() {
    in.begin();
    fields.clear();
    status = 0;
    reusable = false;
    bodyStart = 0;
  }

  /** Whether not a single byte of an answer came in. */
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
        throw WireException.refusal("The other side switches protocols (101), unasked.");
      }
    } while (status < 200);
    bodyStart = in.keep();
    boolean delimited = readBody(source);
    fields.attach(in.bytes(), bodyStart);
    boolean kept = http10 ? fields.lists("Connection", "keep-alive") : true;
    reusable = delimited && kept && !in.hasMore() && !fields.lists("Connection", "close");
  }

  private void readHead(ReadableByteChannel source) throws IOException {
    fields.clear();
    in.line(source, limits.startLineBytes(), "the status line");
    parseStatusLine(in.bytes(), in.lineStart(), in.lineEnd());
    in.keepDecoded();
    readFields(source, fields, true, "a header", "The headers");
    in.keepDecoded();
    fields.attach(in.bytes(), in.keep());
  }

  /** Reads lines up to the empty one; those of the head are kept, those of trailers are not. */
  private void readFields(
      ReadableByteChannel source, Fields into, boolean head, String line, String all)
      throws IOException {
    int used = 0;
    for (; ; ) {
      in.line(source, limits.fieldBytes(), line);
      int length = in.lineEnd() - in.lineStart();
      if (length == 0) {
        return;
      }
      used += length + 2;
      if (used > limits.headBytes()) {
        throw WireException.refusal(
            all + " take more than the limit of " + limits.headBytes() + " bytes.");
      }
      into.add(in.bytes(), in.lineStart(), in.lineEnd(), limits.fields());
      if (head) {
        in.keepDecoded();
      }
    }
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
    int length = fields.indexOf("Content-Length");
    int coding = fields.indexOf("Transfer-Encoding");
    if (coding >= 0) {
      if (length >= 0) {
        throw WireException.refusal("Content-Length and Transfer-Encoding stand in one head.");
      }
      if (http10
          || fields.indexOf("Transfer-Encoding", coding + 1) >= 0
          || !fields.isValue(coding, "chunked")) {
        throw WireException.refusal(
            "The transfer coding is not chunked, the only one spoken here.");
      }
      readChunks(source);
      return true;
    }
    long count = length < 0 ? 0 : contentLength(length);
    if (status == 204 || status == 304) {
      return true;
    }
    if (length < 0) {
      in.keepRest(source, limits.bodyBytes());
      return false;
    }
    if (count > limits.bodyBytes()) {
      throw WireException.refusal(
          "The body's length of "
              + count
              + " is more than the limit of "
              + limits.bodyBytes()
              + " bytes.");
    }
    in.keepBytes(source, (int) count, "the body");
    return true;
  }

  private long contentLength(int first) throws IOException {
    long count = fields.number(first);
    if (count < 0) {
      throw WireException.refusal("The Content-Length is not a decimal number below 2^63.");
    }
    for (int i = fields.indexOf("Content-Length", first + 1);
        i >= 0;
        i = fields.indexOf("Content-Length", i + 1)) {
      if (fields.number(i) != count) {
        throw WireException.refusal("There are two Content-Length headers, and they differ.");
      }
    }
    return count;
  }

  private void readChunks(ReadableByteChannel source) throws IOException {
    long total = 0;
    for (; ; ) {
      in.line(source, limits.chunkLineBytes(), "a chunk's size line");
      long size = chunkSize(in.bytes(), in.lineStart(), in.lineEnd());
      if (size == 0) {
        break;
      }
      total += size;
      if (total > limits.bodyBytes()) {
        throw InputBuffer.tooLarge(limits.bodyBytes());
      }
      in.keepBytes(source, (int) size, "a chunk");
      in.line(source, 0, "a chunk");
    }
    readFields(source, new Fields(), false, "a trailer", "The trailers");
  }

  private static long chunkSize(byte[] bytes, int from, int to) throws IOException {
    long size = 0;
    int at = from;
    while (at < to && at - from < 15) {
      int digit = hexDigit(bytes[at]);
      if (digit < 0) {
        break;
      }
      size = size * 16 + digit;
      at++;
    }
    int digits = at - from;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    if (digits == 0 || (at < to && bytes[at] != ';')) {
      throw WireException.refusal(
          "A chunk's size is not a hexadecimal number of at most 15 digits.");
    }
    return size;
  }

  private static int hexDigit(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
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
    return bodyStart;
  }

  /** The body's length in bytes. */
  public int bodyLength() {
    return in.keep() - bodyStart;
  }
}
