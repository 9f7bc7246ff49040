package dev.aloft.knative.internal.event;

import java.util.Locale;

/**
 * What matters of a media type here. Immutable.
 *
 * @param essence type and subtype in lower case, without parameters
 * @param isUtf8 whether it names no charset but UTF-8
 */
record MediaType(String essence, boolean isUtf8) {
  private static final String CHARSET = "charset=";

  static MediaType of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int semicolon = lower.indexOf(';');
    String essence = semicolon < 0 ? lower : lower.substring(0, semicolon);
    boolean utf8 = true;
    for (int from = semicolon; from >= 0; ) {
      int next = lower.indexOf(';', from + 1);
      String parameter = lower.substring(from + 1, next < 0 ? lower.length() : next).strip();
      if (parameter.startsWith(CHARSET)) {
        String charset = parameter.substring(CHARSET.length()).replace("\"", "");
        utf8 &= charset.equals("utf-8") || charset.equals("utf8") || charset.equals("us-ascii");
      }
      from = next;
    }
    return new MediaType(essence.strip(), utf8);
  }

  /** Whether content of this type is JSON: JSON event format 1.0.2, section 3.1. */
  boolean isJson() {
    return essence.endsWith("/json") || essence.endsWith("+json");
  }
}
