package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.TopicHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SnsTopicTest {
  /** Keeps the bodies. */
  private static final class Texts implements TopicHandler<String> {
    final List<String> bodies = new ArrayList<>();

    @Override
    public String decode(Input body) {
      return body.text();
    }

    @Override
    public void handle(TopicMessage<String> message, Context context) {
      bodies.add(message.body());
    }
  }

  static List<TopicMessage<ByteSlice>> read(String json) {
    return new SnsTopic<>(new Texts()).read(TestEvents.input(json), TestEvents.CONTEXT);
  }

  @Test
  void tellsOfTheMessageWhatSnsTells() {
    TopicMessage<ByteSlice> message = read(TestEvents.resource("sns")).get(0);
    assertEquals("n-1", message.id());
    assertEquals("prices", message.topic());
    assertEquals("", message.subject());
    assertEquals("{\"price\": 7}", message.body().text());
    assertEquals(Instant.parse("2026-01-01T00:00:00.250Z"), message.publishedAt());
    assertEquals(Map.of("tenant", "acme", "blob", "AAEC"), message.attributes());
  }

  @Test
  void namesMayBeginInLowerCase() {
    TopicMessage<ByteSlice> message =
        read("{\"Records\":[{\"eventSource\":\"aws:sns\",\"sns\":{\"messageId\":\"1\","
                + "\"topicArn\":\"arn:aws:sns:r:a:t\",\"subject\":\"s\",\"message\":\"m\","
                + "\"timestamp\":\"never\",\"messageAttributes\":{\"a\":{\"value\":\"b\"}}}}]}")
            .get(0);
    assertEquals("1", message.id());
    assertEquals("t", message.topic());
    assertEquals("s", message.subject());
    assertEquals("m", message.body().text());
    assertNull(message.publishedAt());
    assertEquals(Map.of("a", "b"), message.attributes());
  }

  @Test
  void everyMessageIsHandledAndTheAnswerIsNothing() throws Exception {
    Texts texts = new Texts();
    Output output = new Output();
    new SnsTopic<>(texts)
        .handle(
            TestEvents.input(
                "{\"Records\":[{\"Sns\":{\"Message\":\"a\"}},{\"Sns\":{\"Message\":null}}]}"),
            TestEvents.CONTEXT,
            output);
    assertEquals(List.of("a", ""), texts.bodies);
    assertTrue(output.isNothing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|Records",
        "\"x\"|an object",
        "{\"Records\":{}}|an array",
        "{\"Records\":[{}]}|\"Sns\"",
        "{\"Records\":[{\"eventSource\":\"aws:ses\"}]}|\"aws:sns\"",
        "{\"Records\":[{\"Sns\":[]}]}|an object",
      })
  void whatIsNoSnsEventIsRefusedAndSaysWhy(String event, String why) {
    JsonException refused = assertThrows(JsonException.class, () -> read(event));
    assertTrue(refused.problem().contains(why), refused.problem());
  }
}
