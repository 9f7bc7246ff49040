package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Where the cloud sends several events to one process at once, they run at once. */
final class ParallelTest {
  private final JsonMapper json = new JsonMapper();

  @Test
  void severalInvocationsRunAtTheSameTime() {
    try (Deployed function = Deployed.start("crowd")) {
      assumeTrue(function.emulator().isParallel(), "this cloud sends one event at a time");
      for (String answer : answers(function, 4)) {
        assertEquals("true", answer);
      }
    }
  }

  @Test
  void concurrencyOfOneSerialises() {
    try (Deployed function = Deployed.start("alone")) {
      for (String answer : answers(function, 20)) {
        assertEquals("1", answer);
      }
    }
  }

  @Test
  void eachInvocationHasItsOwnContext() {
    try (Deployed function = Deployed.start("context")) {
      Set<String> ids = new HashSet<>();
      for (String answer : answers(function, 50)) {
        ids.add(json.readTree(answer).get("requestId").asString());
      }
      assertEquals(50, ids.size());
    }
  }

  private static List<String> answers(Deployed function, int count) {
    List<Invocation> invocations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      invocations.add(function.emulator().invoke(Event.of("{}")));
    }
    List<String> answers = new ArrayList<>();
    for (Invocation invocation : invocations) {
      answers.add(function.answered(invocation.await(Deployed.LIMIT)).text());
    }
    return answers;
  }
}
