package dev.aloft.emulator.internal.scaleway;

import dev.aloft.emulator.internal.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts as Go's standard library writes and reads them: the core runtime is a Go program. */
final class GoText {
  private static final String HEX = "0123456789abcdef";

  private GoText() {}

  /** A JSON string of bytes that should be UTF-8; each byte that is not becomes U+FFFD. */
  static void quote(byte[] utf8, StringBuilder out) {
    out.append('"');
    for (int at = 0; at < utf8.length; ) {
      int length = sequence(utf8, at);
      if (length == 0) {
        out.append("\\ufffd");
        at++;
      } else if (length == 1) {
        ascii((char) utf8[at++], out);
      } else {
        String text = new String(utf8, at, length, StandardCharsets.UTF_8);
        at += length;
        if (text.equals("\u2028") || text.equals("\u2029")) {
          out.append("\\u202").append(text.equals("\u2028") ? '8' : '9');
        } else {
          out.append(text);
        }
      }
    }
    out.append('"');
  }

  static void quote(String text, StringBuilder out) {
    quote(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static void ascii(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c == '<' || c == '>' || c == '&') {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** The length of the well-formed sequence here; 0 if it is malformed. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i] & 0xff;
      int low = i > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
      int high = i > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
      if (next < low || next > high) {
        return 0;
      }
    }
    return length;
  }

  /** A header name with each word capitalised; one with other characters stays unchanged. */
  static String canonical(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return name;
      }
      char cased = letter ? (char) (upper ? c & ~0x20 : c | 0x20) : c;
      out.append(cased);
      upper = c == '-';
    }
    return out.toString();
  }

  /**
   * Decoded parameters by sorted name, the last value of each; a pair with {@code ;} is dropped.
   */
  static SortedMap<String, String> query(String query) {
    SortedMap<String, String> values = new TreeMap<>();
    for (QueryString.Parameter one : QueryString.raw(query)) {
      String pair = one.name() + "=" + one.value();
      if (pair.indexOf(';') < 0 && hasValidEscapes(pair)) {
        values.put(QueryString.decode(one.name(), true), QueryString.decode(one.value(), true));
      }
    }
    return values;
  }

  private static boolean hasValidEscapes(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (at + 2 >= text.length()
          || Character.digit(text.charAt(at + 1), 16) < 0
          || Character.digit(text.charAt(at + 2), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** An object of texts. */
  static void object(Map<String, String> values, StringBuilder out) {
    out.append('{');
    String comma = "";
    for (Map.Entry<String, String> entry : values.entrySet()) {
      out.append(comma);
      quote(entry.getKey(), out);
      out.append(':');
      quote(entry.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }
}
