package dev.aloft.json.databind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

class CodecModuleTest {
  /** As the processor writes it, with names that databind alone would not choose. */
  record Price(BigDecimal amount, String currency, List<Integer> parts) {}

  record Offer(String title, @Nullable Price price, List<Price> all, Map<String, Price> byName) {}

  private static final class PriceCodec implements JsonCodec<Price> {
    private static final PropertyName AMOUNT = PropertyName.of("the-amount");
    private static final PropertyName CURRENCY = PropertyName.of("in");
    private static final PropertyName PARTS = PropertyName.of("parts");

    @Override
    public Price read(JsonReader in) {
      in.beginObject();
      BigDecimal amount = BigDecimal.ZERO;
      String currency = "";
      List<Integer> parts = new java.util.ArrayList<>();
      String name;
      while ((name = in.nextName()) != null) {
        switch (name) {
          case "the-amount" -> amount = in.readBigDecimal();
          case "in" -> currency = in.readString();
          case "parts" -> {
            in.beginArray();
            while (in.nextElement()) {
              parts.add(in.readInt());
            }
          }
          default -> in.skip();
        }
      }
      return new Price(amount, currency, parts);
    }

    @Override
    public void write(JsonWriter out, Price value) {
      if (value.currency().isEmpty()) {
        throw new IllegalArgumentException("a price without currency");
      }
      out.beginObject();
      out.writeName(AMOUNT);
      out.writeBigDecimal(value.amount());
      out.writeName(CURRENCY);
      out.writeString(value.currency());
      out.writeName(PARTS);
      out.beginArray();
      for (int part : value.parts()) {
        out.writeInt(part);
      }
      out.endArray();
      out.endObject();
    }
  }

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new CodecModule().add(Price.class, new PriceCodec()))
          .addModule(new CodecModule())
          .build();

  private static final Price PRICE =
      new Price(new BigDecimal("12345678901234567890.10"), "€ \"euro\"", List.of(1, 2));
  private static final String JSON =
      "{\"the-amount\":12345678901234567890.10,\"in\":\"€ \\\"euro\\\"\",\"parts\":[1,2]}";

  @Test
  void theRootIsReadAndWrittenByTheCodec() {
    assertEquals(JSON, MAPPER.writeValueAsString(PRICE));
    assertEquals(JSON, new String(MAPPER.writeValueAsBytes(PRICE), StandardCharsets.UTF_8));
    assertEquals(PRICE, MAPPER.readValue(JSON, Price.class));
    assertEquals(PRICE, MAPPER.readValue(JSON.getBytes(StandardCharsets.UTF_8), Price.class));
    assertEquals(PRICE, MAPPER.readValue(JSON.getBytes(StandardCharsets.UTF_16), Price.class));
    assertEquals(PRICE, MAPPER.readValue(new StringReader(JSON), Price.class));
  }

  @Test
  void theCodecHoldsInsideDatabindsObjectsListsAndMaps() {
    Offer offer = new Offer("t", PRICE, List.of(PRICE, PRICE), Map.of("k", PRICE));
    String json = MAPPER.writeValueAsString(offer);
    String[] parts = json.split(java.util.regex.Pattern.quote(JSON), -1);
    assertEquals(5, parts.length, json);
    assertEquals(offer, MAPPER.readValue(json, Offer.class));
    StringWriter characters = new StringWriter();
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(characters, offer);
    assertTrue(characters.toString().contains("\n    \"in\" : "), characters.toString());
    assertEquals(offer, MAPPER.readValue(characters.toString(), Offer.class));
  }

  @Test
  void nullIsDatabindsOwn() {
    assertNull(MAPPER.readValue("null", Price.class));
    assertEquals("null", MAPPER.writeValueAsString((Object) null));
    Offer offer = MAPPER.readValue("{\"price\":null,\"all\":[null]}", Offer.class);
    assertNull(offer.price());
    assertNull(offer.all().get(0));
    assertTrue(MAPPER.writeValueAsString(offer).contains("\"price\":null"));
  }

  @Test
  void treesAndBuffersOfTokensKeepEveryDigit() {
    JsonNode tree = MAPPER.valueToTree(PRICE);
    assertTrue(tree.isObject(), tree.toString());
    assertEquals(PRICE.amount(), tree.get("the-amount").decimalValue());
    assertEquals("€ \"euro\"", tree.get("in").stringValue());
    assertEquals(PRICE, MAPPER.treeToValue(tree, Price.class));
    assertEquals(PRICE, MAPPER.convertValue(PRICE, Price.class));
    try (TokenBuffer buffer =
        new TokenBuffer(tools.jackson.core.ObjectWriteContext.empty(), false)) {
      MAPPER.writeValue(buffer, PRICE);
      assertEquals(PRICE, MAPPER.readValue(buffer.asParser(), Price.class));
    }
    JsonNode plain = MAPPER.valueToTree(new Price(new BigDecimal("1.5"), "x", List.of()));
    assertTrue(plain.get("the-amount").isDouble());
  }

  @Test
  void whatTheCodecRefusesHasThePathAndThePlaceInTheWholeDocument() {
    String json = "{\"title\":\"t\",\n \"all\":[{\"in\":\"EUR\"},\n   {\"parts\":[1,\n \"x\"]}]}";
    MismatchedInputException refused =
        assertThrows(MismatchedInputException.class, () -> MAPPER.readValue(json, Offer.class));
    assertEquals("expected an integer, found \"x\"", refused.getOriginalMessage());
    assertEquals(4, refused.getLocation().getLineNr());
    assertEquals(2, refused.getLocation().getColumnNr());
    List<JacksonException.Reference> path = refused.getPath();
    assertEquals(4, path.size(), refused.getPathReference());
    assertEquals("all", path.get(0).getPropertyName());
    assertEquals(1, path.get(1).getIndex());
    assertEquals("parts", path.get(2).getPropertyName());
    assertEquals(1, path.get(3).getIndex());
    assertEquals(Price.class, refused.getTargetType());
    assertInstanceOf(JsonException.class, refused.getCause());
  }

  @Test
  void malformedDocumentsStayTheParsersFault() {
    assertThrows(
        JacksonException.class, () -> MAPPER.readValue("{\"price\":{\"in\":}", Offer.class));
    assertThrows(JacksonException.class, () -> MAPPER.readValue("{\"in\":\"x\"", Price.class));
  }

  @Test
  void whatTheCodecCannotWriteIsDatabindsExceptionWithThePath() {
    Offer offer = new Offer("t", null, List.of(new Price(BigDecimal.ONE, "", List.of())), Map.of());
    DatabindException failure =
        assertThrows(DatabindException.class, () -> MAPPER.writeValueAsString(offer));
    assertTrue(
        String.valueOf(failure.getMessage()).contains("a price without currency"),
        failure.getMessage());
    assertTrue(failure.getPathReference().contains("\"all\""), failure.getPathReference());
    assertTrue(failure.getPathReference().contains("[0]"), failure.getPathReference());
  }

  @Test
  void objectsInATreeThatAreNoJsonAreRefused() {
    JsonNode tree = MAPPER.createObjectNode().putPOJO("in", new Thread());
    MismatchedInputException refused =
        assertThrows(MismatchedInputException.class, () -> MAPPER.treeToValue(tree, Price.class));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("java.lang.Thread"), refused.getMessage());
  }

  @Test
  void listsOfTheTypeAreReadByTheCodec() {
    assertEquals(
        List.of(PRICE, PRICE),
        MAPPER.readValue("[" + JSON + "," + JSON + "]", new TypeReference<List<Price>>() {}));
  }
}
