package dev.aloft.servlet;

import java.nio.charset.Charset;

/** Reads bodies of type {@code application/x-www-form-urlencoded}, as queries are read. */
final class FormReader {
  static final String TYPE = "application/x-www-form-urlencoded";

  private final byte[] form;
  private final Charset charset;

  /**
   * @param charset of the bytes that escapes stand for
   */
  FormReader(byte[] form, Charset charset) {
    this.form = form;
    this.charset = charset;
  }

  /** Adds the form's parameters, in order. A name without a value has an empty one. */
  void addTo(Parameters parameters) {
    int from = 0;
    while (from < form.length) {
      int to = indexOf('&', from, form.length);
      if (to > from) {
        int equals = indexOf('=', from, to);
        String value = equals == to ? "" : decode(equals + 1, to);
        parameters.add(decode(from, equals), value);
      }
      from = to + 1;
    }
  }

  /** The end if it is not there. */
  private int indexOf(char c, int from, int end) {
    int at = from;
    while (at < end && form[at] != c) {
      at++;
    }
    return at;
  }

  /** Malformed escapes stay unchanged. */
  private String decode(int from, int to) {
    byte[] decoded = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; at++) {
      byte b = form[at];
      if (b == '+') {
        b = ' ';
      } else if (b == '%' && at + 2 < to) {
        int high = UriText.hexDigit(form[at + 1]);
        int low = UriText.hexDigit(form[at + 2]);
        if (high >= 0 && low >= 0) {
          b = (byte) (high * 16 + low);
          at += 2;
        }
      }
      decoded[length++] = b;
    }
    return new String(decoded, 0, length, charset);
  }
}
