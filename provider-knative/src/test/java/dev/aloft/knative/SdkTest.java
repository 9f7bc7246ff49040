package dev.aloft.knative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.Reply;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The SDK of the CloudEvents project as an oracle. It is none for percent-encoding and quoted
 * strings in headers, which it does not know, nor for what it accepts against the specification.
 */
@Timeout(120)
final class SdkTest {
  private static final String JSON = "application/cloudevents+json";
  private static final int ROUNDS = 300;

  private final List<String> noted = new CopyOnWriteArrayList<>();
  private final Random random = new Random(20_261_129);

  private String text() {
    String characters = "abcXYZ019 /:?#[]@!$&'()*+,;=-._~<>|\\^`{}€ü😀中";
    int[] codePoints = characters.codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.append('x').toString();
  }

  private CloudEvent event() {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(text())
            .withType(text())
            .withSource(URI.create("/s/" + random.nextInt(100)));
    if (random.nextBoolean()) {
      event.withSubject(text());
    }
    if (random.nextBoolean()) {
      Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      event.withTime(OffsetDateTime.ofInstant(time, ZoneOffset.ofHours(random.nextInt(37) - 18)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = "ext" + i;
      switch (random.nextInt(3)) {
        case 0 -> event.withExtension(name, text());
        case 1 -> event.withExtension(name, (Integer) random.nextInt());
        default -> event.withExtension(name, (Boolean) random.nextBoolean());
      }
    }
    switch (random.nextInt(4)) {
      case 0 -> event.withData("text/plain", text().getBytes(UTF_8));
      case 1 -> event.withData("application/json", "{\"a\":[1,\"x\"]}".getBytes(UTF_8));
      case 2 -> event.withData("application/vnd.x+json", "\"text\"".getBytes(UTF_8));
      default -> {}
    }
    return event.build();
  }

  private static String described(CloudEvent event) {
    Map<String, String> extensions = new TreeMap<>();
    for (String name : event.getExtensionNames()) {
      extensions.put(name, String.valueOf(event.getExtension(name)));
    }
    OffsetDateTime time = event.getTime();
    return String.join(
        "|",
        event.getId(),
        event.getSource().toString(),
        event.getType(),
        "" + event.getSubject(),
        "" + (time == null ? null : time.toInstant()),
        "" + event.getDataContentType(),
        "" + event.getDataSchema(),
        extensions.toString(),
        event.getData() == null ? "" : new String(event.getData().toBytes(), UTF_8));
  }

  /** Notes what {@link #described} says of the event that was sent. */
  private EventHandler noting() {
    return (input, context, output) -> {
      KnativeContext event = context.as(KnativeContext.class);
      noted.add(
          String.join(
              "|",
              "" + event.eventId(),
              "" + event.source(),
              "" + event.type(),
              "" + event.subject(),
              "" + event.time(),
              "" + event.dataContentType(),
              "" + event.dataSchema(),
              new TreeMap<>(event.extensions()).toString(),
              input.text()));
      output.nothing();
    };
  }

  /** Sends a message of the SDK's. */
  private static Reply send(RunningServer server, CloudEvent event, boolean binary)
      throws IOException {
    List<String> headers = new ArrayList<>();
    byte[][] sent = {new byte[0]};
    MessageWriter<?, ?> writer =
        HttpMessageFactory.createWriter(
            (name, value) -> headers.addAll(List.of(name, value)),
            body -> sent[0] = body == null ? new byte[0] : body);
    if (binary) {
      writer.writeBinary(event);
    } else {
      writer.writeStructured(event, JSON);
    }
    return server.send("POST", "/", sent[0], headers.toArray(String[]::new));
  }

  @Test
  void whatTheSdkWritesIsReadAsItWasMeant() throws IOException {
    try (RunningServer server = RunningServer.of(noting())) {
      for (int i = 0; i < ROUNDS; i++) {
        CloudEvent event = event();
        for (boolean binary : new boolean[] {true, false}) {
          Reply reply = send(server, event, binary);
          assertEquals(204, reply.status(), reply.text());
          assertEquals(List.of(described(event)), noted);
          noted.clear();
        }
      }
    }
  }

  @Test
  void theSdkReadsOurAnswers() throws IOException {
    for (int i = 0; i < 20; i++) {
      ReplyEvent answer =
          ReplyEvent.ofType("t" + i).withSubject("s/" + i).withTime(Instant.ofEpochSecond(i));
      String data = text();
      EventHandler answering =
          (input, context, output) -> {
            context.as(KnativeContext.class).reply(answer.withExtension("a", "1"));
            output.text(data);
          };
      try (RunningServer server = RunningServer.of(answering)) {
        Reply reply = server.event("", "Prefer", "reply");
        Map<String, String> headers = new HashMap<>();
        for (String line : reply.head()) {
          int colon = line.indexOf(':');
          headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        CloudEvent event =
            HttpMessageFactory.createReader(headers, reply.text().getBytes(UTF_8)).toEvent();
        assertEquals(
            "/functions|t" + i + "|s/" + i + "|" + data + "|1",
            event.getSource()
                + "|"
                + event.getType()
                + "|"
                + event.getSubject()
                + "|"
                + new String(event.getData().toBytes(), UTF_8)
                + "|"
                + event.getExtension("a"));
      }
    }
  }

  private static boolean sdkReads(byte[] body, String... headers) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    try {
      HttpMessageFactory.createReader(all, body).toEvent();
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  /** Where the two differ, the specification is with us; the last column is what the SDK does. */
  @Test
  void whereWeDifferIsKnown() throws IOException {
    Map<String, Boolean> structured =
        Map.of(
            "\"a\":1.5", false,
            "\"a\":{}", true,
            "\"a\":[1]", true,
            "\"a_b\":1", false,
            "\"A\":1", false,
            "\"subject\":\"\"", true,
            "\"id\":\"8\"", true,
            "\"time\":\"x\"", false);
    try (RunningServer server = RunningServer.of(noting())) {
      for (Map.Entry<String, Boolean> row : structured.entrySet()) {
        String json = Events.json(row.getKey());
        assertEquals(
            row.getValue(), sdkReads(json.getBytes(UTF_8), "Content-Type", JSON), row.getKey());
        assertEquals(400, server.structured(json).status(), row.getKey());
      }
      String[][] binary = {
        {"ce-specversion", "0.3"}, {"ce-id", ""}, {"ce-subject", ""}, {"ce-data", "x"},
      };
      for (String[] header : binary) {
        String[] headers = Events.binary(header);
        assertTrue(sdkReads(new byte[0], headers), Arrays.toString(header));
        assertEquals(400, server.post("", headers).status(), Arrays.toString(header));
      }
      String type = "Application/CloudEvents+JSON";
      byte[] json = Events.json("").getBytes(UTF_8);
      assertEquals(false, sdkReads(json, "Content-Type", type));
      assertEquals(204, server.send("POST", "/", json, "Content-Type", type).status());
    }
  }
}
