package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.fail;

import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever an event looks like, an adapter reads it or refuses it with a {@link JsonException}. */
@Timeout(120)
final class EventMutationTest {
  private static final int ROUNDS = 5_000;

  private static final String[] PIECES = {
    "null",
    "{}",
    "[]",
    "true",
    "\"\"",
    "0",
    "-1",
    "1e400",
    "99999999999999999999",
    "1e-99999",
    "\"\\ud800\"",
    "\"%\"",
    "\"%zz%4\"",
    "\"{}\"",
    "\"+999999999-01-01T00:00:00Z\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\u0000",
    "\u00fc",
    "\"isBase64Encoded\":true,",
    "\"elb\":{},",
    "\"stage\":\"\",",
    "\"rawPath\":\"/\",",
    "\"raw_path\":\"/?\",",
    "\"serviceNetworkArn\":\"\",",
    "\"detail-type\":\"\",",
    "\"version\":\"1.0\",",
    "\"type\":\"REQUEST\",",
    "\"type\":\"TOKEN\",\"methodArn\":\"arn\","
  };

  @Test
  void mutatedEventsAreReadOrRefused() throws IOException {
    List<byte[]> events = events();
    long seed = 20260101L;
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = events.get(random.nextInt(events.size())).clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        mutated = mutated(mutated, random);
      }
      for (int adapter = 0; adapter < 5; adapter++) {
        Throwable failure = failure(adapter, mutated);
        if (failure != null) {
          fail(
              "Seed "
                  + seed
                  + ", round "
                  + round
                  + ", adapter "
                  + adapter
                  + ": "
                  + new String(mutated, StandardCharsets.UTF_8),
              failure);
        }
      }
    }
  }

  private static @Nullable Throwable failure(int adapter, byte[] event) {
    String text = new String(event, StandardCharsets.UTF_8);
    try {
      switch (adapter) {
        case 0 ->
            new HttpEvents((request, context, response) -> {})
                .read(TestEvents.input(event), TestEvents.CONTEXT, new HttpInput());
        case 1 -> SqsQueueTest.read(text);
        case 2 -> SnsTopicTest.read(text);
        case 3 -> S3ObjectsTest.read(text);
        default -> EventBridgeScheduleTest.read(text);
      }
    } catch (JsonException refused) {
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
    return null;
  }

  private static byte[] mutated(byte[] event, Random random) {
    int at = random.nextInt(event.length + 1);
    int end = Math.min(event.length, at + random.nextInt(1 + random.nextInt(40)));
    byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(event, at);
      case 1 -> joined(event, at, new byte[0], end);
      case 2 -> joined(event, at, Arrays.copyOfRange(event, at, end), at);
      case 3 -> joined(event, at, new byte[] {(byte) random.nextInt(256)}, end);
      case 4 -> valueReplaced(event, at, piece);
      default -> joined(event, at, piece, random.nextBoolean() ? at : end);
    };
  }

  private static byte[] joined(byte[] event, int end, byte[] piece, int start) {
    byte[] joined = new byte[end + piece.length + event.length - start];
    System.arraycopy(event, 0, joined, 0, end);
    System.arraycopy(piece, 0, joined, end, piece.length);
    System.arraycopy(event, start, joined, end + piece.length, event.length - start);
    return joined;
  }

  /** Puts the piece where the next value after a colon stands, so that the event stays JSON. */
  private static byte[] valueReplaced(byte[] event, int from, byte[] piece) {
    int colon = from;
    while (colon < event.length && event[colon] != ':') {
      colon++;
    }
    int end = colon + 1;
    while (end < event.length && event[end] != ',' && event[end] != '}' && event[end] != '\n') {
      end++;
    }
    return colon >= event.length
        ? event
        : joined(event, colon + 1, piece, Math.min(end, event.length));
  }

  private static List<byte[]> events() throws IOException {
    List<byte[]> events = new ArrayList<>();
    for (String name :
        List.of(
            "function-url",
            "http-api",
            "rest-api",
            "alb",
            "alb-multi-value",
            "lattice",
            "lattice-v1",
            "sqs",
            "sns",
            "s3")) {
      events.add(TestEvents.resource(name).getBytes(StandardCharsets.UTF_8));
    }
    Path folder = FixturesTest.folder();
    if (folder != null) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          events.add(Files.readAllBytes(file));
        }
      }
    }
    return events;
  }
}
