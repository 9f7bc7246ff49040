package dev.aloft.knative.internal.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Attributes as header values: HTTP protocol binding 1.0.2, section 3.1.3.2.
 *
 * <p>What is received is decoded more leniently than that: senders that do not encode exist (the
 * SDKs for Go and Java, and so Knative), and {@code 100%} from those must arrive.
 */
public final class HeaderText {
  private static final String HEX = "0123456789ABCDEF";

  private HeaderText() {}

  /**
   * Decodes a received value: first a quoted string, then, once, each run of percent-encoded bytes.
   * A percent sign without two hexadecimal digits stays as it is.
   *
   * @throws EventRefusedException if such a run is not UTF-8
   */
  static String decode(String name, String value) {
    String text = unquoted(value);
    int at = text.indexOf('%');
    if (at < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = at;
      while (isEncodedByte(text, end)) {
        end += 3;
      }
      if (end > at) {
        decoded.append(text, from, at).append(run(name, text, at, end));
        from = end;
      }
      at = text.indexOf('%', Math.max(end, at + 1));
    }
    return decoded.append(text, from, text.length()).toString();
  }

  private static boolean isEncodedByte(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && digit(text.charAt(at + 1)) >= 0
        && digit(text.charAt(at + 2)) >= 0;
  }

  private static String run(String name, String text, int from, int to) {
    byte[] bytes = new byte[(to - from) / 3];
    for (int i = 0; i < bytes.length; i++) {
      int at = from + 3 * i;
      bytes[i] = (byte) (digit(text.charAt(at + 1)) * 16 + digit(text.charAt(at + 2)));
    }
    String run = new String(bytes, StandardCharsets.UTF_8);
    // What is malformed becomes U+FFFD, whose encoding is another one.
    if (!Arrays.equals(run.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw EventRefusedException.malformed(
          "The header ce-" + name + " has percent-encoded bytes that are not UTF-8.");
    }
    return run;
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  /** The content of a quoted string (RFC 9110, section 5.6.4); any other text as it is. */
  private static String unquoted(String value) {
    int last = value.length() - 1;
    if (last < 1 || value.charAt(0) != '"' || value.charAt(last) != '"') {
      return value;
    }
    StringBuilder content = new StringBuilder(last);
    for (int i = 1; i < last; i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      }
      if (c == '"' || i == last) {
        // The quotation mark at the end is escaped, or is not the only one.
        return value;
      }
      content.append(value.charAt(i));
    }
    return content.toString();
  }

  /** Encodes a value to send: blanks, quotation and percent signs, and all but visible ASCII. */
  public static String encode(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      if (b > ' ' && b < 127 && b != '"' && b != '%') {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return encoded.toString();
  }
}
