package dev.aloft.wire;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request, read strictly by RFC 9112. A connection owns one and reuses it for each request. Not
 * thread-safe.
 */
final class RequestReader {
  /** What a connection may keep while waiting for a request: there may be a thousand. */
  private static final int KEPT = 1 << 13;

  /** A longer text is not kept for the next request. */
  static final int KEPT_TEXT = 512;

  private static final int WITHOUT_BUDGET = 1 << 15;

  private final MessageReader message;
  private final InputBuffer in;
  private final Fields fields;
  private final @Nullable WireServer server;

  /** Kept for the next request, which is often the same. */
  private String method = "";

  private String target = "";
  private int authorityStart;
  private int authorityEnd;
  private int schemeStart;
  private boolean bodiless;
  private boolean http10;
  private boolean kept;
  private boolean expectant;
  private long length;

  /**
   * A reader without a request.
   *
   * @param server the server whose memory budget applies; null for no budget
   */
  RequestReader(HttpLimits limits, @Nullable WireServer server) {
    this.server = server;
    message = new MessageReader(limits, KEPT, server);
    in = message.in();
    fields = message.fields();
  }

  /** Waits for the first byte of a request; false at the end of the connection. */
  boolean await(ReadableByteChannel source) throws IOException {
    return in.await(source);
  }

  /** Whether the next request, or its start, was read with this one. */
  boolean hasMore() {
    return in.hasMore();
  }

  /** Forgets the request, but not what was read after it. */
  void next() {
    message.next();
    forgetTexts();
  }

  /** Releases all memory; nothing can be read afterwards. */
  void release() {
    message.release();
    forgetTexts();
  }

  private void forgetTexts() {
    if (method.length() + target.length() > KEPT_TEXT) {
      method = "";
      target = "";
    }
  }

  /** Reads a request up to its body, and rejects what cannot be served. */
  void readHead(ReadableByteChannel source) throws IOException {
    bodiless = false;
    http10 = false;
    kept = false;
    byte first = in.peek();
    if (!Fields.isToken(first) && first != '\r') {
      throw WireException.refusal("The request does not start with a method.");
    }
    message.readStartLine(source, "the request line", 414);
    if (in.lineStart() == in.lineEnd()) {
      // RFC 9112, section 2.2: an empty line before a request is ignored.
      message.readStartLine(source, "the request line", 414);
    }
    parseRequestLine(in.bytes(), in.lineStart(), in.lineEnd());
    message.readFields(source);
    checkHost();
    length = message.framing(http10);
    if (length == MessageReader.UNSTATED) {
      length = 0;
    }
    checkExpectation();
    kept =
        (!http10 || fields.lists("Connection", "keep-alive"))
            && !fields.lists("Connection", "close");
  }

  private void parseRequestLine(byte[] bytes, int from, int to) throws IOException {
    int at = from;
    while (at < to && Fields.isToken(bytes[at])) {
      at++;
    }
    int methodEnd = at;
    if (at == from || at == to || bytes[at] != ' ') {
      throw WireException.refusal("The request line has no method that ends in one blank.");
    }
    int start = ++at;
    boolean ascii = true;
    // Bytes beyond ASCII are allowed, as in every gateway written in Go.
    while (at < to && (bytes[at] > ' ' ? bytes[at] < 127 && bytes[at] != '#' : bytes[at] < 0)) {
      ascii &= bytes[at] > 0;
      at++;
    }
    int end = at;
    if (end == start || end == to || bytes[end] != ' ') {
      throw WireException.refusal(
          "The request line has no target of visible characters without # that ends in one blank.");
    }
    parseVersion(bytes, end + 1, to);
    if (!isText(bytes, from, methodEnd, method)) {
      method = new String(bytes, from, methodEnd - from, StandardCharsets.ISO_8859_1);
      if (method.equals("CONNECT")) {
        throw WireException.refusal(501, "CONNECT is not supported: this is not a proxy.");
      }
    }
    bodiless = method.equals("HEAD");
    authorityEnd = 0;
    if (bytes[start] != '/') {
      parseOtherForm(bytes, start, end, ascii);
    } else if (!ascii || !isText(bytes, start, end, target)) {
      String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
      target = ascii ? text : RawText.target(text);
    }
  }

  /** Future minor versions are read as 1.1: RFC 9110, section 2.5. */
  private void parseVersion(byte[] bytes, int from, int to) throws IOException {
    if (to - from != 8
        || bytes[from] != 'H'
        || bytes[from + 1] != 'T'
        || bytes[from + 2] != 'T'
        || bytes[from + 3] != 'P'
        || bytes[from + 4] != '/'
        || bytes[from + 5] < '0'
        || bytes[from + 5] > '9'
        || bytes[from + 6] != '.'
        || bytes[from + 7] < '0'
        || bytes[from + 7] > '9') {
      throw WireException.refusal("The request line does not end in HTTP/1.1.");
    }
    if (bytes[from + 5] != '1') {
      throw WireException.refusal(505, "The version of HTTP is not 1.1 or 1.0.");
    }
    http10 = bytes[from + 7] == '0';
  }

