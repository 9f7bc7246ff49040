package dev.aloft.json.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.json.UTF8JsonGenerator;
import tools.jackson.core.json.UTF8StreamJsonParser;

/** An upgrade of jackson-core must not change what is built around its factory. */
class JacksonStreamsTest {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final JacksonStreams streams = new JacksonStreams(500, 20_000_000, 1000, 50_000, 1000);

  @Test
  void featureBitsAreThoseOfARealFactory() {
    assertEquals(FACTORY.getFactoryFeatures(), JacksonStreams.FACTORY_FEATURES);
    assertEquals(FACTORY.getStreamReadFeatures(), JacksonStreams.READ_FEATURES);
    assertEquals(FACTORY.getFormatReadFeatures(), JacksonStreams.JSON_READ_FEATURES);
    assertEquals(FACTORY.getStreamWriteFeatures(), JacksonStreams.WRITE_FEATURES);
    assertEquals(FACTORY.getFormatWriteFeatures(), JacksonStreams.JSON_WRITE_FEATURES);
  }

  @Test
  void parsersAndGeneratorsAreThoseOfARealFactory() {
    byte[] bytes = utf8("[1]");
    try (JsonParser ours = streams.parser(bytes, 0, bytes.length);
        JsonParser theirs = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      assertSame(UTF8StreamJsonParser.class, theirs.getClass());
      assertSame(theirs.getClass(), ours.getClass());
      for (StreamReadFeature feature : StreamReadFeature.values()) {
        assertEquals(theirs.isEnabled(feature), ours.isEnabled(feature), feature.name());
      }
      for (JsonReadFeature feature : JsonReadFeature.values()) {
        assertEquals(
            ((UTF8StreamJsonParser) theirs).isEnabled(feature),
            ((UTF8StreamJsonParser) ours).isEnabled(feature),
            feature.name());
      }
    }
    try (JsonGenerator ours = streams.generator(new ByteArrayOutputStream());
        JsonGenerator theirs =
            FACTORY.createGenerator(ObjectWriteContext.empty(), new ByteArrayOutputStream())) {
      assertSame(UTF8JsonGenerator.class, theirs.getClass());
      assertSame(theirs.getClass(), ours.getClass());
      for (StreamWriteFeature feature : StreamWriteFeature.values()) {
        assertEquals(theirs.isEnabled(feature), ours.isEnabled(feature), feature.name());
      }
      for (JsonWriteFeature feature : JsonWriteFeature.values()) {
        assertEquals(
            ((UTF8JsonGenerator) theirs).isEnabled(feature),
            ((UTF8JsonGenerator) ours).isEnabled(feature),
            feature.name());
      }
    }
  }

  @Test
  void namesOfGoodDocumentsAreKeptAndThoseOfOthersAreNot() {
    byte[] bytes = utf8("{\"someName\":1}");
    String dropped = firstName(bytes, false);
    String first = firstName(bytes, true);
    assertNotSame(dropped, first);
    assertSame(first, firstName(bytes, true));
  }

  @Test
  void namesDoNotPileUpForEver() {
    Set<String> instances = Collections.newSetFromMap(new IdentityHashMap<>());
    instances.add(firstName(utf8("{\"someName\":1}"), true));
    int documents = 0;
    while (!instances.add(firstName(utf8("{\"someName\":1}"), true))) {
      StringBuilder large = new StringBuilder("{\"n" + documents++ + "x\":0");
      for (int i = 0; i < 100; i++) {
        large.append(",\"").append("x".repeat(1000)).append(documents).append(i).append("\":0");
      }
      JsonParser parser = parser(utf8(large.append('}').toString()));
      while (parser.nextToken() != null) {
        parser.currentName();
      }
      assertTrue(documents < 20, "the table of names never starts afresh");
    }
  }

  private String firstName(byte[] bytes, boolean good) {
    JsonParser parser = parser(bytes);
    parser.nextToken();
    String name = String.valueOf(parser.nextName());
    if (good) {
      while (parser.nextToken() != null) {
        parser.currentName();
      }
    }
    return name;
  }

  private JsonParser parser(byte[] bytes) {
    return streams.parser(bytes, 0, bytes.length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
