package dev.aloft.aws.sigv4;

import java.nio.charset.StandardCharsets;

/** Percent-encoding as signatures demand it: all but RFC 3986's unreserved characters. */
public final class UriEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private UriEncoding() {}

  /** Encodes one segment of a path, or a name or value of a query. */
  public static String encode(String text) {
    return encode(text, false);
  }

  /** Encodes a path, but for its slashes. */
  static String encodePath(String path) {
    return encode(path, true);
  }

  private static String encode(String text, boolean slashes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (byte each : bytes) {
      if (isUnreserved(each) || (slashes && each == '/')) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.charAt((each >> 4) & 15)).append(HEX.charAt(each & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte b) {
    return (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '~';
  }
}
