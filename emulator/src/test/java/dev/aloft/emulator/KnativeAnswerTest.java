package dev.aloft.emulator;

import static dev.aloft.emulator.RawServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.KnativeEmulator.MessageTrigger;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function's answers mean to each sender, and what is wrong with them. */
@Timeout(60)
class KnativeAnswerTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final CloudEvent EVENT = CloudEvent.of("1", "/shop", "placed");
  private static final String GOOD =
      "ce-specversion: 1.0|ce-id: 2|ce-source: /bills|ce-type: billed|ce-subject: a%20%C3%BC";

  /** The sender's reaction to a status: done, retried or given up. */
  @ParameterizedTest
  @CsvSource({
    // status, broker, Pub/Sub, tasks
    "200, D, D, D",
    "201, D, D, D",
    "202, D, D, D",
    "203, D, R, D",
    "205, D, R, D",
    "206, D, R, D",
    "301, G, R, R",
    "400, G, R, R",
    "403, G, R, R",
    "404, R, R, R",
    "408, R, R, R",
    "409, R, R, R",
    "415, G, R, R",
    "429, R, R, R",
    "500, R, R, R",
    "503, R, R, R"
  })
  void eachSenderHasItsOwnIdeaOfSuccess(int status, String broker, String pubSub, String tasks)
      throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> answer(status, ""))) {
      assertEquals(broker, reaction(cloud.event(EVENT)));
      Message message = Message.of("7", "x");
      assertEquals(pubSub, reaction(cloud.topic(MessageTrigger.EVENTARC, "t", message)));
      assertEquals(pubSub, reaction(cloud.topic(MessageTrigger.UNWRAPPED_PUSH, "t", message)));
      assertEquals(broker, reaction(cloud.topic(MessageTrigger.KAFKA, "t", message)));
      assertEquals(tasks, reaction(cloud.topic(MessageTrigger.TASKS, "t", message)));
      BatchAnswer push = cloud.queue("q", List.of(message));
      assertEquals(pubSub.equals("R") ? List.of("7") : List.of(), push.redelivered());
      BatchAnswer kafka = cloud.queue(MessageTrigger.KAFKA, "q", List.of(message));
      assertEquals(broker.equals("R") ? List.of("7") : List.of(), kafka.redelivered());
      Answer tick = cloud.timer("t", "");
      assertEquals(status < 300 ? Answer.Kind.RESPONSE : Answer.Kind.ERROR, tick.kind());
      assertEquals(8, server.requests.size());
      assertEquals(status == 301 ? 8 : 0, cloud.violations().size(), "" + cloud.violations());
    }
  }

  private static String reaction(Answer answer) {
    if (answer.kind() == Answer.Kind.RESPONSE) {
      return "D";
    }
    return answer.errorType().orElseThrow().equals("Sender.Retries") ? "R" : "G";
  }

  @Test
  void aClientGetsTheResult() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server =
            new RawServer(cloud.port(), r -> answer(r.body().equals("bad") ? 300 : 299, "made"))) {
      Answer good = cloud.call("good");
      assertEquals(Answer.Kind.RESPONSE, good.kind());
      assertEquals("made", good.text());
      assertEquals(good.requestId(), server.requests.get(0).header("X-Request-Id"));
      Answer bad = cloud.call("bad");
      assertEquals(Answer.Kind.ERROR, bad.kind());
      assertTrue(bad.errorType().isEmpty());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void aBrokerTakesAnEventAndNothingElse() throws IOException {
    String structured =
        "{\"data\":{\"n\":1},\"specversion\":\"1.0\",\"id\":\"2\",\"source\":\"/b\",\"type\":\"t\","
            + "\"priority\":5,\"datacontenttype\":\"application/json\"}";
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server =
            new RawServer(
                cloud.port(),
                r ->
                    switch (r.header("ce-mode")) {
                      case "binary" -> reply(200, GOOD, "{}");
                      case "structured" ->
                          reply(200, "Content-Type: application/CloudEvents+json", structured);
                      case "body" -> answer(200, "ok");
                      default -> answer(200, "");
                    })) {
      Answer binary = cloud.event(EVENT.with("mode", "binary"));
      assertEquals(Answer.Kind.RESPONSE, binary.kind());
      CloudEvent reply = KnativeEmulator.reply(binary).orElseThrow();
      assertEquals("a \u00fc", reply.attribute("subject").orElseThrow());
      assertEquals("{}", reply.text());
      CloudEvent other =
          KnativeEmulator.reply(cloud.event(EVENT.with("mode", "structured"))).orElseThrow();
      assertEquals("5", other.attribute("priority").orElseThrow());
      assertEquals("{\"n\":1}", other.text());
      assertTrue(KnativeEmulator.reply(cloud.event(EVENT)).isEmpty());
      assertEquals(List.of(), cloud.violations());
      assertEquals("R", reaction(cloud.event(EVENT.with("mode", "body"))));
      assertEquals(
          List.of("answered a broker with a body that is not an event"), cloud.violations());
      assertEquals(4, server.requests.size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "202;GOOD;an event with status 202",
        "200;ce-specversion: 1.0|ce-id: 2|ce-source: /b;an event without type",
        "200;GOOD|ce-datacontenttype: text/plain;a header ce-datacontenttype",
        "200;GOOD|ce-data: x;a header ce-data",
        "200;GOOD|ce-my_name: x;an attribute called my_name",
        "200;GOOD|ce-x: a|ce-x: b;a repeated header ce-x",
        "200;GOOD|ce-x: a b;a character in ce-x that has to be percent-encoded",
        "200;GOOD|ce-x: 100%;a bare percent sign in ce-x",
        "200;GOOD|ce-x: %C0%A0;a value of ce-x that is not UTF-8",
        "200;GOOD|ce-x: %0A;a control character in x",
        "200;GOOD|ce-time: yesterday;a time that reads yesterday",
        "200;GOOD|ce-dataschema: relative;a dataschema that reads relative",
        "200;ce-specversion: 1.1|ce-id: 2|ce-source: /b|ce-type: t;a specversion that reads 1.1",
        "200;ce-specversion: 1.0|ce-id: 1|ce-source: /b|ce-type: t;an event with the id of the one it answers",
        "200;ce-specversion: 1.0|ce-id:|ce-source: /b|ce-type: t;an empty id",
        "200;Content-Type: application/cloudevents-batch+json;a batch of events",
        "200;Content-Type: application/cloudevents+xml;an event in an unknown format, application/cloudevents+xml",
        "200;Content-Type: application/cloudevents+json;a structured event that is not JSON: expected a value at character 0"
      })
  void notesWhatIsWrongWithAReply(int status, String headers, String expected) throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server =
            new RawServer(cloud.port(), r -> reply(status, headers.replace("GOOD", GOOD), "x"))) {
      cloud.event(EVENT);
      assertEquals(List.of("answered with " + expected), cloud.violations());
      assertEquals(1, server.requests.size());
    }
  }

  @Test
  void structuredRepliesHaveTypes() throws IOException {
    Map<String, String> wrong =
        Map.of(
            "\"id\":7", "an attribute id that is not a string",
            "\"x\":1.5", "an attribute x of no type that attributes have",
            "\"x\":3000000000", "an attribute x of no type that attributes have",
            "\"data\":1,\"data_base64\":\"\"", "an event with data twice",
            "\"data_base64\":\"?\"", "a data_base64 that is not base64");
    for (String member : wrong.keySet()) {
      String body =
          "{\"specversion\":\"1.0\",\"id\":\"2\",\"source\":\"/b\",\"type\":\"t\"," + member + "}";
      try (KnativeEmulator cloud = KnativeEmulator.start();
          RawServer server =
              new RawServer(
                  cloud.port(),
                  r -> reply(200, "Content-Type: application/cloudevents+json", body))) {
        assertEquals("R", reaction(cloud.event(EVENT)));
        assertEquals(List.of("answered with " + wrong.get(member)), cloud.violations());
        assertEquals(1, server.requests.size());
      }
    }
  }

  @Test
  void nobodyElseAskedForAnEvent() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> reply(200, GOOD, ""))) {
      assertEquals(Answer.Kind.RESPONSE, cloud.timer("t", "").kind());
      cloud.batch(List.of(EVENT));
      String violation = "answered with an event for a sender that did not ask for one";
      assertEquals(List.of(violation, violation), cloud.violations());
      assertEquals(2, server.requests.size());
    }
  }

  @Test
  void answersForAServerThatIsGone() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> "")) {
      assertEquals(502, cloud.http(HttpCall.get("/")).status());
      assertEquals(List.of("1"), cloud.queue("q", List.of(Message.of("1", "x"))).redelivered());
      assertEquals(2, server.requests.size());
    }
  }

  @Test
  void notesAHeaderBeyondAscii() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> answer(200, "", "X-A: \u00fc"))) {
      cloud.http(HttpCall.get("/"));
      assertEquals(List.of("answered with a header beyond ASCII: X-A"), cloud.violations());
      assertEquals(1, server.requests.size());
    }
  }

  @Test
  void tellsThePortAndSelectsTheFunction() {
    try (KnativeEmulator cloud =
        KnativeEmulator.builder().handler("orders").environment("A", "b").start()) {
      assertEquals("" + cloud.port(), cloud.environment().get("PORT"));
      assertEquals("orders", cloud.environment().get("FUNCTION_TARGET"));
      assertEquals("demo", cloud.environment().get("K_SERVICE"));
      assertEquals("b", cloud.environment().get("A"));
      assertEquals("FUNCTION_TARGET", cloud.selector());
      assertEquals("knative", cloud.cloud());
    }
  }

  @Test
  void drainsBeforeItStops() throws Exception {
    try (KnativeEmulator cloud = KnativeEmulator.start()) {
      FunctionProcess process = cloud.launch(Java.command(EchoServer.class, "PORT"), Map.of());
      cloud.awaitReady(LIMIT);
      Invocation open = cloud.invoke(Event.of("last"));
      assertEquals("last", open.await(LIMIT).text());
      assertEquals(143, cloud.drain(process));
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void drainingWaitsForCallsUnderWay() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (KnativeEmulator cloud = KnativeEmulator.builder().concurrency(2).start();
        RawServer server =
            new RawServer(
                cloud.port(),
                r -> {
                  called.countDown();
                  awaitEnd(ended);
                  return answer(200, "done");
                })) {
      Invocation open = cloud.invoke(Event.of("x"));
      called.await();
      Thread drain = new Thread(cloud::awaitIdle);
      drain.start();
      assertTrue(drain.isAlive());
      ended.countDown();
      drain.join(LIMIT.toMillis());
      assertEquals("done", open.await(LIMIT).text());
      assertEquals(1, server.requests.size());
    }
  }

  private static void awaitEnd(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String reply(int status, String headers, String body) {
    return answer(status, body, headers.split("\\|", -1));
  }
}
