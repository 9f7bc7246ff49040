package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codecs of functions with {@code @JsonView} against jackson-databind with that view active. The
 * resource has documents in {@code //} lines before the type they are for.
 */
class ViewComparisonTest {
  private static final Path SHAPES = Path.of("src/test/resources/views/Viewed.java");
  private static final List<String> VIEWS = List.of("Public", "Internal", "Other");

  private static Running running;
  private static JsonMapper databind;

  /** A type and a document for it, in a view. */
  record Example(String type, String view, String json) {}

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    for (String line : Files.readAllLines(SHAPES)) {
      if (line.startsWith("  // {")) {
        pending.add(line.substring(5));
      } else if (!pending.isEmpty() && line.matches("  (record|class) \\w+.*")) {
        String type = line.replaceFirst("  (record|class) (\\w+).*", "$2");
        for (String view : VIEWS) {
          pending.forEach(json -> examples.add(new Example(type, view, json)));
        }
        pending.clear();
      }
    }
    return examples;
  }

  @BeforeAll
  static void compile() throws IOException {
    StringBuilder functions = new StringBuilder("package views;\n");
    functions.append("import com.fasterxml.jackson.annotation.JsonView;\n");
    functions.append("import views.Viewed.*;\npublic interface Functions {\n");
    List<String> methods = new ArrayList<>();
    for (String type : examples().stream().map(Example::type).distinct().toList()) {
      for (String view : VIEWS) {
        String method = "f" + methods.size();
        String annotation = "@JsonView(" + view + ".class) ";
        functions.append("  ").append(annotation).append(type).append(" ").append(method);
        functions.append("(").append(annotation).append(type).append(" payload);\n");
        methods.add("views.Functions#" + method);
      }
    }
    String source = functions.append("}\n").toString();
    running = Running.compile(methods, Files.readString(SHAPES), source);
    databind = running.databind();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAndWritesLikeDatabind(Example example) throws ReflectiveOperationException {
    assertEquals("", difference(example, example.json()));
  }

  @Test
  void mutatedDocumentsFareAlike() throws IOException, ReflectiveOperationException {
    long seed = Long.getLong("codec.seed", 20261121L);
    System.out.println("ViewComparisonTest: -Dcodec.seed=" + seed);
    Random random = new Random(seed);
    Mutations mutations = new Mutations(random);
    List<Example> examples = examples();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Example example = examples.get(random.nextInt(examples.size()));
      String json = mutations.mutate(databind.readTree(example.json())).toString();
      String difference = difference(example, json);
      if (!difference.isEmpty()) {
        differences.add(example.view() + " " + json + ": " + difference);
      }
    }
    assertEquals(List.of(), differences);
  }

  /** Empty if codec and databind agree. */
  private static String difference(Example example, String json)
      throws ReflectiveOperationException {
    Class<?> type = running.type("views.Viewed$" + example.type());
    Class<?> view = running.type("views.Viewed$" + example.view());
    JsonCodec<Object> codec =
        running.codec("views.Viewed_" + example.type() + "_Viewed_" + example.view() + "View");
    JsonNode expected = null;
    try {
      Object value = databind.readerWithView(view).forType(type).readValue(json);
      String written = databind.writerWithView(view).writeValueAsString(value);
      expected = databind.readTree(written);
    } catch (JacksonException e) {
      // What databind refuses, the codec must, too.
    }
    String written;
    try {
      written = json.equals("null") ? "null" : Running.write(codec, Running.read(codec, json));
    } catch (RuntimeException e) {
      return expected == null ? "" : "only the codec refuses " + e;
    }
    if (expected == null) {
      return "only databind refuses";
    }
    return expected.equals(databind.readTree(written)) ? "" : expected + " but was " + written;
  }
}
