package dev.aloft.json;

import static dev.aloft.json.Documents.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader does not mix documents up, nor does it trust the codec that reads them. */
class JsonReuseTest {
  private final JsonReader reader = new JsonReader();

  @Test
  void everyDocumentIsRecognisedByItsOwnProperties() {
    for (int i = 0; i < 3; i++) {
      assertEquals(1, recognised("{\"known\":1}"));
      assertThrows(JsonException.class, () -> recognised("{\"envelope\":{}}"));
      assertThrows(JsonException.class, () -> recognised("{\"a\":{},\"b\":1}"));
      assertEquals(0, recognised("{}"));
      assertEquals(7, recognised("{\"a\":{},\"body\":\"7\"}"));
      assertEquals(2, recognised("[1,2]"));
    }
  }

  private int recognised(String document) {
    return Documents.read(
        reader,
        utf8(document),
        in -> {
          in.recognise("Order");
          return in.isArray() ? last(in) : value(in);
        });
  }

  private static int last(JsonReader in) {
    int count = 0;
    while (in.nextElement()) {
      in.skip();
      count++;
    }
    return count;
  }

  private static int value(JsonReader in) {
    int value = 0;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "known" -> value = in.readInt();
        case "body" -> value = Integer.parseInt(in.readUtf8(new Utf8Buffer()).text());
        default -> in.skip();
      }
    }
    return value;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[1", "[1,", "[1,2", "[1,2]", "[1]", "[[", "[\"x\"", "[\"x", "[1x", "[1] 2"})
  void aValueThatWasNotReadToItsEndIsRefused(String document) {
    assertThrows(
        JsonException.class,
        () ->
            Documents.read(
                reader,
                utf8(document),
                in -> {
                  in.beginArray();
                  return in.nextElement();
                }),
        document);
    assertThrows(
        JsonException.class,
        () ->
            Documents.read(
                reader,
                utf8(document.replace("[", "{\"a\":").replace("]", "}")),
                in -> {
                  in.beginObject();
                  return in.nextName();
                }),
        document);
  }

  @Test
  void theRestOfAValueIsNamed() {
    JsonException fault =
        assertThrows(
            JsonException.class,
            () -> Documents.read(reader, utf8("[1,2]"), JsonReader::nextElement));
    assertEquals("expected the end of the document, found the rest of its value", fault.problem());
  }

  @Test
  void aCodecThatTakesOneThingForAnotherIsRefused() {
    assertMisuse("{]", JsonReader::nextElement);
    assertMisuse("{\"a\":1}", JsonReader::nextElement);
    assertMisuse("[}", in -> in.nextName() != null);
    assertMisuse("[1]", in -> in.nextName() != null);
    assertMisuse("1", JsonReader::nextElement);
    assertMisuse("{}},\"a\":{}", JsonReuseTest::twice);
    assertMisuse("{},\"a\":{}", JsonReuseTest::twice);
    assertThrows(IllegalStateException.class, reader::objectStart);
    assertThrows(IllegalStateException.class, () -> reader.externalTypeId(0, "type"));
  }

  private static boolean twice(JsonReader in) {
    in.nextName();
    return in.nextName() != null;
  }

  private void assertMisuse(
      String document, java.util.function.Function<JsonReader, Boolean> codec) {
    assertThrows(
        JsonException.class, () -> Documents.read(reader, utf8(document), codec), document);
  }

  @Test
  void aSecondTypeIdDoesNotBringTheFirstBack() {
    String read =
        Documents.read(
            "{\"kind\":\"k\",\"type\":\"t\",\"z\":1}",
            in -> {
              String ids = in.typeId("kind", false) + in.typeId("type", true);
              return ids + TreeJson.read(in);
            });
    assertEquals("kt{\"type\":\"t\",\"z\":1}", read);
  }
}
