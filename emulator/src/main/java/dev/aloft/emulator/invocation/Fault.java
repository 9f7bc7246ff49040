package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;

/**
 * Something an emulator does wrong, or unusually, while it writes one message: the answer that
 * carries an event, or, where the function is called, the request that does. Immutable. Two that
 * touch different things can be joined: {@code Fault.chunked(7).and(Fault.slow(1))}.
 *
 * <p>Faults work on bytes: exactly what a fault specifies goes over the wire.
 */
public sealed interface Fault {

  /** Both faults at once; of two of the same sort the second one counts. */
  default Fault and(Fault other) {
    return new Both(this, other);
  }

  /**
   * Closes after the head of the request, before its body is read. The client sees the end of the
   * stream, or a reset if it had sent bytes that were not read: that is TCP's rule.
   */
  static Fault closeBeforeReading() {
    return new Close(Point.BEFORE_READING, 0, false);
  }

  /** Closes after the whole request was read, before any byte of the answer. */
  static Fault closeBeforeAnswer() {
    return new Close(Point.BEFORE_ANSWER, 0, false);
  }

  /** Closes after {@code bytes} bytes of the status line and headers. */
  static Fault closeInHead(int bytes) {
    return new Close(Point.IN_HEAD, bytes, false);
  }

  /** Closes after the head and {@code bytes} bytes of the body (chunk framing counts). */
  static Fault closeInBody(int bytes) {
    return new Close(Point.IN_BODY, bytes, false);
  }

  /** Closes after the complete answer without announcing it: a dropped keep-alive connection. */
  static Fault closeAfterAnswer() {
    return new Close(Point.AFTER_ANSWER, 0, false);
  }

  /** As {@link #closeBeforeReading()}, with a TCP reset. */
  static Fault resetBeforeReading() {
    return new Close(Point.BEFORE_READING, 0, true);
  }

  /** Resets the connection after the whole request was read, before any byte of the answer. */
  static Fault reset() {
    return new Close(Point.BEFORE_ANSWER, 0, true);
  }

  /** Resets the connection after the head and {@code bytes} bytes of the body. */
  static Fault resetInBody(int bytes) {
    return new Close(Point.IN_BODY, bytes, true);
  }

  /** Resets the connection after the complete answer. */
  static Fault resetAfterAnswer() {
    return new Close(Point.AFTER_ANSWER, 0, true);
  }

  /** Answers correctly, with {@code Connection: close}, and closes. */
  static Fault connectionClose() {
    return new AnnouncedClose();
  }

  /** Answers {@code code} with a JSON body instead of the correct answer. */
  static Fault status(int code, String body) {
    return new Status(code, body);
  }

  /** As {@link #status(int, String)} with an error body in the service's form. */
  static Fault status(int code) {
    return new Status(
        code, "{\"errorMessage\":\"injected\",\"errorType\":\"Emulator.Status" + code + "\"}");
  }

  /** Sends the body in chunks of {@code size} bytes instead of with a length. */
  static Fault chunked(int size) {
    return new Chunked(size, "", "");
  }

  /**
   * As {@link #chunked(int)}, each chunk with an extension and the last one with trailer fields.
   */
  static Fault chunkedWithExtensionsAndTrailers(int size) {
    return new Chunked(size, ";name=value;q=\"a;b\\\"c\"", "X-Trailer: one\r\nX-Other: two\r\n");
  }

  /** Sends the answer {@code bytes} bytes at a time, each flushed by itself. */
  static Fault slow(int bytes) {
    return new Slow(bytes);
  }

  /** Adds one header whose value is {@code bytes} long. */
  static Fault oversizedHeader(int bytes) {
    return new ExtraHeaders(1, bytes);
  }

  /** Adds {@code count} short headers of different names. */
  static Fault manyHeaders(int count) {
    return new ExtraHeaders(count, 8);
  }

  /** Sends {@code line} as the status line. */
  static Fault statusLine(String line) {
    return new StatusLine(line);
  }

