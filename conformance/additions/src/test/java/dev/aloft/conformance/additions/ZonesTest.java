package dev.aloft.conformance.additions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Joda's time zones are at hand. */
@Timeout(120)
final class ZonesTest {
  @Test
  void aTimeIsShownAsThoseOfAnotherZone() {
    try (LambdaEmulator emulator = LambdaEmulator.builder().functionName("zones").start();
        FunctionProcess process =
            emulator.launch(
                Program.command(Functions_Aws.class), Map.of(emulator.selector(), "zones"))) {
      assertEquals(
          "\"2026-01-02T11:04:05.000+08:00\"",
          emulator.call(Event.of("{\"time\":\"2026-01-02T03:04:05Z\"}")).text(),
          process::log);
    }
  }
}
