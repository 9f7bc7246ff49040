package dev.aloft.aliyun;

import dev.aloft.json.JsonException;
import dev.aloft.provider.trigger.BatchFailedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes, an adapter reads it or says that it cannot. */
@Timeout(120)
final class AdapterFuzzTest {
  private static final int ROUNDS = 5_000;

  private static final String[] NAMES = {
    "events",
    "oss",
    "bucket",
    "object",
    "name",
    "key",
    "size",
    "eTag",
    "eventName",
    "eventTime",
    "specversion",
    "data",
    "id",
    "time",
    "subject",
    "messageBody",
    "messageId",
    "body",
    "attrs",
    "Extend",
    "systemProperties",
    "userProperties",
    "topic",
    "value",
    "offset",
    "partition",
    "timestamp",
    "Message",
    "TopicName",
    "PublishTime",
    "triggerTime",
    "payload",
    "UNIQ_KEY",
    "x"
  };

  private static final String[] SCALARS = {
    "null",
    "true",
    "0",
    "-1",
    "1e400",
    "1e-400",
    "99999999999999999999",
    "\"\"",
    "\"text\"",
    "\"{\\\"data\\\":1}\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"2021-04-08T06:28:17.093Z\"",
    "{",
    "]"
  };

  private static void value(Random random, int depth, StringBuilder json) {
    int kind = random.nextInt(depth > 4 ? 2 : 5);
    if (kind < 2) {
      json.append(SCALARS[random.nextInt(SCALARS.length - (random.nextInt(8) == 0 ? 0 : 2))]);
    } else if (kind == 2) {
      json.append('[');
      for (int i = random.nextInt(3); i >= 0; i--) {
        value(random, depth + 1, json);
        json.append(i == 0 ? "" : ",");
      }
      json.append(']');
    } else {
      json.append('{');
      for (int i = random.nextInt(6); i >= 0; i--) {
        json.append('"').append(NAMES[random.nextInt(NAMES.length)]).append("\":");
        value(random, depth + 1, json);
        json.append(i == 0 ? "" : ",");
      }
      json.append('}');
    }
  }

  private static void all(String event) throws Exception {
    List<Throwable> escaped = new ArrayList<>();
    for (int adapter = 0; adapter < 4; adapter++) {
      try {
        switch (adapter) {
          case 0 -> Adapters.queue(event);
          case 1 -> Adapters.topic(event);
          case 2 -> Adapters.timer(event);
          default -> Adapters.objects(event);
        }
      } catch (JsonException | BatchFailedException expected) {
        // It says that it cannot.
      } catch (IndexOutOfBoundsException noCall) {
        if (adapter == 1 || !event.contains("[]")) {
          escaped.add(noCall);
        }
      }
    }
    if (!escaped.isEmpty()) {
      throw new AssertionError(event, escaped.get(0));
    }
  }

  @Test
  void eventsMadeOfKnownNamesAreReadOrRefused() throws Exception {
    long seed = 20_261_121;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder json = new StringBuilder();
      value(random, 0, json);
      all(json.toString());
    }
  }

  @Test
  void brokenEventsAreReadOrRefused() throws Exception {
    long seed = 7;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    byte[] sample =
        ("{\"events\":[{\"eventName\":\"ObjectCreated:PutObject\",\"oss\":{\"bucket\":{\"name\":\"b\"},"
                + "\"object\":{\"key\":\"k\",\"size\":1}}}],\"specversion\":\"1.0\",\"data\":\"{}\"}")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] broken = sample.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
      }
      all(new String(broken, 0, random.nextInt(broken.length + 1), StandardCharsets.US_ASCII));
    }
  }
}
