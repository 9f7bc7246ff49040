package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looking ahead in an object, which then is read as if nobody had looked. */
class JsonTypeIdTest {
  @Test
  void firstPropertyIsTakenOutUnlessVisible() {
    assertEquals("a {\"x\":1}", typed("{\"type\":\"a\",\"x\":1}", false));
    assertEquals("a {\"type\":\"a\",\"x\":1}", typed("{\"type\":\"a\",\"x\":1}", true));
  }

  @Test
  void lateOnesAreFoundAndStayInPlace() {
    String late =
        " { \"x\" : [ { \"type\" : \"no\" } ] , \"y\":{}, \"type\":\"a\", \"z\":\"\\u007b\"}";
    String read = "a {\"x\":[{\"type\":\"no\"}],\"y\":{},\"type\":\"a\",\"z\":\"{\"}";
    assertEquals(read, typed(late, false));
    assertEquals(read, typed(late, true));
    assertEquals("a {\"{\":1,\"type\":\"a\"}", typed("{\"\\u007b\":1,\"type\":\"a\"}", false));
  }

  @Test
  void scalarsCountAsTextAndNothingElseDoes() {
    assertEquals("1 {}", typed("{\"type\":1}", false));
    assertEquals("true {}", typed("{\"type\":true}", false));
    assertEquals("null {\"type\":null}", typed("{\"type\":null}", false));
    assertEquals("null {\"type\":{\"a\":1},\"b\":2}", typed("{\"type\":{\"a\":1},\"b\":2}", false));
    assertEquals("null {}", typed("{}", false));
    assertEquals("null {\"x\":1}", typed("{\"x\":1}", true));
  }

  @Test
  void anIdBesideAValueIsFoundFromEveryPlaceInTheObject() {
    String found =
        Documents.read(
            "\uFEFF [0, { \"v\" : {\"type\":\"no\"}, \"type\" : \"a\", \"w\" : 1 } ]",
            in -> {
              StringBuilder ids = new StringBuilder();
              in.beginArray();
              while (in.nextElement()) {
                int object = in.objectStart();
                if (in.isObject()) {
                  while (in.nextName() != null) {
                    ids.append(in.externalTypeId(object, "type"));
                    ids.append(in.externalTypeId(object, "none")).append(' ');
                    in.skip();
                  }
                }
              }
              return ids.toString();
            });
    assertEquals("anull anull anull ", found);
  }

  @Test
  void namesAreThoseOfTheObjectAlone() {
    List<String> names =
        Documents.read(
            "{\"a\":{\"b\":1},\"c\":[{\"d\":2}],\"e\":3}",
            in -> {
              List<String> peeked = List.of(in.peekNames());
              in.skip();
              return peeked;
            });
    assertEquals(List.of("a", "c", "e"), names);
  }

  @Test
  void objectsMaySitInOneAnother() {
    String inner = "{\"x\":1,\"type\":\"b\"}";
    String text =
        Documents.read(
            "{\"o\":" + inner + ",\"type\":\"a\"}",
            in -> {
              String outer = in.typeId("type", false);
              in.beginObject();
              assertEquals("o", in.nextName());
              String id = in.typeId("type", false);
              in.skip();
              assertEquals("type", in.nextName());
              assertEquals("a", in.readString());
              assertNull(in.nextName());
              return outer + id;
            });
    assertEquals("ab", text);
  }

  @Test
  void faultsBehindTheFirstPropertyAreReportedWhereTheyStand() {
    JsonException fault = refused("{\"x\":1,\n \"y\":tru,\"type\":\"a\"}", in -> typed(in, false));
    assertEquals(2, fault.line());
    assertTrue(fault.problem().contains("tru"), fault.problem());
  }

  @Test
  void oneReaderReadsOnAfterALookThatFailed() {
    JsonReader reader = new JsonReader();
    byte[] bad = Documents.utf8("{\"x\":1,\"type\":");
    try {
      Documents.read(reader, bad, in -> typed(in, false));
    } catch (JsonException expected) {
      assertTrue(expected.line() > 0);
    }
    byte[] good = Documents.utf8("{\"x\":1,\"type\":\"a\"}");
    assertEquals(
        "a {\"x\":1,\"type\":\"a\"}", Documents.read(reader, good, in -> typed(in, false)));
  }

  private static String typed(String document, boolean visible) {
    return Documents.read(document, in -> typed(in, visible));
  }

  private static String typed(JsonReader in, boolean visible) {
    String id = in.typeId("type", visible);
    JsonNode rest = TreeJson.read(in);
    return id + " " + rest;
  }
}
