package dev.aloft.provider.trigger;

import dev.aloft.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Percent-encoded paths and query strings: RFC 3986, and the form encoding for queries. */
public final class PercentCoding {
  private PercentCoding() {}

  /** Decodes a path. Malformed escapes stay unchanged. */
  public static String decode(String text) {
    return decode(text, 0, text.length(), false);
  }

  /** Decodes a name or value of a query, where a plus sign is a blank. */
  public static String decodeForm(String text) {
    return decode(text, 0, text.length(), true);
  }

  /** Adds the parameters of a query string, without its question mark. */
  public static void addQuery(String query, HttpRequest.Builder request) {
    int from = 0;
    while (from < query.length()) {
      int ampersand = query.indexOf('&', from);
      int to = ampersand < 0 ? query.length() : ampersand;
      if (to > from) {
        int equals = query.indexOf('=', from);
        boolean valued = equals >= 0 && equals < to;
        request.query(
            decode(query, from, valued ? equals : to, true),
            valued ? decode(query, equals + 1, to, true) : "");
      }
      from = to + 1;
    }
  }

  private static String decode(String text, int from, int to, boolean form) {
    int i = from;
    while (i < to && text.charAt(i) != '%' && (!form || text.charAt(i) != '+')) {
      i++;
    }
    if (i == to) {
      return text.substring(from, to);
    }
    byte[] source = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
    byte[] target = new byte[source.length];
    int length = 0;
    for (int at = 0; at < source.length; at++) {
      byte b = source[at];
      if (b == '%' && at + 2 < source.length) {
        int high = hexDigit(source[at + 1]);
        int low = hexDigit(source[at + 2]);
        if (high >= 0 && low >= 0) {
          b = (byte) (high * 16 + low);
          at += 2;
        }
      } else if (b == '+' && form) {
        b = ' ';
      }
      target[length++] = b;
    }
    return new String(target, 0, length, StandardCharsets.UTF_8);
  }

  private static int hexDigit(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