  /** Sends something that is not a status line. */
  static Fault malformedStatusLine() {
    return new StatusLine("HTTP/one-point-one OK");
  }

  /** Ends the lines of the head with LF alone. */
  static Fault bareLf() {
    return new LineEnd("\n");
  }

  /** Sends {@code value} as the Content-Length, whatever the body's length is. */
  static Fault contentLength(String value) {
    return new ContentLength(value);
  }

  /** {@code Content-Length: -1}. */
  static Fault negativeContentLength() {
    return new ContentLength("-1");
  }

  /** A Content-Length that is not a number. */
  static Fault garbageContentLength() {
    return new ContentLength("12abc");
  }

  /** A Content-Length that no 64-bit integer holds. */
  static Fault overflowingContentLength() {
    return new ContentLength("18446744073709551617");
  }

  /** Sends a chunked body and a Content-Length with it: the stuff of request smuggling. */
  static Fault contentLengthAndChunked() {
    return new LengthAndChunked();
  }

  /** Sends a chunked body whose first size line is {@code sizeLine}. */
  static Fault chunkSize(String sizeLine) {
    return new ChunkSize(sizeLine);
  }

  /** Sends a chunked body whose first chunk size is not a hexadecimal number. */
  static Fault badChunkSize() {
    return new ChunkSize("zz");
  }

  /**
   * Ends the sending half of the connection after the message, and still reads. Only for doubles
   * that call the function.
   */
  static Fault halfClose() {
    return new HalfClose();
  }

  /** Sends header names in upper or in lower case. */
  static Fault headerCase(boolean upper) {
    return new HeaderCase(upper);
  }

  /** Sends a preliminary answer (100 to 199) before the real one. */
  static Fault interim(int code) {
    return new Interim(code);
  }

  /** Sends these bytes instead of an answer, and leaves the connection open. */
  static Fault raw(byte[] bytes) {
    return new Raw(bytes.clone());
  }

  /** As {@link #raw(byte[])}, of ISO 8859-1 text. */
  static Fault raw(String text) {
    return new Raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Where in an exchange a connection ends. */
  enum Point {
    BEFORE_READING,
    BEFORE_ANSWER,
    IN_HEAD,
    IN_BODY,
    AFTER_ANSWER
  }

  /** See the factory methods of {@link Fault}, which are the way to make these. */
  record Close(Point point, int bytes, boolean reset) implements Fault {}

  /** See {@link Fault#connectionClose()}. */
  record AnnouncedClose() implements Fault {}

  /** See {@link Fault#status(int, String)}. */
  record Status(int code, String body) implements Fault {}

  /** See {@link Fault#chunked(int)}. */
  record Chunked(int size, String extension, String trailers) implements Fault {}

  /** See {@link Fault#slow(int)}. */
  record Slow(int bytes) implements Fault {}

  /** See {@link Fault#oversizedHeader(int)} and {@link Fault#manyHeaders(int)}. */
  record ExtraHeaders(int count, int bytes) implements Fault {}

  /** See {@link Fault#statusLine(String)}. */
  record StatusLine(String line) implements Fault {}

  /** See {@link Fault#bareLf()}. */
  record LineEnd(String value) implements Fault {}

  /** See {@link Fault#contentLength(String)}. */
  record ContentLength(String value) implements Fault {}

  /** See {@link Fault#contentLengthAndChunked()}. */
  record LengthAndChunked() implements Fault {}

  /** See {@link Fault#chunkSize(String)}. */
  record ChunkSize(String line) implements Fault {}

  /** See {@link Fault#halfClose()}. */
  record HalfClose() implements Fault {}

  /** See {@link Fault#headerCase(boolean)}. */
  record HeaderCase(boolean upper) implements Fault {}

  /** See {@link Fault#interim(int)}. */
  record Interim(int code) implements Fault {}

  /** See {@link Fault#raw(byte[])}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the factory copies it
  record Raw(byte[] bytes) implements Fault {}

  /** See {@link Fault#and(Fault)}. */
  record Both(Fault first, Fault second) implements Fault {}
}
