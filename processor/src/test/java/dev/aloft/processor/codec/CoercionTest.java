package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken for what: every type with every document that might be one, as databind has it. */
class CoercionTest {
  private static final Path SHAPE = Path.of("src/test/resources/shapes/Coercions.java");
  private static final Path DOCUMENTS = Path.of("src/test/resources/coercions.txt");

  /** A number of seconds beyond a long: databind takes its lowest bits. */
  private static final List<String> BEYOND = List.of("1E400", "1e39", "1e30", "1e19");

  @Test
  void everyTypeTakesWhatDatabindTakes() throws IOException, ReflectiveOperationException {
    Running running = Running.compile(List.of("shapes.Coercions.All"), Files.readString(SHAPE));
    JsonMapper databind = running.databind();
    Class<?> type = running.type("shapes.Coercions$All");
    JsonCodec<Object> codec = running.codec("shapes.Coercions_All");
    List<String> documents = Files.readAllLines(DOCUMENTS);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Field field : type.getFields()) {
      for (String value : documents) {
        String json = "{\"" + field.getName() + "\":" + value + "}";
        String expected;
        try {
          expected = written(databind, databind.readValue(json, type), field);
        } catch (JacksonException e) {
          expected = "refused";
        }
        String found;
        try {
          Object read = Running.read(codec, json);
          found = written(databind, read, field);
          JsonNode again = databind.readTree(Running.write(codec, read)).get(field.getName());
          found = found.equals(again.toString()) ? found : "written as " + again;
        } catch (JsonException e) {
          found = e.getMessage().contains(" again") ? expected : "refused";
        }
        boolean beyond = found.equals("refused") && BEYOND.contains(value);
        String name = field.getGenericType().getTypeName();
        if (!found.equals(expected)
            && !(beyond && name.matches("java.time.(Duration|Instant|(Offset|Zoned)DateTime)"))) {
          differences.add(name + " " + value + ": " + expected + ", not " + found);
        }
        compared++;
      }
    }
    System.out.println("CoercionTest: " + compared + " comparisons");
    assertEquals(List.of(), differences, String.join("\n", differences));
  }

  private static String written(JsonMapper databind, Object value, Field field) {
    return databind.readTree(databind.writeValueAsString(value)).get(field.getName()).toString();
  }
}
