package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.PolledFailureTest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureTest extends PolledFailureTest<ScfEmulator> {
  @Override
  protected ScfEmulator cloud() {
    return ScfEmulator.start();
  }

  @Override
  protected RunningLoop run(ScfEmulator cloud, EventHandler handler) {
    return RunningLoop.of(cloud, handler);
  }

  @Override
  protected int connections(ScfEmulator cloud) {
    return cloud.connections();
  }

  @Override
  protected String contentType() {
    return "text/plain; charset=utf-8";
  }

  @Test
  void aFailedInitIsLoggedAndNeitherReadyNorNextIsCalled() throws Exception {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop =
            RunningLoop.creating(
                emulator.environment(),
                () -> {
                  throw new ExceptionInInitializerError("no database");
                })) {
      assertEquals(1, loop.awaitExit());
      assertEquals(List.of(), emulator.exchanges());
      assertTrue(loop.log().contains("could not be initialised"), loop.log());
      assertTrue(loop.log().contains("no database"), loop.log());
    }
  }
}
