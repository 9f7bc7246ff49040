package dev.aloft.provider.trigger;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Bodies in base64 of either alphabet (RFC 4648, sections 4 and 5), perhaps with line breaks, as
 * MIME encoders write it (RFC 2045, section 6.8). Loaded only for such events.
 */
public final class Base64Body {
  private Base64Body() {}

  /**
   * The bytes that a member of an event encodes.
   *
   * @param member the member's path in the event
   * @throws JsonException if it is not base64
   */
  public static ByteSlice decode(ByteSlice base64, String member) {
    try {
      return decoded(ByteBuffer.wrap(base64.bytes(), base64.offset(), base64.length()));
    } catch (IllegalArgumentException e) {
      try {
        return decoded(plain(base64));
      } catch (IllegalArgumentException stillNot) {
        throw new JsonException("expected base64, found something else", member, 0, 0, stillNot);
      }
    }
  }

  private static ByteSlice decoded(ByteBuffer base64) {
    ByteBuffer bytes = Base64.getDecoder().decode(base64);
    return new ByteSlice(bytes.array(), bytes.arrayOffset(), bytes.remaining(), false);
  }

  /** In the usual alphabet and without line breaks. */
  private static ByteBuffer plain(ByteSlice base64) {
    ByteBuffer plain = ByteBuffer.allocate(base64.length());
    for (int i = base64.offset(); i < base64.offset() + base64.length(); i++) {
      byte b = base64.bytes()[i];
      if (b != '\r' && b != '\n') {
        plain.put(b == '-' ? (byte) '+' : b == '_' ? (byte) '/' : b);
      }
    }
    return plain.flip();
  }
}
