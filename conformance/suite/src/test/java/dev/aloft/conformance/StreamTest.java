package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ConnectionLostException;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.HttpReceiver;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streamed answers, as a client behind the cloud's front gets them. */
@Timeout(120)
final class StreamTest {
  /** Also fronts that take whole answers only take this much. */
  private static final int BLOCKS = 3_000;

  @Test
  void aLargeAnswerArrivesWhole() {
    try (Deployed function = Deployed.start("http-stream")) {
      for (int i = 0; i < 3; i++) {
        HttpAnswer answer = function.emulator().http(HttpCall.get("/" + BLOCKS));
        assertEquals(203, answer.status(), answer::toString);
        assertEquals(Optional.of("yes"), answer.header("X-Streamed"));
        assertEquals(Optional.of("text/plain; charset=utf-8"), answer.header("Content-Type"));
        assertEquals("0123456789".repeat(BLOCKS * 100), answer.text());
      }
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  /** Clouds without streams take whole answers: nothing is received before that. */
  @Test
  void partsArriveOneByOne() {
    Parts parts = new Parts();
    try (Deployed function = Deployed.start("http-stream")) {
      HttpAnswer answer = function.emulator().http(HttpCall.get("/events").receiver(parts));
      assertEquals(200, answer.status(), answer::toString);
      assertEquals(Deployed.has("streams"), parts.head != null);
      if (parts.head != null) {
        assertEquals(Optional.of("text/event-stream"), parts.head.header("Content-Type"));
        assertEquals(3, parts.parts.stream().filter(part -> part.endsWith("\n\n")).count());
        assertEquals(
            "event: number\nid: 1\ndata: one\n\n: \n\ndata: two\ndata: lines\n\n",
            String.join("", parts.parts));
      }
    }
  }

  private static final class Parts implements HttpReceiver {
    private final List<String> parts = new ArrayList<>();
    private @Nullable HttpAnswer head;

    @Override
    public void begins(HttpAnswer start) {
      head = start;
    }

    @Override
    public boolean received(byte[] part) {
      return parts.add(new String(part, StandardCharsets.UTF_8));
    }

    @Override
    public void brokeOff() {
      throw new AssertionError("nothing failed");
    }
  }

  @Test
  void serverSentEventsArrive() {
    try (Deployed function = Deployed.start("http-stream")) {
      HttpAnswer answer = function.emulator().http(HttpCall.get("/events"));
      assertEquals(200, answer.status(), answer::toString);
      assertEquals(Optional.of("text/event-stream"), answer.header("Content-Type"));
      assertEquals(
          "event: number\nid: 1\ndata: one\n\n: \n\ndata: two\ndata: lines\n\n", answer.text());
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void linesOfJsonArrive() {
    try (Deployed function = Deployed.start("http-stream")) {
      HttpAnswer answer = function.emulator().http(HttpCall.get("/lines"));
      assertEquals(200, answer.status(), answer::toString);
      assertEquals(Optional.of("application/x-ndjson"), answer.header("Content-Type"));
      assertEquals(
          "{\"number\":1,\"text\":\"one\"}\n{\"number\":2,\"text\":\"two\\nlines\"}\n",
          answer.text());
    }
  }

  @Test
  void whatIsPublishedArrives() {
    try (Deployed function = Deployed.start("http-stream")) {
      HttpAnswer answer = function.emulator().http(HttpCall.get("/published"));
      assertEquals(200, answer.status(), answer::toString);
      assertEquals("1,2,3,", answer.text());
    }
  }

  @Test
  void aFailureBeforeTheFirstByteIsAnErrorAnswer() {
    try (Deployed function = Deployed.start("http-stream")) {
      HttpAnswer answer = function.emulator().http(HttpCall.get("/early"));
      assertEquals(500, answer.status(), answer::toString);
      assertFalse(answer.text().contains("before the first byte"), answer::text);
      assertEquals(203, function.emulator().http(HttpCall.get("/1")).status());
      function.process().awaitLog("before the first byte", Deployed.LIMIT);
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  /** What the client sees depends on the front, but never a complete answer of a server. */
  @Test
  void aFailureAfterTheFirstByteDoesNotEndTheFunction() {
    try (Deployed function = Deployed.start("http-stream")) {
      try {
        HttpAnswer answer = function.emulator().http(HttpCall.get("/late"));
        boolean cut = answer.status() == 203 && answer.text().length() == 1_000;
        assertTrue(answer.status() >= 500 || cut, answer::toString);
      } catch (ConnectionLostException brokenOff) {
        // As it should be.
      }
      assertEquals(203, function.emulator().http(HttpCall.get("/1")).status());
      function.process().awaitLog("after the first byte", Deployed.LIMIT);
    }
  }
}
