package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.internal.TokenScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looking ahead in an object does not change how it is read. */
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
  void anObjectThatWasLookedIntoIsWhatIsRefused() {
    for (String object : new String[] {"{\"b\":1}", "{}"}) {
      JsonException refused =
          refused(
              "{\"a\":" + object + "}",
              in -> {
                in.beginObject();
                in.nextName();
                in.peekNames();
                throw in.unexpected("something else");
              });
      assertEquals("expected something else, found another object", refused.problem());
      assertEquals("/a", refused.path());
    }
  }

  @Test
  void anObjectMayBeLookedIntoAgain() {
    for (boolean visible : new boolean[] {true, false}) {
      String read =
          Documents.read(
              "[{ \"type\" : \"a\" , \"kind\" : \"b\", \"x\":1},{\"type\":\"a\"}]",
              in -> {
                StringBuilder ids = new StringBuilder();
                in.beginArray();
                while (in.nextElement()) {
                  ids.append(in.typeId("type", visible)).append(in.typeId("kind", visible));
                  ids.append(in.peekNames().length).append(TreeJson.read(in));
                }
                return ids.toString();
              });
      assertEquals(
          visible
              ? "ab3{\"type\":\"a\",\"kind\":\"b\",\"x\":1}anull1{\"type\":\"a\"}"
              : "ab3{\"x\":1}anull0{}",
          read);
    }
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

  @Test
  void idsThatComeLastAtManyLevelsCostNoReadForEachLevel() {
    for (String pad : new String[] {"", "[0,1,{\"type\":2}],", "\"" + "x".repeat(500) + "\","}) {
      String open = "{\"p\":[" + pad + "0],\"c\":";
      String close = ",\"q\":{\"r\":[" + pad + "{}]},\"type\":\"a\"}";
      byte[] document = Documents.utf8(open.repeat(450) + "null" + close.repeat(450));
      Lookahead lookahead = lookahead(document);
      for (int level = 0; level < 450; level++) {
        assertEquals("a", lookahead.value(level * open.length(), "type"));
        assertNull(lookahead.value(level * open.length(), "none"));
        assertEquals(
            List.of("p", "c", "q", "type"), List.of(lookahead.names(level * open.length())));
      }
      // Three looks at each level would be some 675 times the document.
      assertTrue(lookahead.work() < 45L * document.length, lookahead.work() + " bytes");
    }
  }

  @Test
  void idsAreFoundAtManyLevelsInOneDocument() {
    int depth = 450;
    String document =
        "{\"c\":".repeat(depth) + "null" + ",\"p\":[{\"type\":1}],\"type\":\"a\"}".repeat(depth);
    assertEquals(depth, (int) Documents.read(document, JsonTypeIdTest::depth));
  }

  private static int depth(JsonReader in) {
    if (in.isNull()) {
      return 0;
    }
    assertEquals("a", in.typeId("type", false));
    in.beginObject();
    assertEquals("c", in.nextName());
    int depth = 1 + depth(in);
    while (in.nextName() != null) {
      in.skip();
    }
    return depth;
  }

  @Test
  void whatIsNotedOfANestingIsWhatAParserFinds() {
    Random random = new Random(23);
    TokenScanner scanner = JsonLimits.DEFAULT.scanner();
    int found = 0;
    for (int i = 0; i < 1_000; i++) {
      int around = random.nextInt(12);
      byte[] document =
          Documents.utf8(
              "{\"w\":[".repeat(around)
                  + (i % 2 == 0 ? " [ " : "{\"\\u0061\":")
                  + Documents.random(random, 1 + random.nextInt(24)).toString()
                  + (i % 2 == 0 ? " , {\"a\\n\" : 1,\"\\u0061\": \"\\u0062\"} ] " : "}")
                  + ",\"x\"],\"v\":7}".repeat(around));
      if (i % 5 == 0) {
        document = Arrays.copyOf(document, random.nextInt(document.length));
      }
      Nesting nesting = new Nesting(scanner, document, 0, document.length);
      for (int at = 0; at < document.length; at++) {
        if (document[at] == '{' && isOutsideOfStrings(document, at)) {
          String[] names = lookahead(document).names(at);
          List<String> noted = new ArrayList<>();
          nesting.addNames(at, noted);
          if (i % 5 != 0) {
            assertEquals(List.of(names), noted);
          }
          for (String name : names) {
            assertEquals(lookahead(document).value(at, name), nesting.value(at, name), name);
            found++;
          }
        }
      }
    }
    assertTrue(found > 1000, found + " properties");
  }

  private static boolean isOutsideOfStrings(byte[] document, int at) {
    boolean inString = false;
    for (int i = 0; i < at; i++) {
      if (document[i] == '\\') {
        i++;
      } else if (document[i] == '"') {
        inString = !inString;
      }
    }
    return !inString;
  }

  private static Lookahead lookahead(byte[] document) {
    return new Lookahead(JsonLimits.DEFAULT.scanner(), document, 0, document.length);
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