  /** Parses the forms of a target that are not a path: RFC 9112, section 3.2. */
  private void parseOtherForm(byte[] bytes, int start, int end, boolean ascii) throws IOException {
    String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    boolean options = method.equals("OPTIONS");
    if (text.equals("*")) {
      if (!options) {
        throw WireException.refusal("The target * is only for OPTIONS.");
      }
      target = text;
      return;
    }
    int scheme = schemeLength(text);
    int slash = scheme;
    while (slash < text.length() && text.charAt(slash) != '/' && text.charAt(slash) != '?') {
      slash++;
    }
    if (scheme == 0 || slash == scheme) {
      throw WireException.refusal("The target is neither a path nor an http URL.");
    }
    schemeStart = start;
    authorityStart = start + scheme;
    authorityEnd = start + slash;
    String rest = text.substring(slash);
    if (!ascii) {
      rest = RawText.target(rest);
    }
    if (rest.startsWith("/")) {
      target = rest;
    } else {
      target = options && rest.isEmpty() ? "*" : "/" + rest;
    }
  }

  private static int schemeLength(String text) {
    if (text.regionMatches(true, 0, "http://", 0, 7)) {
      return 7;
    }
    return text.regionMatches(true, 0, "https://", 0, 8) ? 8 : 0;
  }

  /** RFC 9112, section 3.2: exactly one valid Host; an absolute URL's authority replaces it. */
  private void checkHost() throws IOException {
    int host = fields.indexOf("Host");
    if (host < 0 && !http10) {
      throw WireException.refusal("The Host header, which HTTP/1.1 requires, is missing.");
    }
    if (host >= 0) {
      if (fields.indexOf("Host", host + 1) >= 0) {
        throw WireException.refusal("There is more than one Host header.");
      }
      checkAuthority(fields.valueStart(host), fields.valueEnd(host));
    }
    if (authorityEnd > 0) {
      checkAuthority(authorityStart, authorityEnd);
      byte[] bytes = in.bytes();
      // The scheme's letters are no longer needed: the new header's name goes there.
      bytes[schemeStart] = 'H';
      bytes[schemeStart + 1] = 'o';
      bytes[schemeStart + 2] = 's';
      bytes[schemeStart + 3] = 't';
      fields.point(
          host < 0 ? fields.count() : host,
          schemeStart,
          schemeStart + 4,
          authorityStart,
          authorityEnd);
    }
  }

  private void checkAuthority(int from, int to) throws IOException {
    byte[] bytes = in.bytes();
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean good =
          (b >= 'a' && b <= 'z')
              || (b >= '0' && b <= ':')
              || b == '.'
              || b == '-'
              || (b >= 'A' && b <= 'Z')
              || (b > ' ' && "_~%[]!$&'()*+,;=".indexOf(b) >= 0);
      if (!good) {
        throw WireException.refusal("The Host has a character that is not allowed there.");
      }
    }
  }

  private void checkExpectation() throws IOException {
    int expect = fields.indexOf("Expect");
    expectant = false;
    if (expect >= 0 && !http10) {
      if (!fields.isValue(expect, "100-continue") || fields.indexOf("Expect", expect + 1) >= 0) {
        throw WireException.refusal(417, "Expect has a value other than 100-continue.");
      }
      expectant = true;
    }
  }

  private static boolean isText(byte[] bytes, int from, int to, String text) {
    if (to - from != text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] != text.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  boolean hasBody() {
    return length != 0;
  }

  /** The body's length; {@link MessageReader#CHUNKED} if it is not known yet. */
  long length() {
    return length;
  }

  /** Rejects a body of which the head says that it is too long to be buffered. */
  void checkLength() throws IOException {
    message.checkLength(length);
    if (length > WITHOUT_BUDGET && server != null) {
      server.budget().check(length);
    }
  }

  /** Whether the client waits for a 100 before it sends its body. */
  boolean awaitsContinue() {
    return expectant && length != 0 && !in.hasMore();
  }

  /** Reads the body after the head. */
  void readBody(ReadableByteChannel source) throws IOException {
    message.readBody(source, length);
  }

  String method() {
    return method;
  }

  String target() {
    return target;
  }

  MessageReader message() {
    return message;
  }

  /** Whether the answer must not have a body, because the method is HEAD. */
  boolean isBodiless() {
    return bodiless;
  }

  boolean isHttp10() {
    return http10;
  }

  /** Whether the client keeps the connection open after the answer. */
  boolean isKept() {
    return kept;
  }
}
