package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TelemetryDeliveryTest {
  private static final String FUNCTION = "\"function\"";
  private static final String QUICK = ",\"buffering\":{\"timeoutMs\":25,\"maxItems\":1000}";
  private static final String PATIENT = ",\"buffering\":{\"timeoutMs\":30000,\"maxItems\":1000}";

  private static void publish(LambdaEmulator emulator, int from, int to) {
    for (int i = from; i < to; i++) {
      emulator.telemetry("function", Integer.toString(i));
    }
  }

  private static List<String> numbers(int from, int to) {
    List<String> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(Integer.toString(i));
    }
    return numbers;
  }

  @Test
  void eventsComeInOrderToThoseWhoSubscribedToTheirSort() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber all = new TelemetrySubscriber(emulator);
        TelemetrySubscriber platform = new TelemetrySubscriber(emulator)) {
      all.register("all", "").subscribe("\"platform\",\"function\"", QUICK);
      platform.register("platform", "").subscribe("\"platform\"", QUICK);
      publish(emulator, 0, 1_900);
      emulator.telemetry("platform.new", "{\"a\":[\"\u00e9\"]}");

      assertEquals(numbers(0, 1_900), all.await("function", 1_900));
      all.await("platform.new", 1);
      platform.await("platform.new", 1);
      assertEquals(List.of(), platform.records("function"));
      assertTrue(all.batches().stream().allMatch(size -> size <= 1_000), "" + all.batches());
      assertEquals("POST /events HTTP/1.1", all.server().requests.get(0).line());
      assertEquals("application/json", all.server().requests.get(0).header("Content-Type"));
      String time = Fixtures.at(all.events().get(0), "time");
      assertTrue(time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"), time);
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aBatchThatIsFullDoesNotWait() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber items = new TelemetrySubscriber(emulator);
        TelemetrySubscriber bytes = new TelemetrySubscriber(emulator)) {
      items.register("items", "").subscribe(FUNCTION, PATIENT);
      bytes.register("bytes", "").subscribe("\"extension\"", PATIENT);
      publish(emulator, 0, 1_001);
      String big = "\"" + "x".repeat(100_000) + "\"";
      for (int i = 0; i < 3; i++) {
        emulator.telemetry("extension", big);
      }

      assertEquals(numbers(0, 1_000), items.await("function", 1_000));
      bytes.await("extension", 2);
      assertEquals(List.of(1_000), items.batches());
      assertEquals(List.of(2), bytes.batches());
      emulator.shutdown("spindown");
      assertEquals(numbers(0, 1_001), items.records("function"));
      assertEquals(List.of(2, 1), bytes.batches());
    }
  }

  @Test
  void closingDeliversTheRest() throws IOException {
    LambdaEmulator emulator = LambdaEmulator.start();
    try (TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator)) {
      subscriber.register("a", "").subscribe(FUNCTION, PATIENT);
      publish(emulator, 0, 3);
      emulator.close();
      assertEquals(numbers(0, 3), subscriber.records("function"));
    } finally {
      emulator.close();
    }
  }

  @Test
  void whatIsRefusedIsSentAgain() throws IOException {
    AtomicInteger deliveries = new AtomicInteger();
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber =
            new TelemetrySubscriber(
                emulator, events -> deliveries.incrementAndGet() < 3 ? 500 : 200)) {
      subscriber.register("a", "").subscribe(FUNCTION, QUICK);
      publish(emulator, 0, 1);

      assertEquals(numbers(0, 1), subscriber.await("function", 1));
      assertEquals(3, deliveries.get());
    }
  }

  @Test
  void whatIsRefusedTooOftenIsDroppedAndThatIsSaid() throws IOException {
    AtomicInteger refusals = new AtomicInteger();
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber =
            new TelemetrySubscriber(
                emulator,
                events ->
                    events.stream().anyMatch(event -> event.raw().contains("lost"))
                            && refusals.incrementAndGet() > 0
                        ? 500
                        : 200)) {
      subscriber.register("a", "").subscribe("\"platform\",\"function\"", QUICK);
      subscriber.await("platform.telemetrySubscription", 1);
      emulator.telemetry("function", "\"lost\"");

      String dropped = subscriber.await("platform.logsDropped", 1).get(0);
      assertEquals("1", Fixtures.at(dropped, "droppedRecords"));
      int length =
          "{\"time\":\"2026-01-01T00:00:00.000Z\",\"type\":\"function\",\"record\":\"lost\"}"
              .length();
      assertEquals(Integer.toString(length), Fixtures.at(dropped, "droppedBytes"));
      assertEquals(3, refusals.get());
      publish(emulator, 0, 1);
      subscriber.await("function", 1);
      assertEquals(1, subscriber.records("platform.logsDropped").size());
    }
  }

  @Test
  void aSlowSubscriberLosesWhatIsBeyondTheBuffer() throws IOException {
    CountDownLatch answer = new CountDownLatch(1);
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber =
            new TelemetrySubscriber(
                emulator,
                events -> {
                  await(answer);
                  return 200;
                })) {
      subscriber.register("a", "").subscribe("\"platform\",\"function\"", PATIENT);
      publish(emulator, 0, 10_000);
      answer.countDown();

      emulator.shutdown("spindown");
      // Some may have been dropped already when the first delivery began, so there may be two.
      subscriber.await(
          events -> subscriber.records("function").size() + dropped(subscriber) == 10_000);
      List<String> came = subscriber.records("function");
      List<Integer> order = came.stream().map(Integer::valueOf).toList();
      assertEquals(order.stream().sorted().distinct().toList(), order);
      assertTrue(came.size() <= 3_000, "" + came.size());
    }
  }

  private static int dropped(TelemetrySubscriber subscriber) {
    return subscriber.records("platform.logsDropped").stream()
        .mapToInt(record -> Integer.parseInt(Fixtures.at(record, "droppedRecords")))
        .sum();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSubscriberThatIsGoneHoldsNothingUp() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber gone = new TelemetrySubscriber(emulator);
        TelemetrySubscriber there = new TelemetrySubscriber(emulator)) {
      gone.register("gone", "").subscribe("\"platform\",\"function\"", QUICK);
      there.register("there", "").subscribe(FUNCTION, QUICK);
      gone.await("platform.telemetrySubscription", 1);
      gone.server().close();
      publish(emulator, 0, 1_900);

      assertEquals(numbers(0, 1_900), there.await("function", 1_900));
      assertEquals(List.of(), gone.records("function"));
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void linesComeOverTcpAlsoAfterTheConnectionWasLost() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator);
        ServerSocket listener = new ServerSocket(0)) {
      String identifier =
          TelemetrySubscriber.identifier(TelemetrySubscriber.register(client, "a", ""));
      client.sendPut(
          "/2022-07-01/telemetry",
          "{\"schemaVersion\":\"2022-07-01\",\"types\":[\"function\"],\"buffering\":"
              + "{\"timeoutMs\":25},\"destination\":{\"protocol\":\"TCP\",\"port\":"
              + listener.getLocalPort()
              + "}}",
          identifier);
      assertEquals(200, client.reply().status());
      publish(emulator, 0, 20);
      try (Socket first = listener.accept()) {
        assertLines(first, numbers(0, 20));
      }
      publish(emulator, 20, 22);
      try (Socket second = listener.accept()) {
        assertLines(second, numbers(20, 22));
      }
    }
  }

  private static void assertLines(Socket from, List<String> records) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
    for (String record : records) {
      assertEquals(record, Fixtures.at(lines.readLine(), "record"));
    }
  }
}
