package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import org.junit.jupiter.api.Test;

/** What a function does after its answers. */
final class AfterInvocationTest {
  private static String call(Deployed function, String does) {
    return function.call("{\"does\":\"" + does + "\"}").text();
  }

  @Test
  void terminationWaitsForIt() {
    try (Deployed function = Deployed.start("work-after")) {
      assertEquals("{\"served\":1,\"complete\":true}", call(function, "linger"));
      function.process().awaitLog("the work begins", Deployed.LIMIT);
      function.process().terminate();
      function.process().await(Deployed.LIMIT);
      String log = function.process().log();
      assertTrue(log.contains("the work is done"), log);
    }
  }

  @Test
  void itIsDoneForEveryInvocationBeforeTheNext() {
    try (Deployed function = Deployed.start("work-after")) {
      assertEquals("{\"served\":1,\"complete\":true}", call(function, "serve"));
      assertEquals("{\"served\":2,\"complete\":true}", call(function, "serve"));
      assertEquals(Answer.Kind.ERROR, function.call("{\"does\":\"fail\"}").kind());
      assertEquals("{\"served\":4,\"complete\":true}", call(function, "serve"));
      function.process().awaitLog("The work after the invocation failed with", Deployed.LIMIT);
    }
  }
}
