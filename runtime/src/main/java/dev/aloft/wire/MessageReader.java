package dev.aloft.wire;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Strictly reads what requests and answers have in common: header lines and bodies. Not
 * thread-safe.
 */
final class MessageReader {
  /** No header states the body's length. */
  static final long UNSTATED = -1;

  /** The body is sent in chunks. */
  static final long CHUNKED = -2;

  private final InputBuffer in;
  private final Fields fields = new Fields();
  private final HttpLimits limits;
  private int bodyStart;

  /**
   * A reader without a message.
   *
   * @param kept the most bytes of buffer to keep after the message that needed them
   * @param server the server whose memory budget applies; null for a client
   */
  MessageReader(HttpLimits limits, int kept, @Nullable WireServer server) {
    this.limits = limits;
    in = new InputBuffer(kept, server);
  }

  InputBuffer in() {
    return in;
  }

  Fields fields() {
    return fields;
  }

  /** Forgets the last message, and whatever was read after it. */
  void begin() {
    in.begin();
    fields.clear();
    bodyStart = 0;
  }

  /** Forgets the last message, but not what was read after it. */
  void next() {
    in.next();
    fields.clear();
    bodyStart = 0;
  }

  /** Releases all memory; nothing can be read afterwards. */
  void release() {
    in.release();
    fields.clear();
    bodyStart = 0;
  }

  /**
   * Reads and keeps the first line; its bounds are then in {@link InputBuffer#lineStart()} and
   * {@link InputBuffer#lineEnd()}.
   *
   * @param status the status with which a server answers a line over the limit
   */
  void readStartLine(ReadableByteChannel source, String what, int status) throws IOException {
    fields.clear();
    in.line(source, limits.startLineBytes(), what, status);
    in.keepDecoded();
  }

  /** Reads the rest of the head. */
  void readFields(ReadableByteChannel source) throws IOException {
    readFields(source, fields, true, "a header", "The headers");
    in.keepDecoded();
    bodyStart = in.keep();
    fields.attach(in.bytes(), bodyStart);
  }

  /** Reads lines up to an empty one; the head's lines are kept, trailers are not. */
  private void readFields(
      ReadableByteChannel source, Fields into, boolean head, String line, String all)
      throws IOException {
    int used = 0;
    for (; ; ) {
      in.line(source, limits.fieldBytes(), line, 431);
      int length = in.lineEnd() - in.lineStart();
      if (length == 0) {
        return;
      }
      used += length + 2;
      if (used > limits.headBytes()) {
        throw WireException.refusal(
            431, all + " take more than the limit of " + limits.headBytes() + " bytes.");
      }
      into.add(in.bytes(), in.lineStart(), in.lineEnd(), limits.fields());
      if (head) {
        in.keepDecoded();
      }
    }
  }

  /** The body's length according to the head, or one of the constants. */
  long framing(boolean http10) throws IOException {
    int length = fields.indexOf("Content-Length");
    int coding = fields.indexOf("Transfer-Encoding");
    if (coding < 0) {
      return length < 0 ? UNSTATED : contentLength(length);
    }
    if (length >= 0) {
      throw WireException.refusal("The head has both Content-Length and Transfer-Encoding.");
    }
    if (http10
        || fields.indexOf("Transfer-Encoding", coding + 1) >= 0
        || !fields.isValue(coding, "chunked")) {
      throw WireException.refusal(
          statusOfCoding(http10), "The transfer coding is not chunked, the only supported one.");
    }
    return CHUNKED;
  }

  /** RFC 9112, sections 6.1 and 6.3: 501 if only the coding is unknown, 400 if the end is. */
  private int statusOfCoding(boolean http10) {
    int codings = 0;
    int last = -1;
    for (int i = fields.indexOf("Transfer-Encoding");
        i >= 0;
        i = fields.indexOf("Transfer-Encoding", i + 1)) {
      codings += fields.listed(i, "chunked");
      last = i;
    }
    return !http10 && codings == 1 && fields.endsList(last, "chunked") ? 501 : 400;
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

  /** Rejects a length over the limit before any of the body is read. */
  void checkLength(long length) throws IOException {
    checkLength(length, limits.bodyBytes());
  }

  /** The same for another limit. */
  static void checkLength(long length, long most) throws IOException {
    if (length > most) {
      throw WireException.refusal(
          413, "The body's length of " + length + " is more than the limit of " + most + " bytes.");
    }
  }

  /** Reads a body of this length, or a chunked one. */
  void readBody(ReadableByteChannel source, long length) throws IOException {
    if (length == CHUNKED) {
      readChunks(source);
    } else if (length > 0) {
      in.keepBytes(source, (int) length, "the body");
    }
    fields.attach(in.bytes(), bodyStart);
  }

  /** Reads a body that ends with the connection. */
  void readRest(ReadableByteChannel source) throws IOException {
    in.keepRest(source, limits.bodyBytes());
    fields.attach(in.bytes(), bodyStart);
  }

  private void readChunks(ReadableByteChannel source) throws IOException {
    long total = 0;
    for (; ; ) {
      long size = nextChunk(source);
      if (size == 0) {
        break;
      }
      total += size;
      if (total > limits.bodyBytes()) {
        throw InputBuffer.tooLarge(limits.bodyBytes());
      }
      in.keepBytes(source, (int) size, "a chunk");
      endChunk(source);
    }
    readTrailers(source);
  }

  /** Reads up to the content of a chunk, and returns its size, which is 0 for the last. */
  long nextChunk(ReadableByteChannel source) throws IOException {
    in.line(source, limits.chunkLineBytes(), "a chunk's size line", 400);
    return chunkSize(in.bytes(), in.lineStart(), in.lineEnd());
  }

  /** Reads the line end after the content of a chunk. */
  void endChunk(ReadableByteChannel source) throws IOException {
    in.line(source, 0, "a chunk", 400);
  }

  /** Reads what follows the last chunk's size. */
  void readTrailers(ReadableByteChannel source) throws IOException {
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
    while (at < to) {
      byte b = bytes[at++];
      if (b >= 0 && (b < ' ' || b == 127) && b != '\t') {
        throw WireException.refusal("A chunk's extension has the control character " + b + ".");
      }
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

  /** Where the body starts in the buffer. */
  int bodyStart() {
    return bodyStart;
  }

  /** The length in bytes of the decoded part of the body. */
  int bodyLength() {
    return in.keep() - bodyStart;
  }
}
