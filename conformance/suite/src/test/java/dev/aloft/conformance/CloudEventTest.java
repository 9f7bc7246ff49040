package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.KnativeEmulator;
import dev.aloft.emulator.KnativeEmulator.MessageTrigger;
import dev.aloft.emulator.KnativeEmulator.Mode;
import dev.aloft.emulator.KnativeEmulator.TimerTrigger;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where many kinds of senders reach a function, each is understood, and answered as it expects. */
final class CloudEventTest {
  private static final CloudEvent WORLD =
      CloudEvent.of("1", "/shop", "greeted").data("application/json", "{\"name\":\"World\"}");

  @ParameterizedTest
  @EnumSource(MessageTrigger.class)
  void messagesReachAQueueFunctionByEverySender(MessageTrigger sender) {
    try (Deployed function = Deployed.start("bill")) {
      Message good = new Message("a", "{\"number\":\"a\",\"amount\":7}", Map.of("origin", "shop"));
      Message failing = Message.of("b", "{\"number\":\"b\",\"amount\":0}");
      KnativeEmulator cloud = knative(function);
      assertEquals(List.of(), cloud.queue(sender, "invoices", List.of(good)).redelivered());
      function.process().awaitLog("billed a 7", Deployed.LIMIT);
      assertEquals(List.of("b"), cloud.queue(sender, "invoices", List.of(failing)).redelivered());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @ParameterizedTest
  @EnumSource(value = MessageTrigger.class, mode = EnumSource.Mode.EXCLUDE, names = "TASKS")
  void messagesReachATopicFunctionByEverySender(MessageTrigger sender) {
    try (Deployed function = Deployed.start("news")) {
      Message news = Message.of("n", "{\"number\":\"n\",\"amount\":7}");
      KnativeEmulator cloud = knative(function);
      assertEquals(Answer.Kind.RESPONSE, cloud.topic(sender, "news", news).kind());
      function.process().awaitLog("news n 7", Deployed.LIMIT);
      assertEquals(Answer.Kind.ERROR, cloud.topic(sender, "news", Message.of("p", "{")).kind());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @ParameterizedTest
  @EnumSource(TimerTrigger.class)
  void everyScheduleNamesItselfAndItsPayload(TimerTrigger sender) {
    try (Deployed function = Deployed.start("tick")) {
      KnativeEmulator cloud = knative(function);
      assertEquals(Answer.Kind.RESPONSE, cloud.timer(sender, "nightly", "{\"a\":1}").kind());
      function.process().awaitLog("tick <nightly> <{\"a\":1}> ", Deployed.LIMIT);
      assertEquals(Answer.Kind.RESPONSE, cloud.timer(sender, "empty", "").kind());
      function.process().awaitLog("tick <empty> <> ", Deployed.LIMIT);
      assertEquals(List.of(), cloud.violations());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aBrokerGetsNoBodyThatIsNotAnEvent(Mode mode) {
    try (Deployed function = Deployed.start("hello")) {
      KnativeEmulator cloud = knative(function);
      Answer done = cloud.event(mode, WORLD);
      assertEquals(Answer.Kind.RESPONSE, done.kind(), function.process().log());
      assertEquals(0, done.length());
      Answer wrong = cloud.event(mode, WORLD.data("application/json", "{\"name\":[7]}"));
      assertTrue(wrong.text().contains("/name"), wrong.text());
      assertEquals("Sender.GivesUp", cloud.event(mode, WORLD.without("id")).errorType().orElse(""));
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void eventsOfABatchAreMessagesOfABatch() {
    try (Deployed function = Deployed.start("bill")) {
      CloudEvent one = WORLD.data("application/json", "{\"number\":\"a\",\"amount\":1}");
      CloudEvent two =
          one.with("id", "2").data("application/json", "{\"number\":\"b\",\"amount\":2}");
      KnativeEmulator cloud = knative(function);
      assertEquals(Answer.Kind.RESPONSE, cloud.batch(List.of(one, two)).kind());
      function.process().awaitLog("billed a 1", Deployed.LIMIT);
      function.process().awaitLog("billed b 2", Deployed.LIMIT);
      assertEquals(Answer.Kind.ERROR, cloud.batch(List.of(one, two.without("type"))).kind());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void probesDoNotCallAFunction() {
    try (Deployed function = Deployed.start("no-payload")) {
      KnativeEmulator cloud = knative(function);
      cloud.awaitReady(Deployed.LIMIT);
      HttpCall get = HttpCall.get("/");
      assertEquals(200, cloud.probe(get.header("User-Agent", "kube-probe//")).status());
      HttpAnswer network = cloud.probe(get.header("K-Network-Probe", "queue"));
      assertEquals(200, network.status());
      assertFalse(network.text().contains("nobody asked"), network.text());
      assertEquals(405, cloud.probe(get).status());
    }
  }

  @Test
  void aDrainedProcessEndsInTime() {
    try (Deployed function = Deployed.start("count")) {
      KnativeEmulator cloud = knative(function);
      function.call("{}");
      int exit = cloud.drain(function.process());
      assertTrue(exit == 0 || exit == 143, "exit code " + exit);
      assertEquals(List.of(), cloud.violations());
    }
  }

  private static KnativeEmulator knative(Deployed function) {
    return function.emulator() instanceof KnativeEmulator cloud
        ? cloud
        : Assumptions.<KnativeEmulator>abort("this cloud has one kind of sender");
  }
}
