package dev.aloft.http;

/** What may stand in a header: RFC 9110, section 5. */
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
      if ((c < ' ' && c != '\t') || c == 127) {
        throw new IllegalArgumentException(
            "The value of the header "
                + name
                + " has the control character "
                + (int) c
                + " at index "
                + i
                + ".");
      }
    }
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
