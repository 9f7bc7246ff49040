package dev.aloft.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.function.StreamingResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SseTest {
  /** Counts how often what was written is sent. */
  private static final class Sent extends ByteArrayOutputStream {
    private int flushes;

    @Override
    public void flush() {
      flushes++;
    }
  }

  private static String sent(Sse.Source source) throws Exception {
    StreamingResponse response = Sse.response(source);
    assertEquals("text/event-stream", response.contentType());
    Sent sent = new Sent();
    response.body().writeTo(sent);
    String text = sent.toString(StandardCharsets.UTF_8);
    assertEquals(text.split("\n\n", -1).length - 1, sent.flushes, "each event is sent at once");
    return text;
  }

  @Test
  void eventsHaveTheirFields() throws Exception {
    assertEquals(
        "data: one\n\nevent: tick\nid: 7\nretry: 1500\ndata: tw\u00f6\n\n",
        sent(
            events -> {
              events.send("one");
              events.send(
                  Sse.event("tw\u00f6")
                      .named("tick")
                      .withId("7")
                      .retryAfter(Duration.ofMillis(1500)));
            }));
  }

  @Test
  void dataIsSplitAtEveryKindOfLineBreak() throws Exception {
    assertEquals(
        "data: a\ndata: b\ndata: c\ndata: \ndata: d\ndata: \n\n",
        sent(events -> events.send("a\nb\rc\r\n\nd\n")));
    assertEquals("data: \n\n", sent(events -> events.send("")));
  }

  @Test
  void commentsKeepAConnectionAlive() throws Exception {
    assertEquals(
        ": \n\n: a\n: b\n\n",
        sent(
            events -> {
              events.comment("");
              events.comment("a\r\nb");
            }));
  }

  @Test
  void whatWouldBreakAFieldIsRefused() {
    Sse.Event event = Sse.event("x");
    assertThrows(IllegalArgumentException.class, () -> event.named("a\nb"));
    assertThrows(IllegalArgumentException.class, () -> event.withId("a\rb"));
    assertThrows(IllegalArgumentException.class, () -> event.withId("\0"));
    assertThrows(IllegalArgumentException.class, () -> event.retryAfter(Duration.ofMillis(-1)));
  }
}
