package dev.aloft.emulator.internal;

import dev.aloft.emulator.Header;
import dev.aloft.emulator.internal.RequestReader.Head;
import java.util.List;
import java.util.Locale;

/** The rules of HTTP/1.1 (RFC 9110, RFC 9112) a request has to keep; breaches are noted. */
final class RequestRules {
  private final Violations violations;
  private final String connection;
  private final int port;

  RequestRules(Violations violations, int connection, int port) {
    this.violations = violations;
    this.connection = "connection " + connection + ": ";
    this.port = port;
  }

  void violated(String what) {
    violations.add(connection + (what.length() > 300 ? what.substring(0, 300) + "..." : what));
  }

  /** Method and target of a request line. */
  String[] requestLine(String line) throws BadRequestException {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    if (first <= 0 || second <= first + 1 || !isToken(line.substring(0, first))) {
      throw new BadRequestException("sent something that is no request line: " + line);
    }
    if (!line.substring(second + 1).equals("HTTP/1.1")) {
      violated("did not speak HTTP/1.1: " + line);
    }
    String target = line.substring(first + 1, second);
    if (!target.startsWith("/")) {
      throw new BadRequestException("sent a request target without a leading slash: " + line);
    }
    return new String[] {line.substring(0, first), target};
  }

  Header header(String line) throws BadRequestException {
    int colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.substring(0, colon))) {
      throw new BadRequestException("sent something that is no header: " + line);
    }
    String value = line.substring(colon + 1);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        violated("sent a control character in a header: " + line);
        break;
      }
    }
    return new Header(line.substring(0, colon), value.strip());
  }

  /** Checks the fields that HTTP itself gives a meaning. */
  Head head(String method, String path, List<Header> headers) throws BadRequestException {
    int hosts = 0;
    int lengths = 0;
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (Header header : headers) {
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "host" -> {
          hosts++;
          if (!header.value().endsWith(":" + port)) {
            violated("sent a Host that is not the endpoint: " + header.value());
          }
        }
        case "content-length" -> {
          lengths++;
          length = contentLength(header.value());
        }
        case "transfer-encoding" -> {
          if (!header.value().equalsIgnoreCase("chunked")) {
            throw new BadRequestException("sent Transfer-Encoding: " + header.value());
          }
          chunked = true;
        }
        case "expect" -> violated("sent Expect: " + header.value());
        case "connection" -> last |= header.value().equalsIgnoreCase("close");
        default -> {}
      }
    }
    String request = method + " " + path;
    if (hosts != 1) {
      violated("sent " + hosts + " Host headers: " + request);
    }
    if (lengths > 1) {
      throw new BadRequestException("sent " + lengths + " Content-Length headers: " + request);
    }
    if (lengths > 0 && chunked) {
      violated("sent both Content-Length and Transfer-Encoding: " + request);
    }
    boolean carriesBody = method.equals("POST") || method.equals("PUT");
    if (carriesBody && lengths == 0 && !chunked) {
      violated("sent neither Content-Length nor Transfer-Encoding: " + request);
    }
    if (!carriesBody && (length > 0 || chunked)) {
      violated("sent a body with " + request);
    }
    return new Head(method, path, headers, length, chunked, last);
  }

  private static long contentLength(String value) throws BadRequestException {
    boolean digits = !value.isEmpty() && value.length() <= 18;
    for (int i = 0; i < value.length(); i++) {
      digits &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (!digits) {
      throw new BadRequestException("sent Content-Length: " + value);
    }
    return Long.parseLong(value);
  }

  long chunkSize(String line) throws BadRequestException {
    int end = line.indexOf(';');
    String digits = (end < 0 ? line : line.substring(0, end)).strip();
    long size = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      size = digit < 0 ? -1 : size * 16 + digit;
      if (size < 0 || size > Integer.MAX_VALUE) {
        throw new BadRequestException("sent a bad chunk size: " + line);
      }
    }
    if (digits.isEmpty()) {
      throw new BadRequestException("sent a chunk without a size");
    }
    return size;
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
