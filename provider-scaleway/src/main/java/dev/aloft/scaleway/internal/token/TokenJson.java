package dev.aloft.scaleway.internal.token;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of tokens. A repeated member is refused, since two readers might not agree on
 * which one counts (RFC 7519, section 4).
 */
final class TokenJson {
  private static final JsonLimits LIMITS = new JsonLimits(16, 8192, 64, 400, 1024, 8192, 16);

  private final JsonReader in = new JsonReader(LIMITS);

  /** Starts on a document, which must be an object. */
  JsonReader begin(byte[] json) {
    in.begin(json, 0, json.length);
    in.beginObject();
    return in;
  }

  /** The next member's name, not seen before; null at the end of the object. */
  @Nullable String nextName(Set<String> seen) {
    String name = in.nextName();
    if (name != null && !seen.add(name)) {
      throw new JsonException("a member occurs twice", "", 0, 0, null);
    }
    return name;
  }

  /** For the names of one object. */
  static Set<String> noneSeen() {
    return new HashSet<>();
  }
}
