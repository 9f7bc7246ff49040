package dev.aloft.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** CloudEvents in the three modes, over sockets. */
@Timeout(60)
final class EventModesTest {
  private static final String PLAIN = "7|/test|t.test|null|null|null|null|{}|";

  private final List<String> noted = new CopyOnWriteArrayList<>();
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = RunningServer.of(Functions.noting(noted));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String only() {
    assertEquals(1, noted.size(), noted.toString());
    return noted.remove(0);
  }

  private void assertRefused(int status, Reply reply) {
    assertEquals(status, reply.status(), reply.text());
    assertTrue(reply.text().startsWith("{\"errorType\":\"InvalidEvent\",\"errorMessage\":\""));
    assertEquals(List.of(), noted);
    assertTrue(server.log().contains("[WARN] An event was refused: "), server.log());
  }

  @Test
  void aBinaryEventIs204WithoutABodyAndItsDataTheBody() throws IOException {
    Reply reply =
        server.event(
            "{\"a\":1}",
            "CE-Subject",
            "s",
            "ce-time",
            "2026-11-28t21:00:01.5+01:00",
            "ce-dataschema",
            "https://x/y",
            "Ce-MyExt",
            "5",
            "content-type",
            "application/json; charset=utf-8");
    assertEquals(204, reply.status());
    assertEquals("", reply.text());
    assertEquals("", reply.header("Content-Type"));
    assertEquals(
        "7|/test|t.test|s|2026-11-28T20:00:01.500Z|application/json; charset=utf-8|https://x/y"
            + "|{myext=5}|{\"a\":1}",
        only());
    server.event("");
    assertEquals(PLAIN, only());
  }

  @Test
  void aBinaryEventNeedsItsAttributesOnceAndNotEmpty() throws IOException {
    for (String name : List.of("ce-specversion", "ce-id", "ce-source", "ce-type")) {
      List<String> headers = new ArrayList<>(List.of(Events.binary()));
      int at = headers.indexOf(name);
      headers.subList(at, at + 2).clear();
      assertRefused(400, server.post("", headers.toArray(String[]::new)));
      assertRefused(400, server.event("", name, ""));
      assertRefused(400, server.event("", name, "1.0", name, "1.0"));
    }
    assertRefused(400, server.event("", "ce-a", "1", "CE-A", "1"));
    assertRefused(400, server.event("", "ce-subject", ""));
    assertRefused(400, server.event("", "Content-Type", "a/b", "Content-Type", "a/b"));
    for (String version : List.of("0.3", "1.1", "1.0.2", "1")) {
      assertRefused(400, server.event("", "ce-specversion", version));
    }
  }

