package dev.aloft.servlet;

import java.nio.charset.StandardCharsets;

/** Percent-encodes what may not stand in a URI (RFC 3986) and leaves the rest as it is. */
final class UriText {
  private static final String HEX = "0123456789ABCDEF";

  /** Besides letters and digits, what may stand in a path. */
  static final String PATH = "-._~!$&'()*+,;=:@/";

  /** The same for a whole reference. */
  static final String REFERENCE = PATH + "?#[]";

  private UriText() {}

  /**
   * Encodes as UTF-8. Escapes stay unchanged; a percent sign that begins none is encoded.
   *
   * @param allowed the characters that stay unchanged besides letters and digits
   */
  static String encode(String text, String allowed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      if (isLetterOrDigit(c) || allowed.indexOf(c) >= 0 || isEscape(bytes, i)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && hexDigit(bytes[at + 1]) >= 0
        && hexDigit(bytes[at + 2]) >= 0;
  }

  /** The value of a hexadecimal digit of ASCII; -1 if it is none. */
  static int hexDigit(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
