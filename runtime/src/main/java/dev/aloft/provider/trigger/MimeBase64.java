package dev.aloft.provider.trigger;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64 with line breaks, as MIME encoders write it (RFC 2045 section 6.8). Everything else that
 * RFC 4648 does not have is refused as before. Only loaded for what is not plain base64.
 */
public final class MimeBase64 {
  private MimeBase64() {}

  /** The decoded bytes; null if it is not base64 without its line breaks either. */
  public static byte @Nullable [] decode(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r' && c != '\n') {
        joined.append(c);
      }
    }
    try {
      return joined.length() == text.length()
          ? null
          : Base64.getDecoder().decode(joined.toString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
