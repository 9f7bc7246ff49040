package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.aloft.json.fuzz.Damage;
import dev.aloft.json.fuzz.RandomJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random documents, whole and damaged, judged by jackson-databind. */
class JsonMutationTest {
  private static final long SEED = 20261121;
  private static final JsonMapper ORACLE =
      JsonMapper.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonReader reader = new JsonReader();
  private final JsonWriter writer = new JsonWriter();

  @Test
  void readsAndWritesRandomDocumentsAsDatabindDoes() {
    Random random = new Random(SEED);
    for (int i = 0; i < 3000; i++) {
      JsonNode tree = Documents.random(random, 5);
      byte[] bytes = ORACLE.writeValueAsBytes(tree);
      assertEquals(tree, Documents.read(reader, bytes, TreeJson::read), "seed " + SEED + " #" + i);
      assertEquals(
          new String(bytes, StandardCharsets.UTF_8),
          Documents.written(writer, TreeJson::write, tree),
          "seed " + SEED + " #" + i);
    }
  }

  @Test
  void readsRandomTextsAsDatabindDoes() {
    RandomJson texts = new RandomJson(SEED);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] text = texts.next();
      String label = "seed " + SEED + " #" + i + ": " + new String(text, StandardCharsets.UTF_8);
      JsonNode expected = oracle(text);
      JsonNode found = null;
      try {
        found = Documents.read(reader, text, TreeJson::read);
        read++;
      } catch (JsonException e) {
        assertTrue(e.problem().contains("expected "), label + "\n" + e);
      }
      assertEquals(expected, found, label);
    }
    assertTrue(read > 3000 && read < 5000, read + " read");
  }

  @Test
  void damagedDocumentsAreEitherReadAsDatabindReadsThemOrRefused() {
    Random random = new Random(SEED);
    RandomJson texts = new RandomJson(SEED);
    int refused = 0;
    int read = 0;
    for (int i = 0; i < 40_000; i++) {
      byte[] whole =
          i % 2 == 0 ? texts.next() : ORACLE.writeValueAsBytes(Documents.random(random, 3));
      if (whole.length > 400) {
        whole =
            "{\"a\":[1,-2.5e3,\"\u00e9\\u0041\",true,null,{}]}".getBytes(StandardCharsets.UTF_8);
      }
      byte[] damaged = Damage.of(random, whole);
      String label = "seed " + SEED + " #" + i + ": " + new String(damaged, StandardCharsets.UTF_8);
      JsonNode expected = oracle(damaged);
      JsonNode found = null;
      try {
        found = Documents.read(reader, damaged, TreeJson::read);
        read++;
      } catch (JsonException e) {
        refused++;
        assertTrue(e.problem().contains("expected "), label + "\n" + e);
        assertTrue(e.line() >= 1 && e.column() >= 1, label + "\n" + e);
      } catch (RuntimeException e) {
        fail(label, e);
      }
      if (found != null || !stricter(damaged, expected)) {
        assertEquals(expected, found, label);
      }
      skipAgrees(damaged, expected, label);
    }
    assertTrue(read > 1000 && refused > 1000, read + " read, " + refused + " refused");
  }

  private void skipAgrees(byte[] damaged, @Nullable JsonNode expected, String label) {
    try {
      reader.begin(damaged, 0, damaged.length);
      reader.skip();
      reader.end();
    } catch (JsonException e) {
      assertTrue(expected == null || stricter(damaged, expected), label + "\n" + e);
    } catch (RuntimeException e) {
      fail(label, e);
    }
  }

  private static @Nullable JsonNode oracle(byte[] bytes) {
    try {
      JsonNode tree = ORACLE.readTree(bytes);
      return tree == null || tree.isMissingNode() ? null : tree;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** What we reject on purpose although databind reads it: other encodings and endless numbers. */
  private static boolean stricter(byte[] bytes, @Nullable JsonNode expected) {
    return expected != null
        && (!isUtf8(bytes) || beginsWithZeros(bytes) || expected.toString().contains("Infinity"));
  }

  /** Databind takes these for UTF-16 or UTF-32. */
  private static boolean beginsWithZeros(byte[] bytes) {
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(byte[] bytes) {
    return Arrays.equals(
        bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
  }
}
