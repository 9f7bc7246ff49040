package dev.aloft.servlet;

import java.util.Locale;
import javax.servlet.http.Cookie;

/** Writes {@code Set-Cookie}: RFC 6265, section 4.1. */
final class CookieText {
  private CookieText() {}

  /**
   * The header's value. Version and comment of a cookie are left out, as RFC 6265 has none.
   *
   * @throws IllegalArgumentException if the value, the domain or the path has a character that
   *     would end it
   */
  static String of(Cookie cookie) {
    String value = cookie.getValue() == null ? "" : cookie.getValue();
    StringBuilder text = new StringBuilder();
    text.append(cookie.getName()).append('=').append(checked(cookie, "value", value, " \",;\\"));
    if (cookie.getMaxAge() >= 0) {
      text.append("; Max-Age=").append(cookie.getMaxAge());
    }
    if (cookie.getDomain() != null) {
      text.append("; Domain=").append(checked(cookie, "domain", cookie.getDomain(), " ;"));
    }
    if (cookie.getPath() != null) {
      text.append("; Path=").append(checked(cookie, "path", cookie.getPath(), ";"));
    }
    if (cookie.getSecure()) {
      text.append("; Secure");
    }
    if (cookie.isHttpOnly()) {
      text.append("; HttpOnly");
    }
    return text.toString();
  }

  private static String checked(Cookie cookie, String what, String text, String refused) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    for (int i = quoted ? 1 : 0; i < text.length() - (quoted ? 1 : 0); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || refused.indexOf(c) >= 0) {
        throw new IllegalArgumentException(
            "The "
                + what
                + " of the cookie "
                + cookie.getName()
                + " has the character U+"
                + String.format(Locale.ROOT, "%04X", (int) c)
                + " at index "
                + i
                + ", which no cookie can have: percent-encode it, or use base64.");
      }
    }
    return text;
  }
}
