package dev.aloft.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes beyond ASCII, which RFC 9112 discourages in a head but clients send. Loaded only then. */
final class RawText {
  private static final String HEX = "0123456789ABCDEF";

  private RawText() {}

  /**
   * A header's value that may not be UTF-8. If it is not, it is decoded as ISO 8859-1, in which
   * every byte is a character.
   *
   * @param decoded the value as UTF-8, with a replacement character
   */
  static String value(byte[] bytes, int from, int to, String decoded) {
    byte[] sent = Arrays.copyOfRange(bytes, from, to);
    return Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), sent)
        ? decoded
        : new String(sent, StandardCharsets.ISO_8859_1);
  }

  /**
   * A target with each such byte percent-encoded, as the client should have sent it.
   *
   * @param target one character for each byte
   */
  static String target(String target) {
    StringBuilder encoded = new StringBuilder(target.length() + 16);
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c < 128) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }
}
