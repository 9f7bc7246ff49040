package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents for the tests: given ones, read and written whole, and random ones. */
public final class Documents {
  /** Readers count up to 200. */
  private static final int WARM = 300;

  private Documents() {}

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static <T> T read(String document, Function<JsonReader, T> codec) {
    return read(new JsonReader(), utf8(document), codec);
  }

  public static <T> T read(JsonReader reader, byte[] document, Function<JsonReader, T> codec) {
    reader.begin(document, 0, document.length);
    T value = codec.apply(reader);
    reader.end();
    return value;
  }

  /** Reads as many documents as a reader takes before it reads eight bytes at a time. */
  public static void warm(JsonReader reader) {
    for (int i = 0; i < WARM; i++) {
      skip(reader, utf8("0"));
    }
  }

  /** Skips a whole document: it is checked, but nothing is made of it. */
  public static void skip(JsonReader reader, byte[] document) {
    reader.begin(document, 0, document.length);
    reader.skip();
    reader.end();
  }

  /** Reads any document, null included, as {@link PlainJson} does. */
  public static @Nullable Object plain(JsonReader reader, byte[] document) {
    reader.begin(document, 0, document.length);
    Object value = reader.isNull() ? null : PlainJson.readObject(reader);
    reader.end();
    return value;
  }

  public static JsonException refused(String document, Function<JsonReader, ?> codec) {
    return assertThrows(JsonException.class, () -> read(document, codec), document);
  }

  public static <T> String written(BiConsumer<JsonWriter, T> codec, T value) {
    return written(new JsonWriter(), codec, value);
  }

  /** Writes to a destination and in memory, which must give the same. */
  public static <T> String written(JsonWriter writer, BiConsumer<JsonWriter, T> codec, T value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.begin(out);
    codec.accept(writer, value);
    writer.end();
    byte[] document = out.toByteArray();
    int before = document.length % 7;
    writer.begin(new byte[before + document.length % 5], before);
    codec.accept(writer, value);
    writer.end();
    byte[] inMemory = Arrays.copyOfRange(writer.buffer(), before, writer.length());
    assertArrayEquals(document, inMemory, "in memory");
    return new String(document, StandardCharsets.UTF_8);
  }

  static JsonNode random(Random random, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextInt() >> random.nextInt(31));
      case 3 -> integer(random, nodes);
      case 4 -> {
        double value = Double.longBitsToDouble(random.nextLong());
        yield nodes.numberNode(Double.isFinite(value) ? value : 0.5);
      }
      case 5, 6 -> nodes.stringNode(text(random));
      case 7 -> {
        ArrayNode array = nodes.arrayNode();
        for (int i = random.nextInt(6); i > 0; i--) {
          array.add(random(random, depth - 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = nodes.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
          object.set(text(random), random(random, depth - 1));
        }
        yield object;
      }
    };
  }

  private static JsonNode integer(Random random, JsonNodeFactory nodes) {
    BigInteger value = new BigInteger(1 + random.nextInt(300), random);
    if (value.bitLength() < 32) {
      return nodes.numberNode(value.intValue());
    }
    return value.bitLength() < 64 ? nodes.numberNode(value.longValue()) : nodes.numberNode(value);
  }

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(20) == 0 ? random.nextInt(9000) : random.nextInt(14);
    while (text.length() < length) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append("\"\\/\u007f\u2028".charAt(random.nextInt(5)));
        case 2 -> text.append((char) (0x80 + random.nextInt(0x780)));
        case 3 -> text.append((char) (0x800 + random.nextInt(0xd800 - 0x800)));
        case 4 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
