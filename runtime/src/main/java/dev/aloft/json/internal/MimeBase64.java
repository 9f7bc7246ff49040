package dev.aloft.json.internal;

import java.io.ByteArrayOutputStream;

/**
 * Decodes base64 (RFC 4648 section 4) as jackson-databind does: white space and control characters
 * may precede each group of four, and padding may end any group, not only the last. Loaded for text
 * that is not plain base64.
 */
public final class MimeBase64 {
  private static final int PADDING = 64;

  private final String text;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int at;

  private MimeBase64(String text) {
    this.text = text;
  }

  /**
   * Decodes a text.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static byte[] decode(String text) {
    MimeBase64 decoder = new MimeBase64(text);
    while (decoder.skipSpace()) {
      decoder.group();
    }
    return decoder.bytes.toByteArray();
  }

  private boolean skipSpace() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length();
  }

  private void group() {
    int bits = digit(false) << 18 | digit(false) << 12;
    bytes.write(bits >> 16);
    int third = digit(true);
    int fourth = digit(true);
    if (third == PADDING) {
      if (fourth != PADDING) {
        throw refused();
      }
      return;
    }
    bits |= third << 6;
    bytes.write(bits >> 8);
    if (fourth != PADDING) {
      bytes.write(bits | fourth);
    }
  }

  private int digit(boolean paddingAllowed) {
    char c = at < text.length() ? text.charAt(at++) : '\0';
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    if (c == '+') {
      return 62;
    }
    if (c == '/') {
      return 63;
    }
    if (c == '=' && paddingAllowed) {
      return PADDING;
    }
    throw refused();
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException("The text is not base64.");
  }
}
