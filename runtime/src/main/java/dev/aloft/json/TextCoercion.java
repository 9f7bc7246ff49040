package dev.aloft.json;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Further forms of {@link TextJson}'s types that jackson-databind 3 reads. Rarely loaded. */
final class TextCoercion {
  private static final int BASE64_LENGTH = 24;
  private static final int BASE64_UNPADDED_LENGTH = 22;

  private TextCoercion() {}

  /** Parses a UUID's sixteen bytes as base64, in either alphabet; null for another form. */
  static @Nullable UUID uuid(String text) {
    if (text.length() != BASE64_LENGTH && text.length() != BASE64_UNPADDED_LENGTH) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      return null;
    }
    return bytes.length == 16 ? new UUID(number(bytes, 0), number(bytes, 8)) : null;
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + 8; i++) {
      number = number << 8 | (bytes[i] & 0xff);
    }
    return number;
  }

  /** Parses a locale as {@link Locale#toString()} writes it: language, country, variant. */
  static Locale locale(String text, int firstMark) {
    String language = text.substring(0, firstMark);
    String rest = text.substring(firstMark + 1);
    int mark = mark(rest);
    return mark < 0
        ? new Locale(language, rest)
        : new Locale(language, rest.substring(0, mark), rest.substring(mark + 1));
  }

  /** The index of the first hyphen or underscore; -1 if there is none. */
  static int mark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '-' || text.charAt(i) == '_') {
        return i;
      }
    }
    return -1;
  }
}
