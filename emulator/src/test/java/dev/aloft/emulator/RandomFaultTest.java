package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.internal.lambda.LambdaHeaders;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A runtime that connects again and retries survives any mixture of faults, and is not blamed. */
@Timeout(120)
class RandomFaultTest {
  private static final int EVENTS = 400;
  private static final List<Fault> OF_DELIVERY =
      List.of(
          Fault.closeBeforeReading(),
          Fault.closeBeforeAnswer(),
          Fault.closeInHead(20),
          Fault.closeInBody(1),
          Fault.closeAfterAnswer(),
          Fault.connectionClose(),
          Fault.reset(),
          Fault.resetInBody(1),
          Fault.status(500),
          Fault.status(403),
          Fault.slow(3),
          Fault.manyHeaders(20),
          Fault.headerCase(true),
          Fault.garbageContentLength(),
          Fault.negativeContentLength(),
          Fault.malformedStatusLine());
  private static final List<Fault> OF_ANSWER =
      List.of(
          Fault.closeBeforeReading(),
          Fault.resetBeforeReading(),
          Fault.closeBeforeAnswer(),
          Fault.reset(),
          Fault.closeInHead(3),
          Fault.closeInBody(2),
          Fault.closeAfterAnswer(),
          Fault.connectionClose(),
          Fault.slow(1),
          Fault.garbageContentLength());

  @Test
  void everyEventIsAnsweredOnce() throws IOException {
    long seed = 4711;
    Random random = new Random(seed);
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      List<Invocation> invocations = new ArrayList<>();
      for (int i = 0; i < EVENTS; i++) {
        Event event = Event.of("event " + i);
        for (int faults = random.nextInt(3); faults > 0; faults--) {
          event = event.fault(OF_DELIVERY.get(random.nextInt(OF_DELIVERY.size())));
        }
        for (int faults = random.nextInt(3); faults > 0; faults--) {
          event = event.answerFault(OF_ANSWER.get(random.nextInt(OF_ANSWER.size())));
        }
        invocations.add(emulator.invoke(event));
      }
      Retrying runtime = new Retrying(emulator);
      while (!invocations.get(EVENTS - 1).ended()) {
        runtime.cycle();
      }
      runtime.client.close();
      for (int i = 0; i < EVENTS; i++) {
        Answer answer = invocations.get(i).await(Duration.ofSeconds(10));
        assertEquals(Answer.Kind.RESPONSE, answer.kind(), () -> "seed " + seed + " " + answer);
        assertEquals("event " + i, answer.text());
      }
      assertEquals(List.of(), emulator.violations(), () -> "seed " + seed);
    }
  }

  /** Repeats what failed over a new connection, until it got any reply. */
  private static final class Retrying {
    private final LambdaEmulator emulator;
    private RawClient client;

    Retrying(LambdaEmulator emulator) throws IOException {
      this.emulator = emulator;
      this.client = new RawClient(emulator);
    }

    void cycle() throws IOException {
      Reply event;
      try {
        event = client.next();
      } catch (IOException | IllegalArgumentException e) {
        reconnect();
        return;
      }
      if (event.status() != 200) {
        return;
      }
      while (true) {
        try {
          client.respond(event.header(LambdaHeaders.REQUEST_ID), event.body());
          return;
        } catch (IOException | IllegalArgumentException e) {
          reconnect();
        }
      }
    }

    private void reconnect() throws IOException {
      client.close();
      client = new RawClient(emulator);
    }
  }
}
