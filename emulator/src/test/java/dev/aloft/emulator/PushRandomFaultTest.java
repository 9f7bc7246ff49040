package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/**
 * Many events at once, with random faults on their way: each is answered, by what belongs to it.
 */
@Timeout(120)
class PushRandomFaultTest {
  private static final int EVENTS = 300;

  @Test
  void everyEventIsAnsweredByItself() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server =
            new RawServer(fc.port(), r -> RawServer.answer(200, r.body(), "x-fc-status: 200"))) {
      List<Invocation> open = new ArrayList<>();
      for (int i = 0; i < EVENTS; i++) {
        Event event = Event.of("event " + i);
        for (int faults = random.nextInt(3); faults > 0; faults--) {
          event = event.fault(fault(random));
        }
        open.add(fc.invoke(event));
      }
      for (int i = 0; i < EVENTS; i++) {
        Answer answer = open.get(i).await(Duration.ofSeconds(60));
        assertEquals("event " + i, answer.text(), "seed " + seed);
        assertEquals(1, open.get(i).answers().size(), "seed " + seed);
      }
      assertEquals(List.of(), fc.violations(), "seed " + seed);
      assertTrue(server.requests.size() >= EVENTS);
    }
  }

  private static Fault fault(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Fault.closeInHead(1 + random.nextInt(100));
      case 1 -> Fault.closeInBody(random.nextInt(5));
      case 2 -> Fault.resetInBody(random.nextInt(5));
      case 3 -> Fault.chunked(1 + random.nextInt(9));
      case 4 -> Fault.slow(1 + random.nextInt(50));
      case 5 -> Fault.halfClose();
      case 6 -> Fault.connectionClose();
      default -> Fault.headerCase(random.nextBoolean());
    };
  }
}
