package dev.aloft.servlet;

import org.jspecify.annotations.Nullable;

/**
 * The content type of a response and its charset, each of which may be set without the other and in
 * any order: the servlet specification, section 5.5.
 */
final class ContentType {
  private static final String DEFAULT_ENCODING = "ISO-8859-1";

  private @Nullable String bare;
  private @Nullable String charset;

  /** Whether only a locale implied the charset, so that another may. */
  private boolean implied;

  /** The whole value; null without a type, as the charset has no place then. */
  @Nullable String text() {
    if (bare == null || charset == null) {
      return bare;
    }
    return bare + ";charset=" + charset;
  }

  /** The charset's name. */
  String encoding() {
    return charset == null ? DEFAULT_ENCODING : charset;
  }

  /**
   * Sets the type, and the charset if it names one.
   *
   * @param value null to have no type
   * @param fixed whether the charset stays what it is, as text is being written in it
   * @throws IllegalArgumentException if HTTP has no form for it
   */
  void set(@Nullable String value, boolean fixed) {
    if (value == null) {
      bare = null;
      return;
    }
    ResponseHeaders.check(ResponseHeaders.CONTENT_TYPE, value);
    MediaType type = MediaType.of(value);
    bare = type.bare();
    if (type.charset() != null && !fixed) {
      encoding(type.charset());
    }
  }

  /** Sets the charset. */
  void encoding(String name) {
    ResponseHeaders.check(ResponseHeaders.CONTENT_TYPE, name);
    charset = name;
    implied = false;
  }

  /** Sets the charset unless it was set otherwise. */
  void encodingOfLocale(String name) {
    if (charset == null || implied) {
      charset = name;
      implied = true;
    }
  }

  /** Text is written in the charset from now on, also in the one that is the default. */
  void fix() {
    charset = encoding();
  }

  /** Becomes that of an error's page. */
  void setError() {
    bare = "text/html";
    charset = "UTF-8";
  }
}
