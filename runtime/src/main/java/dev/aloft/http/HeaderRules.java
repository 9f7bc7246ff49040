package dev.aloft.http;

import java.util.Locale;

/** What a header may contain: RFC 9110, section 5. */
final class HeaderRules {
  private static final String SYMBOLS = "!#$%&'*+-.^_`|~";

  private HeaderRules() {}

  static void check(String name, String value) {
    boolean token = !name.isEmpty();
    for (int i = 0; token && i < name.length(); i++) {
      char c = name.charAt(i);
      token =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || SYMBOLS.indexOf(c) >= 0;
    }
    if (!token) {
      throw new IllegalArgumentException(
          "\""
              + printable(name)
              + "\" cannot be a header's name: letters, digits and "
              + SYMBOLS
              + " may stand there.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw refused(name, c, i);
      }
    }
  }

  private static IllegalArgumentException refused(String name, char c, int index) {
    boolean control = c < ' ' || c == 127;
    return new IllegalArgumentException(
        "The value of the header "
            + name
            + (control ? " has the control character " + (int) c : " has the character U+" + hex(c))
            + " at index "
            + index
            + "."
            + (control
                ? ""
                : " HTTP has no encoding for it: percent-encode it in a URL, and write a parameter"
                    + " as name*=UTF-8''percent-encoded (RFC 8187)."));
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0000".substring(digits.length()) + digits;
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      printable.append(c >= ' ' && c <= '~' ? c : '?');
    }
    return printable.toString();
  }
}
