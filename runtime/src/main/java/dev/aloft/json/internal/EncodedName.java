package dev.aloft.json.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.SerializableString;

/**
 * A property's name in the two forms that the UTF-8 generator needs: the text and the escaped
 * bytes. jackson-core's {@code SerializedString} would do, but its encoder is one more class to
 * load in a cold start.
 */
public final class EncodedName implements SerializableString {
  private static final String HEX = "0123456789ABCDEF";

  private final String name;
  private final byte[] quoted;

  /** Encodes a name. */
  public EncodedName(String name) {
    this.name = name;
    quoted = escape(name).getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String name) {
    StringBuilder escaped = null;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= ' ' && c != '"' && c != '\\' && (c < 0xd800 || c > 0xdfff);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < name.length()
              && Character.isLowSurrogate(name.charAt(i + 1));
      if (escaped == null && !plain && !pair) {
        escaped = new StringBuilder(name.length() + 16).append(name, 0, i);
      }
      if (pair) {
        if (escaped != null) {
          escaped.append(c).append(name.charAt(i + 1));
        }
        i++;
      } else if (escaped != null) {
        append(escaped, c, plain);
      }
    }
    return escaped == null ? name : escaped.toString();
  }

  private static void append(StringBuilder escaped, char c, boolean plain) {
    if (plain) {
      escaped.append(c);
      return;
    }
    escaped.append('\\');
    switch (c) {
      case '"', '\\' -> escaped.append(c);
      case '\b' -> escaped.append('b');
      case '\t' -> escaped.append('t');
      case '\n' -> escaped.append('n');
      case '\f' -> escaped.append('f');
      case '\r' -> escaped.append('r');
      default -> {
        escaped.append('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          escaped.append(HEX.charAt((c >> shift) & 0xf));
        }
      }
    }
  }

  @Override
  public String getValue() {
    return name;
  }

  @Override
  public int charLength() {
    return name.length();
  }

  /** The escaped bytes themselves, as in jackson-core's own implementation: do not modify them. */
  @Override
  public byte[] asQuotedUTF8() {
    return quoted;
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    if (quoted.length > buffer.length - offset) {
      return -1;
    }
    System.arraycopy(quoted, 0, buffer, offset, quoted.length);
    return quoted.length;
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) throws IOException {
    out.write(quoted);
    return quoted.length;
  }

  @Override
  public int putQuotedUTF8(ByteBuffer buffer) {
    if (quoted.length > buffer.remaining()) {
      return -1;
    }
    buffer.put(quoted);
    return quoted.length;
  }

  @Override
  public char[] asQuotedChars() {
    return escape(name).toCharArray();
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    return append(escape(name), buffer, offset);
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    byte[] plain = asUnquotedUTF8();
    if (plain.length > buffer.length - offset) {
      return -1;
    }
    System.arraycopy(plain, 0, buffer, offset, plain.length);
    return plain.length;
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    return append(name, buffer, offset);
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    byte[] plain = asUnquotedUTF8();
    out.write(plain);
    return plain.length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer buffer) {
    byte[] plain = asUnquotedUTF8();
    if (plain.length > buffer.remaining()) {
      return -1;
    }
    buffer.put(plain);
    return plain.length;
  }

  private static int append(String text, char[] buffer, int offset) {
    if (text.length() > buffer.length - offset) {
      return -1;
    }
    text.getChars(0, text.length(), buffer, offset);
    return text.length();
  }
}
