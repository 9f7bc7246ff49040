package dev.aloft.provider.trigger;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Bodies of HTTP events in base64 (RFC 4648, section 4), perhaps with line breaks, as MIME encoders
 * write it (RFC 2045, section 6.8). Loaded only for such events.
 */
public final class Base64Body {
  private Base64Body() {}

  /**
   * The bytes that the member {@code body} of an event encodes.
   *
   * @throws JsonException if it is not base64
   */
  public static ByteSlice decode(ByteSlice body) {
    try {
      return decoded(ByteBuffer.wrap(body.bytes(), body.offset(), body.length()));
    } catch (IllegalArgumentException e) {
      ByteBuffer joined = withoutBreaks(body);
      if (joined.remaining() < body.length()) {
        try {
          return decoded(joined);
        } catch (IllegalArgumentException stillNot) {
          throw refused(stillNot);
        }
      }
      throw refused(e);
    }
  }

  private static ByteSlice decoded(ByteBuffer base64) {
    ByteBuffer bytes = Base64.getDecoder().decode(base64);
    return new ByteSlice(bytes.array(), bytes.arrayOffset(), bytes.remaining(), false);
  }

  private static ByteBuffer withoutBreaks(ByteSlice body) {
    ByteBuffer joined = ByteBuffer.allocate(body.length());
    for (int i = body.offset(); i < body.offset() + body.length(); i++) {
      byte b = body.bytes()[i];
      if (b != '\r' && b != '\n') {
        joined.put(b);
      }
    }
    return joined.flip();
  }

  private static JsonException refused(IllegalArgumentException cause) {
    return new JsonException(
        "expected base64, as isBase64Encoded is true, found something else", "/body", 0, 0, cause);
  }
}
