package dev.aloft.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.opentelemetry.RecordingTelemetry.Missing;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Input;
import dev.aloft.provider.tests.TestContext;
import dev.aloft.provider.tests.TestProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long an invocation of several parts waits for what was recorded. */
@Timeout(120)
final class FlushBudgetTest {
  private static final Context CONTEXT = new TestContext("aws", "id");

  private static TracedQueue<String> queue(RecordingTelemetry telemetry) {
    return new TracedQueue<>(new TracedFunctions.Messages(), telemetry.tracing(60_000));
  }

  private static void handle(TracedQueue<String> queue, Context context) throws Exception {
    QueueMessage<String> message = new QueueMessage<>("m", "paid", Map.of(), 1, null);
    queue.handle(new QueueBatch<>("invoices.fifo", List.of(message)), context);
  }

  private static void refuse(TracedQueue<String> queue) {
    byte[] body = "undecodable".getBytes(StandardCharsets.UTF_8);
    Input input = new Input();
    input.reset(body, 0, body.length);
    Bootstrap.begin(CONTEXT);
    try {
      assertThrows(IllegalArgumentException.class, () -> queue.decode(input));
    } finally {
      Bootstrap.end();
    }
  }

  @Test
  void aDeadCollectorIsWaitedForOnce() throws Exception {
    RecordingTelemetry telemetry = new RecordingTelemetry(Missing.NOTHING, false);
    TracedQueue<String> queue = queue(telemetry);
    for (int i = 0; i < 5; i++) {
      handle(queue, CONTEXT);
      refuse(queue);
    }
    assertEquals(10, telemetry.spans().size());
    assertEquals(1, telemetry.flushes().size());
    handle(queue, new TestContext("aws", "id"));
    assertEquals(2, telemetry.flushes().size());
  }

  @Test
  void aFlushThatThrowsIsNotRepeatedEither() throws Exception {
    RecordingTelemetry telemetry = new RecordingTelemetry(Missing.AT_FLUSH, true);
    TracedQueue<String> queue = queue(telemetry);
    handle(queue, CONTEXT);
    handle(queue, CONTEXT);
    assertEquals(1, telemetry.flushes().size());
  }

  @Test
  void quickFlushesGoOnWithWhatIsLeft() throws Exception {
    RecordingTelemetry telemetry = new RecordingTelemetry(Missing.NOTHING, true);
    TracedQueue<String> queue = queue(telemetry);
    for (int i = 0; i < 5; i++) {
      handle(queue, CONTEXT);
    }
    assertEquals(5, telemetry.flushes().size());
    long before = 60_000;
    for (long given : telemetry.flushes()) {
      assertTrue(given <= before, telemetry.flushes().toString());
      before = given;
    }
  }

  @Test
  void theBudgetIsSpentByFlushesTogether() {
    FlushBudget budget = new FlushBudget(CONTEXT, 100);
    budget.used(Duration.ofMillis(60).toNanos(), true);
    assertTrue(!budget.isSpent() && budget.isOf(CONTEXT));
    assertEquals(Duration.ofMillis(40).toNanos(), budget.left(CONTEXT));
    budget.used(Duration.ofMillis(60).toNanos(), true);
    assertTrue(budget.isSpent());
  }

  @Test
  void aBatchOfAFifoQueueEndsWithinItsDeadline() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = CloudTracingTest.launch(emulator, collector, "queue")) {
      collector.hold();
      StringBuilder records = new StringBuilder();
      for (int i = 0; i < 4; i++) {
        records.append(i == 0 ? "" : ",");
        records.append("{\"messageId\":\"m-").append(i);
        records.append("\",\"body\":\"paid\",\"eventSource\":\"aws:sqs\",\"eventSourceARN\":");
        records.append("\"arn:aws:sqs:eu-west-1:1:invoices.fifo\",");
        records.append("\"attributes\":{\"MessageGroupId\":\"g\"}}");
      }
      Event hasty = Event.of("{\"Records\":[" + records + "]}").deadline(Duration.ofSeconds(4));
      assertEquals(
          "{\"batchItemFailures\":[]}", emulator.invoke(hasty).await(TestProcess.LIMIT).text());
      process.awaitLog("Telemetry was not sent within", TestProcess.LIMIT);
      assertEquals(1, TestProcess.occurrences(process, "flushes what was recorded"));
    }
  }
}
