package dev.aloft.scaleway.internal.token;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token that matter. Immutable.
 *
 * @param expires {@code exp} in epoch seconds; null if absent
 * @param notBefore {@code nbf} in epoch seconds; null if absent
 * @param issued {@code iat} in epoch seconds; null if absent
 * @param applicationId of the only element of {@code application_claim}; null if absent
 * @param namespaceId of the only element of {@code application_claim}; null if absent
 */
record Claims(
    @Nullable Double expires,
    @Nullable Double notBefore,
    @Nullable Double issued,
    @Nullable String applicationId,
    @Nullable String namespaceId) {

  /**
   * Reads the payload of a token.
   *
   * @throws JsonException if it has another form
   */
  static Claims read(byte[] payload) {
    TokenJson json = new TokenJson();
    JsonReader in = json.begin(payload);
    Set<String> seen = TokenJson.noneSeen();
    Double expires = null;
    Double notBefore = null;
    Double issued = null;
    Claims application = null;
    for (String name = json.nextName(seen); name != null; name = json.nextName(seen)) {
      if (name.equals("exp")) {
        expires = seconds(in);
      } else if (name.equals("nbf")) {
        notBefore = seconds(in);
      } else if (name.equals("iat")) {
        issued = seconds(in);
      } else if (name.equals("application_claim")) {
        application = application(json, in);
      } else {
        in.skip();
      }
    }
    in.end();
    if (application == null) {
      throw new JsonException("there is no application_claim", "", 0, 0, null);
    }
    return new Claims(
        expires, notBefore, issued, application.applicationId, application.namespaceId);
  }

  private static Claims application(TokenJson json, JsonReader in) {
    in.beginArray();
    Claims only = null;
    while (in.nextElement()) {
      if (only != null) {
        throw in.unexpected("one element");
      }
      in.beginObject();
      Set<String> seen = TokenJson.noneSeen();
      String applicationId = null;
      String namespaceId = null;
      for (String name = json.nextName(seen); name != null; name = json.nextName(seen)) {
        if (name.equals("application_id")) {
          applicationId = id(in);
        } else if (name.equals("namespace_id")) {
          namespaceId = id(in);
        } else {
          in.skip();
        }
      }
      only = new Claims(null, null, null, applicationId, namespaceId);
    }
    if (only == null) {
      throw in.unexpected("one element");
    }
    return only;
  }

  private static @Nullable String id(JsonReader in) {
    if (in.isNull()) {
      return null;
    }
    if (!in.isString()) {
      throw in.unexpected("a string");
    }
    return in.readString();
  }

  /** A number; texts that functions may read as one, such as {@code "Infinity"}, do not count. */
  private static double seconds(JsonReader in) {
    if (!in.isNumber()) {
      throw in.unexpected("a number");
    }
    double seconds = in.readDouble();
    if (!Double.isFinite(seconds)) {
      throw in.unexpected("a time");
    }
    return seconds;
  }

  /** Whether the token is in force; RFC 7519, section 4.1. */
  boolean isValidAt(long nowMillis) {
    double now = nowMillis / 1000.0;
    return (expires == null || now < expires)
        && (notBefore == null || now >= notBefore)
        && (issued == null || now >= issued);
  }
}
