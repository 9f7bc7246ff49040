package dev.aloft.aliyun.internal;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.lifecycle.TraceParents;
import dev.aloft.provider.trigger.EventJson;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tracing headers, trusting none of them. */
public final class Tracing {
  private Tracing() {}

  /** The W3C header if it is well formed, else the translated Jaeger span, else null. */
  public static @Nullable String traceParent(@Nullable String w3c, @Nullable String jaeger) {
    String valid = TraceParents.valid(w3c);
    return valid != null || jaeger == null ? valid : translate(jaeger);
  }

  /**
   * Translates {@code trace:span:parent:flags}, the {@code uber-trace-id} of Jaeger's page "Client
   * libraries: propagation format". Its colons may be percent-encoded.
   */
  private static @Nullable String translate(String jaeger) {
    String lower = jaeger.toLowerCase(Locale.ROOT).replace("%3a", ":");
    int first = lower.indexOf(':');
    int second = lower.indexOf(':', first + 1);
    int third = lower.indexOf(':', second + 1);
    if (first < 1 || second < first + 2 || third < second || lower.indexOf(':', third + 1) >= 0) {
      return null;
    }
    int flags = third + 1 == lower.length() ? -1 : lower.charAt(lower.length() - 1);
    int digit = flags < 0 ? -1 : Character.digit((char) flags, 16);
    return digit < 0
        ? null
        : TraceParents.of(
            lower.substring(0, first), lower.substring(first + 1, second), (digit & 1) == 1);
  }

  /** The members of the JSON object encoded as this base64; empty if it is not one. */
  public static Map<String, String> baggages(@Nullable String base64) {
    if (base64 == null) {
      return Map.of();
    }
    Map<String, String> baggages = new LinkedHashMap<>();
    JsonReader in = new JsonReader();
    try {
      byte[] json = Base64.getDecoder().decode(base64);
      in.begin(json, 0, json.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        baggages.put(name, EventJson.textOrEmpty(in));
      }
      in.end();
      return Map.copyOf(baggages);
    } catch (IllegalArgumentException | JsonException e) {
      return Map.of();
    }
  }
}
