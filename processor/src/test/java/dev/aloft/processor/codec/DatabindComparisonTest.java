package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generated codecs against jackson-databind: the same document gives the same object, which gives
 * the same JSON. A resource holds many shapes: a {@code //} line with documents that both accept
 * or, after {@code !}, both refuse, before the type they are for. After {@code ~} only the codec
 * refuses: databind takes a missing number for zero.
 */
class DatabindComparisonTest {
  private static final Path SHAPES = Path.of("src/test/resources/shapes");

  private static Running running;
  private static JsonMapper databind;

  /** A type and a document for it. */
  record Example(String type, char mark, String json) {}

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path file : files()) {
      List<Example> pending = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("  // ")) {
          char mark = line.charAt(5);
          pending.add(new Example("", mark, line.substring(mark == '{' ? 5 : 6)));
        } else if (!pending.isEmpty() && line.matches("  .*(record|class|enum) \\w+.*")) {
          String name = line.replaceFirst(".*\\b(record|class|enum) (\\w+).*", "$2");
          String type = Compiling.typeName(Files.readString(file)) + "$" + name;
          pending.forEach(each -> examples.add(new Example(type, each.mark(), each.json())));
          pending.clear();
        }
      }
    }
    return examples;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SHAPES)) {
      return files.sorted().toList();
    }
  }

  @BeforeAll
  static void compile() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path file : files()) {
      sources.add(Files.readString(file));
    }
    List<String> types =
        examples().stream().map(each -> each.type().replace('$', '.')).distinct().toList();
    running = Running.compile(types, sources.toArray(new String[0]));
    databind = running.databind();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAndWritesLikeDatabind(Example example) throws ReflectiveOperationException {
    Class<?> type = running.type(example.type());
    JsonCodec<Object> codec = running.codec(example.type().replace('$', '_'));
    if (example.mark() == '!') {
      assertThrows(JacksonException.class, () -> databind.readValue(example.json(), type));
    }
    if (example.mark() != '{') {
      assertThrows(JsonException.class, () -> Running.read(codec, example.json()));
      return;
    }
    Object expected = databind.readValue(example.json(), type);
    Object value = Running.read(codec, example.json());
    JsonNode expectedTree = databind.readTree(databind.writeValueAsString(expected));
    assertEquals(expectedTree, databind.readTree(databind.writeValueAsString(value)));
    String written = Running.write(codec, value);
    assertEquals(expectedTree, databind.readTree(written), written);
  }
}
