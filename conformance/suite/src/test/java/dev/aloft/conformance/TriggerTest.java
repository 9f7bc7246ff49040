package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timers, queues, topics and object stores call a function, each in its cloud's form. */
final class TriggerTest {
  @Test
  void timerTellsNameAndPayload() {
    try (Deployed function = Deployed.start("tick")) {
      assertEquals(
          Answer.Kind.RESPONSE,
          function.answered(function.emulator().timer("every-five", "{\"a\":1}")).kind());
      function.process().awaitLog("<{\"a\":1}>", Deployed.LIMIT);
      assertEquals(
          Answer.Kind.RESPONSE, function.answered(function.emulator().timer("plain", "")).kind());
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void queueDeliversDecodedMessages() {
    try (Deployed function = Deployed.start("bill")) {
      BatchAnswer answer =
          function
              .emulator()
              .queue("invoices", List.of(invoice("a", 10), invoice("b", 20), invoice("c", 30)));
      assertEquals(List.of(), answer.redelivered());
      for (String id : List.of("a 10", "b 20", "c 30")) {
        function.process().awaitLog("billed " + id, Deployed.LIMIT);
      }
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void failedMessagesComeAgain() {
    for (String name : List.of("bill", "bill-each")) {
      try (Deployed function = Deployed.start(name)) {
        BatchAnswer answer =
            function
                .emulator()
                .queue("invoices", List.of(invoice("a", 10), invoice("b", 0), invoice("c", 30)));
        assertTrue(answer.redelivered().contains("b"), answer.toString());
        // The good ones were processed, whether or not the cloud can be informed.
        function.process().awaitLog("billed a", Deployed.LIMIT);
        function.process().awaitLog("billed c", Deployed.LIMIT);
        assertEquals(
            List.of(),
            function.emulator().queue("invoices", List.of(invoice("d", 1))).redelivered());
      }
    }
  }

  @Test
  void undecodableMessageFailsAndTheOthersAreWorkedOn() {
    try (Deployed function = Deployed.start("bill")) {
      BatchAnswer answer =
          function
              .emulator()
              .queue(
                  "invoices",
                  List.of(
                      invoice("a", 10), Message.of("poison", "{\"number\":7}"), invoice("c", 30)));
      assertTrue(answer.redelivered().contains("poison"), answer.toString());
      function.process().awaitLog("billed a", Deployed.LIMIT);
      function.process().awaitLog("billed c", Deployed.LIMIT);
    }
  }

  @Test
  void exceptionMakesAllMessagesComeAgain() {
    try (Deployed function = Deployed.start("bill-none")) {
      BatchAnswer answer =
          function.emulator().queue("invoices", List.of(invoice("a", 10), invoice("b", 20)));
      assertEquals(List.of("a", "b"), answer.redelivered().stream().sorted().toList());
      function.process().awaitLog("billing is closed", Deployed.LIMIT);
    }
  }

  @Test
  void topicDeliversDecodedMessages() {
    try (Deployed function = Deployed.start("news")) {
      assertEquals(
          Answer.Kind.RESPONSE,
          function.answered(function.emulator().topic("news", invoice("n", 7))).kind());
      function.process().awaitLog("news n 7", Deployed.LIMIT);
      assertEquals(
          Answer.Kind.ERROR,
          function.answered(function.emulator().topic("news", invoice("n", 0))).kind());
      assertEquals(
          Answer.Kind.ERROR,
          function.answered(function.emulator().topic("news", Message.of("p", "{"))).kind());
    }
  }

  @Test
  void objectKeysAreDecoded() {
    assumeTrue(Deployed.has("object"), "this cloud has no such trigger");
    try (Deployed function = Deployed.start("object")) {
      String key = "reports/2026 Q1 + Q2/\u00fcber & 100%.txt";
      assertEquals(
          Answer.Kind.RESPONSE,
          function
              .answered(function.emulator().object(ObjectChange.created("uploads", key, 17, "tag")))
              .kind());
      String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
      function.process().awaitLog("CREATED <uploads> <" + encoded + "> 17", Deployed.LIMIT);
      function.answered(function.emulator().object(ObjectChange.removed("uploads", "gone")));
      function.process().awaitLog("REMOVED <uploads> <gone>", Deployed.LIMIT);
      assertEquals(
          Answer.Kind.ERROR,
          function
              .answered(function.emulator().object(ObjectChange.created("uploads", "fail", 1, "t")))
              .kind());
    }
  }

  @Test
  void failingTimerIsReported() {
    try (Deployed function = Deployed.start("tick")) {
      assertEquals(
          Answer.Kind.ERROR,
          function.answered(function.emulator().timer("t", "{\"fail\":true}")).kind());
      function.process().awaitLog("no tick today", Deployed.LIMIT);
      assertTrue(function.process().isAlive());
    }
  }

  private static Message invoice(String number, int amount) {
    return Message.of(number, "{\"number\":\"" + number + "\",\"amount\":" + amount + "}");
  }
}
