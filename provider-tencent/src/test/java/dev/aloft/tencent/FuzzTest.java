package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.fail;

import dev.aloft.json.JsonException;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.trigger.BatchFailedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes in, an adapter either calls its function or throws a JsonException. */
@Timeout(120)
final class FuzzTest {
  private static final List<String> FILES =
      List.of(
          "function-url.json", "gateway.json", "timer.json", "ckafka.json", "cmq.json", "cos.json");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "\"\"",
          "\"x\"",
          "-1",
          "1e9999",
          "9223372036854775808",
          "[]",
          "{}",
          "[[[1]]]",
          "{\"a\":{\"b\":[]}}",
          "\"\\ud800\"",
          "\"2026-13-99T00:00:00Z\"",
          "123456789012345678901234567890.5");

  private final Called called = new Called();
  private final List<EventHandler> adapters =
      List.of(
          new HttpEvents(called.http),
          new TimerSchedule(called.schedule),
          new MessageQueue<>(called.queue),
          new CmqTopic<>(called.topic),
          new CosObjects(called.object));

  private void feed(byte[] event, String seed) {
    for (EventHandler adapter : adapters) {
      try {
        Called.call(adapter, event);
      } catch (JsonException | BatchFailedException expected) {
        // Both are answers that the caller understands.
      } catch (Throwable e) {
        fail(seed + ": " + new String(event, StandardCharsets.UTF_8), e);
      }
    }
    called.requests.clear();
    called.bodies.clear();
    called.ticks.clear();
    called.batches.clear();
    called.messages.clear();
    called.changes.clear();
  }

  @Test
  void bytesChangedAtRandom() {
    long seed = Long.getLong("fuzz.seed", 20_261_121L);
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      byte[] event = Events.own(FILES.get(random.nextInt(FILES.size())));
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        event[random.nextInt(event.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(8) == 0 ? random.nextInt(event.length) : event.length;
      feed(Arrays.copyOf(event, length), "seed " + seed);
    }
  }

  @Test
  void valuesReplacedAtRandom() {
    long seed = Long.getLong("fuzz.seed", 20_261_121L);
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      String event =
          new String(Events.own(FILES.get(random.nextInt(FILES.size()))), StandardCharsets.UTF_8);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        int colon = event.indexOf(": ", random.nextInt(event.length()));
        int end = colon < 0 ? -1 : valueEnd(event, colon + 2);
        if (end > 0) {
          event =
              event.substring(0, colon + 2)
                  + VALUES.get(random.nextInt(VALUES.size()))
                  + event.substring(end);
        }
      }
      feed(event.getBytes(StandardCharsets.UTF_8), "seed " + seed);
    }
  }

  /** Where the value at this index ends, roughly: that it sometimes is wrong does no harm. */
  private static int valueEnd(String event, int from) {
    int depth = 0;
    for (int i = from; i < event.length(); i++) {
      char c = event.charAt(i);
      depth += c == '{' || c == '[' ? 1 : 0;
      if (depth == 0 && (c == ',' || c == '}' || c == ']' || c == '\n')) {
        return i;
      }
      depth -= c == '}' || c == ']' ? 1 : 0;
    }
    return -1;
  }
}
