package dev.aloft.emulator.internal.lambda.telemetry;

import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * An event on its way to subscribers.
 *
 * @param apis to whose subscribers it goes
 * @param type its type, as delivered
 * @param category what they have to have subscribed to
 * @param bytes the object that is delivered
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record TelemetryEvent(List<Api> apis, String type, String category, byte[] bytes) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** What is not a log line of the function or of an extension is of the platform. */
  static String category(String type) {
    return type.equals("function") || type.equals("extension") ? type : "platform";
  }

  /** The object that is delivered, as of now. */
  static byte[] bytes(String type, String record) {
    String text =
        "{\"time\":\""
            + time(Instant.now())
            + "\",\"type\":"
            + JsonWriter.quote(type)
            + ",\"record\":"
            + record
            + "}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As in RFC 3339, in UTC, with milliseconds. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }
}
