package dev.aloft.aws.internal;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that callers put into headers, trusting none of it. */
public final class CallerIdentity {
  private CallerIdentity() {}

  /** The value itself if it is a JSON object, else the object that it encodes as base64, if any. */
  public static String decoded(String value) {
    if (value.charAt(0) == '{') {
      return value;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(value);
      return bytes.length > 0 && bytes[0] == '{'
          ? new String(bytes, StandardCharsets.UTF_8)
          : value;
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** The string at the first of these names that the object has, or null. */
  public static @Nullable String member(String json, String... names) {
    byte[] utf8 = decoded(json).getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader();
    String found = null;
    int rank = names.length;
    try {
      in.begin(utf8, 0, utf8.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        int at = 0;
        while (at < rank && !names[at].equals(name)) {
          at++;
        }
        if (at < rank && in.isString()) {
          found = in.readString();
          rank = at;
        } else {
          in.skip();
        }
      }
      in.end();
      return found;
    } catch (JsonException e) {
      return null;
    }
  }
}
