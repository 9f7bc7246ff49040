package dev.aloft.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.tests.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events as answers. */
@Timeout(60)
final class ReplyTest {
  private static EventHandler replying(ReplyEvent event) {
    return (input, context, output) -> {
      context.as(KnativeContext.class).reply(event);
      output.text(input.text());
    };
  }

  @Test
  void anAnswerThatIsAnEventGoesOutAsOneIfTheCallerPrefersIt() throws IOException {
    EventHandler handler = replying(ReplyEvent.ofType("t.reply"));
    Map<String, String> environment = Map.of("FUNCTION_TARGET", "orders");
    try (RunningServer server = RunningServer.of(handler, environment)) {
      for (String prefer : List.of("reply", "wait=5, Reply", "reply;x=1")) {
        Reply reply = server.event("ä", "Prefer", prefer);
        assertEquals(200, reply.status());
        assertEquals("1.0", reply.header("ce-specversion"));
        assertEquals("t.reply", reply.header("ce-type"));
        assertEquals("/functions/orders", reply.header("ce-source"));
        assertEquals(36, reply.header("ce-id").length());
        assertEquals("text/plain; charset=utf-8", reply.header("Content-Type"));
        assertEquals("", reply.header("ce-datacontenttype"));
        assertEquals("ä", reply.text());
      }
      Reply another = server.event("", "Prefer", "reply");
      assertNotEquals(another.header("ce-id"), server.event("", "Prefer", "reply").header("ce-id"));
      for (String prefer : List.of("", "replys", "no-reply")) {
        Reply reply = server.event("x", "Prefer", prefer);
        assertEquals(204, reply.status());
        assertEquals("", reply.header("ce-type"));
      }
      assertEquals("x", server.post("x").text());
      String batch = "[" + Events.json("") + "," + Events.json("") + "]";
      String type = "application/cloudevents-batch+json";
      assertEquals(204, server.post(batch, "Prefer", "reply", "Content-Type", type).status());
    }
  }

  @Test
  void attributesAreEncodedAsHeaders() throws IOException {
    ReplyEvent event =
        ReplyEvent.ofType("t.reply")
            .withId("1")
            .withSource("/own")
            .withSubject("Euro € \"x\" 100%")
            .withTime(Instant.ofEpochSecond(1))
            .withDataSchema("urn:x")
            .withExtension("myext", "a\u00a0b");
    try (RunningServer server = RunningServer.of(replying(event))) {
      Reply reply = server.event("", "Prefer", "reply");
      assertEquals("1", reply.header("ce-id"));
      assertEquals("/own", reply.header("ce-source"));
      assertEquals("Euro%20%E2%82%AC%20%22x%22%20100%25", reply.header("ce-subject"));
      assertEquals("1970-01-01T00:00:01Z", reply.header("ce-time"));
      assertEquals("urn:x", reply.header("ce-dataschema"));
      assertEquals("a%C2%A0b", reply.header("ce-myext"));
    }
  }

  @Test
  void aFunctionThatReturnsNothingCanAnswerWithoutData() throws IOException {
    ScheduleHandler handler =
        new ScheduleHandler() {
          @Override
          public void handle(TimerEvent tick, Context context) {
            context.as(KnativeContext.class).reply(ReplyEvent.ofType("t.done"));
          }
        };
    try (RunningServer server = RunningServer.of(new EventSchedule(handler))) {
      Reply reply = server.event("", "Prefer", "reply");
      assertEquals(200, reply.status());
      assertEquals("t.done", reply.header("ce-type"));
      assertEquals("", reply.text());
      assertEquals("", reply.header("Content-Type"));
    }
  }

  @Test
  void attributesAreChecked() {
    ReplyEvent event = ReplyEvent.ofType("t");
    for (String name : List.of("id", "data", "datacontenttype", "my_ext", "A", "", "specversion")) {
      assertThrows(IllegalArgumentException.class, () -> event.withExtension(name, "x"), name);
    }
    assertThrows(IllegalArgumentException.class, () -> ReplyEvent.ofType(""));
    assertThrows(IllegalArgumentException.class, () -> event.withSubject("a\nb"));
    assertTrue(event.attributes().containsKey("type"));
  }
}
