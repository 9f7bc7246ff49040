package dev.aloft.processor.generate.sample;

import dev.aloft.provider.descriptor.Trigger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Events as clouds send them, around a made-up body. They are texts of the processor, one file for
 * each cloud, because functions carry the jars of providers.
 */
public final class SampleEvents {
  private SampleEvents() {}

  /**
   * The events of a trigger; the body itself where a cloud has nothing around it.
   *
   * @param cloud the provider's id
   * @param body JSON or text without control characters
   */
  public static List<String> of(String cloud, Trigger trigger, String body) {
    String begin = trigger.id() + " ";
    List<String> events =
        text("events-" + cloud + ".txt")
            .lines()
            .filter(line -> line.startsWith(begin))
            .map(line -> with(body, line.substring(begin.length())))
            .toList();
    return events.isEmpty() ? List.of(body) : events;
  }

  private static String with(String body, String event) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return event
        .replace("<text>", body.replace("\\", "\\\\").replace("\"", "\\\""))
        .replace("<base64>", Base64.getEncoder().encodeToString(bytes));
  }

  /** Empty if there is no such file. */
  private static String text(String file) {
    try (InputStream in = SampleEvents.class.getResourceAsStream(file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
