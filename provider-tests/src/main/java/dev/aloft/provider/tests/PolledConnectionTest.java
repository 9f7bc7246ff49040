package dev.aloft.provider.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.EventHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a loop makes of its connection to a runtime API, whatever the cloud's rules for retries.
 *
 * @param <E> the cloud's double
 */
@Timeout(120)
public abstract class PolledConnectionTest<E extends CloudEmulator> {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final EventHandler ECHO = (input, context, output) -> output.bytes(input.bytes());

  /** Starts the cloud's double. */
  protected abstract E cloud();

  /** Starts the provider's loop beside it. */
  protected abstract Running run(E cloud, EventHandler handler);

  /** Closes the connections over which no call is being made. */
  protected abstract void dropIdleConnections(E cloud);

  /** What may happen to the connection once a call is answered. */
  protected static Stream<Fault> harmlessFaults() {
    return Stream.of(
        Fault.closeAfterAnswer(),
        Fault.resetAfterAnswer(),
        Fault.connectionClose(),
        Fault.chunked(1),
        Fault.interim(100),
        Fault.slow(1));
  }

  @ParameterizedTest
  @MethodSource("harmlessFaults")
  void whatHappensAfterTheAnswerDoesNotMatter(Fault fault) {
    try (E cloud = cloud();
        Running loop = run(cloud, ECHO)) {
      assertEquals("1", cloud.call(Event.of("1").answerFault(fault)).text());
      assertEquals("2", cloud.call(Event.of("2").answerFault(fault)).text());
      assertEquals("3", cloud.call("3").text());
      assertEquals(List.of(), cloud.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void anIdleConnectionDroppedIsRenewedSilently() {
    try (E cloud = cloud();
        Running loop = run(cloud, ECHO)) {
      for (int i = 0; i < 20; i++) {
        cloud.awaitReady(LIMIT);
        if (i % 2 == 1) {
          dropIdleConnections(cloud);
        }
        assertEquals("" + i, cloud.call("" + i).text());
      }
      assertEquals(List.of(), cloud.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void theAnswerIsStillDeliveredWhenTheConnectionIsDroppedWhileTheHandlerRuns() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch dropped = new CountDownLatch(1);
    EventHandler handler =
        (input, context, output) -> {
          started.countDown();
          dropped.await();
          output.text("answer");
        };
    try (E cloud = cloud();
        Running loop = run(cloud, handler)) {
      Invocation invocation = cloud.invoke(Event.of("1"));
      started.await();
      dropIdleConnections(cloud);
      dropped.countDown();
      assertEquals("answer", invocation.await(LIMIT).text());
      assertEquals(1, invocation.answers().size());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aBrokenApiEndsTheProcessAtOnce() throws Exception {
    for (Event event :
        List.of(
            Event.of("1").fault(Fault.status(500)),
            Event.of("1").answerFault(Fault.status(500)),
            Event.of("1").answerFault(Fault.status(503)))) {
      try (E cloud = cloud();
          Running loop = run(cloud, ECHO)) {
        cloud.invoke(event);
        assertEquals(1, loop.awaitExit());
        assertTrue(loop.log().contains("[FATAL]"), loop.log());
      }
    }
  }
}
