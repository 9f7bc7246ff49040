package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The generated codecs of annotated types answer what jackson-databind makes of the same documents, on a JVM and as a native image without any metadata. The documents come before the types in their sources: {@code {} accepted, {@code !} refused.
 */
final class ShapesTest {
  private static final Path SOURCES = Path.of("../../processor/src/test/resources/shapes");

  /** The judge: its defaults, except for the differences that docs/json.md states. */
  private final JsonMapper databind =
      JsonMapper.builder()
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .build();

  /** A document for one property of {@link Shapes.Sample}. */
  private record Example(String property, boolean accepted, String json) {}

  @Test
  void everyShapeIsReadAndWrittenAsDatabindDoes() throws IOException {
    Set<String> shapes = new TreeSet<>();
    try (Deployed function = Deployed.start("shapes")) {
      for (Example example : examples()) {
        String event = "{\"" + example.property() + "\":" + example.json() + "}";
        Answer answer = function.call(event);
        if (example.accepted()) {
          Shapes.Sample expected = databind.readValue(event, Shapes.Sample.class);
          assertEquals(Answer.Kind.RESPONSE, answer.kind(), () -> event + ": " + answer);
          assertEquals(
              databind.readTree(databind.writeValueAsString(expected)),
              databind.readTree(answer.text()),
              event);
          shapes.add(example.property());
        } else {
          assertNotEquals(Answer.Kind.RESPONSE, answer.kind(), event);
        }
      }
    }
    assertTrue(shapes.size() >= 60, shapes.size() + " shapes");
  }

  private static List<Example> examples() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Field field : Shapes.Sample.class.getFields()) {
      known.add(field.getName());
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(SOURCES)) {
      files = found.sorted().toList();
    }
    List<Example> examples = new ArrayList<>();
    for (Path file : files) {
      String top = file.getFileName().toString().replace(".java", "");
      List<String> pending = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("  // ")) {
          pending.add(line.substring(5));
        } else if (!pending.isEmpty() && line.matches("  .*(record|class|enum) \\w+.*")) {
          String type = line.replaceFirst(".*\\b(record|class|enum) (\\w+).*", "$2");
          String property = Character.toLowerCase(top.charAt(0)) + top.substring(1) + type;
          for (String json : pending) {
            boolean accepted = json.startsWith("{");
            if (known.contains(property)) {
              examples.add(new Example(property, accepted, accepted ? json : json.substring(1)));
            }
          }
          pending.clear();
        }
      }
    }
    return examples;
  }
}