  @Test
  void namesAndTimesAreChecked() throws IOException {
    for (String name : List.of("ce-my_ext", "ce-my-ext", "ce-", "ce-data", "ce-data_base64")) {
      assertRefused(400, server.event("", name, "x"));
    }
    assertRefused(400, server.event("", "ce-" + "x".repeat(129), "x"));
    for (String time : List.of("yesterday", "2026-11-28", "2026-11-28T20:00:00", "2026-02-30T0")) {
      assertRefused(400, server.event("", "ce-time", time));
    }
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      many.addAll(List.of("ce-x" + i, "1"));
    }
    assertRefused(400, server.event("", many.toArray(String[]::new)));
  }

  @Test
  void contentTypeIsTheOnlyDataContentType() throws IOException {
    server.event("x", "ce-datacontenttype", "text/html", "Content-Type", "text/plain");
    assertTrue(only().contains("|text/plain|"));
  }

  @Test
  void headersAreDecodedOnceAndWhatIsNotEncodedIsKept() throws IOException {
    String[][] values = {
      {"Euro%20%E2%82%AC%20%F0%9F%98%80", "Euro € 😀"},
      {"Euro € 😀", "Euro € 😀"},
      {"a%20b%2520", "a b%20"},
      {"%e2%82%ac", "€"},
      {"100%", "100%"},
      {"%zz %4", "%zz %4"},
      {"%%41", "%A"},
      {"\"a \\\" \\\\ b\"", "a \" \\ b"},
      {"\"a\" and \"b\"", "\"a\" and \"b\""},
      {"\"", "\""},
      {"\"open\\\"", "\"open\\\""},
    };
    for (String[] value : values) {
      server.event("", "ce-subject", value[0]);
      assertEquals("7|/test|t.test|" + value[1] + "|null|null|null|{}|", only());
    }
    String[] refused = {
      "%C0%A0", "a%FF", "%E2%82", "%ED%A0%80", "%00", "%0A", "%C2%85", "%EF%BF%BF"
    };
    for (String value : refused) {
      assertRefused(400, server.event("", "ce-subject", value));
    }
  }

  @Test
  void bytesThatAreNotUtf8AreLatin1() throws IOException {
    String head = "POST / HTTP/1.1\r\nHost: t\r\nConnection: close\r\nContent-Length: 0\r\n";
    StringBuilder request = new StringBuilder(head);
    String[] headers = Events.binary("ce-subject", "caf\u00e9");
    for (int i = 0; i < headers.length; i += 2) {
      request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    byte[] bytes = request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(204, Reply.of(server.port(), bytes).status());
    assertTrue(only().contains("|caf\u00e9|"));
  }

  @Test
  void bodiesOfAnySizeUpToTheLimitAreData() throws IOException {
    for (int size : new int[] {1 << 16, 1 << 20, (32 << 20) + 1}) {
      assertEquals(204, server.event("x".repeat(size)).status());
      assertEquals(PLAIN.length() + size, only().length());
      assertEquals(
          204, server.structured(Events.json("\"data\":\"" + "x".repeat(size) + "\"")).status());
      assertEquals(size + 2, only().substring(PLAIN.length() + 12).length());
    }
    String head = "POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 67108865\r\n\r\n";
    assertEquals(413, Reply.of(server.port(), head.getBytes(StandardCharsets.US_ASCII)).status());
  }

  @Test
  void structuredDataIsReadByItsType() throws IOException {
    String[][] rows = {
      {"", "null", ""},
      {"\"data\":{ \"a\" : [1 ] }", "application/json", "{ \"a\" : [1 ] }"},
      {"\"data\":\"text\"", "application/json", "\"text\""},
      {"\"data\":\"a\\n\\u20ac\"", "application/json", "\"a\\n€\""},
      {"\"data\":1.50", "application/json", "1.50"},
      {"\"data\":true", "application/json", "true"},
      {"\"data\":null", "application/json", "null"},
      {"\"data\":\"{}\",\"datacontenttype\":\"text/json\"", "text/json", "\"{}\""},
      {"\"datacontenttype\":\"a/b+JSON;x=y\",\"data\":[]", "a/b+JSON;x=y", "[]"},
      {"\"data\":\"<a/>\",\"datacontenttype\":\"text/xml\"", "text/xml", "<a/>"},
      {"\"data\":\"a\\tb\",\"datacontenttype\":\"text/plain\"", "text/plain", "a\tb"},
      {"\"data\":null,\"datacontenttype\":\"text/plain\"", "text/plain", ""},
      {"\"data_base64\":\"w6Q=\"", "null", "ä"},
      {"\"data_base64\":\"w6Q=\",\"datacontenttype\":\"text/plain\"", "text/plain", "ä"},
      {"\"data_base64\":null", "null", ""},
      {"\"datacontenttype\":\"text/plain\"", "text/plain", ""},
    };
    for (String[] row : rows) {
      Reply reply = server.structured(Events.json(row[0]));
      assertEquals(204, reply.status(), row[0] + reply.text());
      assertEquals("7|/test|t.test|null|null|" + row[1] + "|null|{}|" + row[2], only());
    }
  }

  @Test
  void structuredAttributesHaveTypes() throws IOException {
    server.structured(
        Events.json("\"subject\":null,\"a\":-5,\"b\":true,\"c\":\"x\",\"d\":null,\"e\":\"\""));
    assertEquals("7|/test|t.test|null|null|null|null|{a=-5, b=true, c=x, e=}|", only());
    String[] refused = {
      "\"a\":1.5",
      "\"a\":3000000000",
      "\"a\":{}",
      "\"a\":[1]",
      "\"A\":1",
      "\"my_ext\":1",
      "\"my_ext\":null",
      "\"subject\":\"\"",
      "\"subject\":\"\\ud800\"",
      "\"subject\":\"a\\u0000\"",
      "\"time\":\"now\"",
      "\"a\":1,\"a\":1",
      "\"id\":\"8\"",
      "\"data\":1,\"data\":1",
      "\"data\":1,\"data_base64\":\"\"",
      "\"data_base64\":\"\",\"data\":null",
      "\"data_base64\":\"?\"",
      "\"data_base64\":5",
      "\"data\":{},\"datacontenttype\":\"text/plain\"",
    };
    for (String members : refused) {
      assertRefused(400, server.structured(Events.json(members)));
    }
    for (String name : List.of("specversion", "id", "type", "source")) {
      for (String value : List.of("\"\"", "null")) {
        String json = Events.json("").replaceAll("(\"" + name + "\":)\"[^\"]*\"", "$1" + value);
        assertRefused(400, server.structured(json));
      }
    }
    String[] whole = {"", "{", "1", "null", "[]]", Events.json("") + "x", "{\"id\":\"\\x\"}"};
    for (String json : whole) {
      assertRefused(400, server.post(json, "Content-Type", "application/cloudevents+json"));
    }
    assertRefused(400, server.structured(Events.json("\"data\":" + "[".repeat(100_000))));
  }

  @Test
  void membersComeInAnyOrderAndAfterAByteOrderMark() throws IOException {
    String json =
        "\ufeff{\"data\":\"a\\u0062\",\"type\":\"t.test\",\"datacontenttype\":\"text/plain\","
            + "\"source\":\"/test\",\"id\":\"7\",\"specversion\":\"1.0\"}";
    assertEquals(204, server.structured(json).status());
    assertEquals("7|/test|t.test|null|null|text/plain|null|{}|ab", only());
  }

  @Test
  void theContentTypeChoosesTheModeInAnyLetterCase() throws IOException {
    String json = Events.json("\"data\":1");
    for (String type :
        List.of(
            "Application/CloudEvents+JSON",
            "application/cloudevents+json; charset=UTF-8",
            "application/cloudevents+json;charset=\"utf-8\"")) {
      assertEquals(
          204, server.post(json, Events.binary("ce-id", "8", "Content-Type", type)).status());
      assertTrue(only().startsWith("7|"), "the body wins");
    }
    for (String type :
        List.of(
            "application/cloudevents",
            "application/cloudevents+avro",
            "application/cloudevents-batch",
            "application/cloudevents-batch+xml",
            "application/cloudevents+json; charset=latin1")) {
      assertRefused(415, server.post(json, "Content-Type", type));
    }
  }

  @Test
  void aBatchCallsTheFunctionForEachUntilOneFails() throws IOException {
    assertEquals(204, server.structured("[]").status());
    assertEquals(List.of(), noted);
    String one = Events.json("\"data\":1");
    String two = Events.json("\"data\":\"a\\nb\",\"n\":2");
    assertEquals(204, server.structured("[" + one + " , " + two + "]").status());
    assertEquals(
        List.of(
            "7|/test|t.test|null|null|application/json|null|{}|1",
            "7|/test|t.test|null|null|application/json|null|{n=2}|\"a\\nb\""),
        noted);
    noted.clear();
    for (String bad : List.of("[" + one + ",{}]", "[" + one + ",1]", "[" + one, "[" + one + "]]")) {
      assertRefused(400, server.structured(bad));
    }
    String type = "application/cloudevents-batch+json";
    assertRefused(400, server.post(one, "Content-Type", type));
    assertRefused(400, server.structured("[" + (one + ",").repeat(10_000) + one + "]"));
    EventHandler picky =
        (input, context, output) -> {
          noted.add(input.text());
          if (input.text().equals("2")) {
            throw new IllegalStateException("two");
          }
          output.nothing();
        };
    try (RunningServer picking = RunningServer.of(picky)) {
      String batch = "[" + one + "," + Events.json("\"data\":2") + "," + one + "]";
      assertEquals(500, picking.structured(batch).status());
      assertEquals(List.of("1", "2"), noted);
    }
  }

  @Test
  void bytesOfAnyTypeAreUnchanged() throws IOException {
    byte[] bytes = {0, (byte) 0xff, 10, 3, (byte) 0xc0};
    List<byte[]> got = new CopyOnWriteArrayList<>();
    EventHandler taking =
        (input, context, output) -> {
          got.add(input.bytes());
          output.nothing();
        };
    try (RunningServer raw = RunningServer.of(taking)) {
      String[] headers = Events.binary("Content-Type", "application/protobuf");
      assertEquals(204, raw.send("POST", "/", bytes, headers).status());
      String base64 = Base64.getEncoder().encodeToString(bytes);
      raw.structured(Events.json("\"data_base64\":\"" + base64 + "\""));
      assertEquals(2, got.size());
      for (byte[] each : got) {
        assertEquals(base64, Base64.getEncoder().encodeToString(each));
      }
    }
    try (RunningServer json = RunningServer.of(Functions.strict())) {
      String[] headers = Events.binary("Content-Type", "application/protobuf");
      assertEquals(400, json.send("POST", "/", bytes, headers).status());
      assertEquals(204, json.event("{\"name\":\"x\"}").status());
    }
  }

  @Test
  void anOrdinaryResultIsNoAnswerToAnEvent() throws IOException {
    try (RunningServer echo = RunningServer.of(Functions.echo())) {
      for (String prefer : List.of("reply", "wait=1")) {
        Reply reply = echo.event("x", "Prefer", prefer);
        assertEquals(204, reply.status());
        assertEquals("", reply.text());
      }
    }
  }
}
