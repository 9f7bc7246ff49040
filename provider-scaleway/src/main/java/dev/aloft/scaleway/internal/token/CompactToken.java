package dev.aloft.scaleway.internal.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The three parts of a token: RFC 7515, section 7.1. Must not be modified. */
final class CompactToken {
  private static final int LONGEST = 8192;

  private final byte[] header;
  private final byte[] payload;
  private final byte[] signed;
  private final byte[] signature;

  private CompactToken(byte[] header, byte[] payload, byte[] signed, byte[] signature) {
    this.header = header;
    this.payload = payload;
    this.signed = signed;
    this.signature = signature;
  }

  /** Splits a token; null if it is not one, or too long. */
  static @Nullable CompactToken parse(String token) {
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (token.length() > LONGEST
        || first < 1
        || second <= first + 1
        || second == token.length() - 1
        || token.indexOf('.', second + 1) >= 0) {
      return null;
    }
    byte[] header = decode(token.substring(0, first));
    byte[] payload = decode(token.substring(first + 1, second));
    byte[] signature = decode(token.substring(second + 1));
    if (header == null || payload == null || signature == null) {
      return null;
    }
    byte[] signed = token.substring(0, second).getBytes(StandardCharsets.US_ASCII);
    return new CompactToken(header, payload, signed, signature);
  }

  /** Decodes the one correct base64url form of some bytes, without padding; null for any other. */
  private static byte @Nullable [] decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)
        ? bytes
        : null;
  }

  /** JSON. */
  byte[] header() {
    return header;
  }

  /** JSON. */
  byte[] payload() {
    return payload;
  }

  /** What the signature is about. */
  byte[] signed() {
    return signed;
  }

  byte[] signature() {
    return signature;
  }
}
