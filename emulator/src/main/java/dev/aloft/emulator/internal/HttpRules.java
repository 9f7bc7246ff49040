package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Header;

/** The rules of HTTP/1.1 (RFC 9110, RFC 9112) that any message has to keep; breaches are noted. */
final class HttpRules {
  private final Violations violations;
  private final String connection;

  /** {@code connection} begins what is noted. */
  HttpRules(Violations violations, String connection) {
    this.violations = violations;
    this.connection = connection;
  }

  void violated(String what) {
    violations.add(connection + (what.length() > 300 ? what.substring(0, 300) + "..." : what));
  }

  Header header(String line) throws BadRequestException {
    int colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.substring(0, colon))) {
      throw new BadRequestException("sent something that is not a header: " + line);
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

  static long contentLength(String value) throws BadRequestException {
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

  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
