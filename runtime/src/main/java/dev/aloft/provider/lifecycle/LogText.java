package dev.aloft.provider.lifecycle;

import dev.aloft.provider.JsonText;

/**
 * Foreign text as part of a log line: whatever ends a line, steers a terminal or changes the
 * direction of reading is escaped.
 */
final class LogText {
  private static final String HEX = "0123456789abcdef";

  private LogText() {}

  /**
   * Appends a text.
   *
   * @param from the index to begin at
   */
  static void append(StringBuilder line, String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127) {
        line.append(c);
      } else {
        appendOther(line, c);
      }
    }
  }

  /** Appends a line that is indented with tabs. */
  static void appendIndented(StringBuilder line, String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\t') {
      line.append('\t');
      start++;
    }
    append(line, text, start);
  }

  private static void appendOther(StringBuilder line, char c) {
    switch (c) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (JsonText.isUnsafeInText(c)) {
          line.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            line.append(HEX.charAt((c >> shift) & 0xF));
          }
        } else {
          line.append(c);
        }
      }
    }
  }
}
