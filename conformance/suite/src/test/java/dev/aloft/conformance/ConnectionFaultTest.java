package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No event loses its answer to faults between the cloud and the process. */
final class ConnectionFaultTest {
  private static final List<Fault> HARMLESS =
      List.of(
          Fault.chunked(3),
          Fault.slow(1),
          Fault.chunked(1).and(Fault.slow(2)),
          Fault.headerCase(true),
          Fault.headerCase(false),
          Fault.connectionClose());

  private static final List<Fault> FATAL_TO_A_DELIVERY =
      List.of(
          Fault.closeInHead(9), Fault.closeInBody(3), Fault.resetInBody(3), Fault.badChunkSize());

  @Test
  void unusualDeliveriesAreServed() {
    try (Deployed function = Deployed.start("hello")) {
      for (Fault fault : HARMLESS) {
        assertEquals(
            "{\"message\":\"Hello, a!\"}",
            function.call(Event.of("{\"name\":\"a\"}").fault(fault)).text());
      }
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void brokenDeliveriesAreServedWhenTheyComeAgain() {
    assumeTrue(Deployed.has("endurance"), "this cloud wants a process to end when its API fails");
    try (Deployed function = Deployed.start("hello")) {
      for (Fault fault : FATAL_TO_A_DELIVERY) {
        Invocation invocation =
            function.emulator().invoke(Event.of("{\"name\":\"b\"}").fault(fault));
        assertEquals("{\"message\":\"Hello, b!\"}", invocation.await(Deployed.LIMIT).text());
        assertEquals(1, invocation.answers().size());
      }
      assertTrue(function.process().isAlive());
      assertEquals(List.of(), function.emulator().violations());
    }
  }
}
