package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static final Pattern MIXIN =
      Pattern.compile(
          "@CodecImport\\(value = \\w+\\.(\\w+)\\.class, mixin = \\w+\\.(\\w+)\\.class\\)");

  /** Databind takes a missing number for zero, a codec does not. */
  private static final String STRICTER = "stricter";

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
  static void compile() throws IOException, ReflectiveOperationException {
    List<String> sources = new ArrayList<>();
    for (Path file : files()) {
      sources.add(Files.readString(file));
    }
    List<String> types =
        examples().stream().map(each -> each.type().replace('$', '.')).distinct().toList();
    running = Running.compile(types, sources.toArray(new String[0]));
    JsonMapper.Builder judge = running.databind().rebuild();
    for (String source : sources) {
      Matcher mixin = MIXIN.matcher(source);
      while (mixin.find()) {
        String prefix = Compiling.typeName(source) + "$";
        judge.addMixIn(
            running.type(prefix + mixin.group(1)), running.type(prefix + mixin.group(2)));
      }
    }
    databind = judge.build();
  }

  /** {@code -Dcodec.cases} and {@code -Dcodec.seed} run more and others. */
  @Test
  void mutatedDocumentsFareAlike() throws IOException, ReflectiveOperationException {
    long seed = Long.getLong("codec.seed", 20261121L);
    int cases = Integer.getInteger("codec.cases", 10_000);
    System.out.println("DatabindComparisonTest: " + cases + " cases, -Dcodec.seed=" + seed);
    Random random = new Random(seed);
    Mutations mutations = new Mutations(random);
    List<Example> accepted = examples().stream().filter(each -> each.mark() == '{').toList();
    Set<String> differences = new TreeSet<>();
    int alike = 0;
    for (int i = 0; i < cases; i++) {
      Example example = accepted.get(random.nextInt(accepted.size()));
      String json = mutations.mutate(databind.readTree(example.json())).toString();
      String difference = difference(example.type(), json);
      if (difference.isEmpty()) {
        alike++;
      } else if (!difference.equals(STRICTER)) {
        differences.add(example.type() + " " + json + ": " + difference);
      }
    }
    assertEquals(Set.of(), differences, String.join("\n", differences));
    assertTrue(alike > cases / 2, "compared only " + alike);
  }

  /** Empty if codec and databind agree. */
  private static String difference(String typeName, String json)
      throws ReflectiveOperationException {
    Class<?> type = running.type(typeName);
    JsonCodec<Object> codec = running.codec(typeName.replace('$', '_'));
    String expected = null;
    String refusal = "";
    Throwable refused = null;
    try {
      expected = databind.writeValueAsString(databind.readValue(json, type));
    } catch (JacksonException e) {
      refused = e;
      refusal = String.valueOf(e.getMessage());
    }
    String written;
    try {
      Object value = json.equals("null") ? null : Running.read(codec, json);
      written = value == null ? "null" : Running.write(codec, value);
    } catch (JsonException e) {
      boolean marked = running.type(typeName).isAnnotationPresent(NullMarked.class);
      boolean stricter = e.problem().contains("required, found none");
      stricter |= marked && e.problem().endsWith("found null");
      // Databind 3.2 reads half of an array among strings, and loses its place in the document.
      stricter |= e.problem().equals("expected a string, found an array");
      return expected == null ? "" : stricter ? STRICTER : "only the codec refuses: " + e;
    } catch (RuntimeException e) {
      return refused != null && Running.isSameBug(e, refused)
          ? ""
          : "the codec throws " + e + ", databind " + refused;
    }
    if (expected == null && typeName.endsWith("Unwrapped$Hidden")) {
      return ""; // Databind decodes what is unwrapped also where it is ignored.
    }
    if (expected == null) {
      return "only databind refuses: " + refusal.lines().findFirst().orElse("");
    }
    // A HashSet has an order of its own, and raw text need not be JSON.
    boolean same =
        (typeName.endsWith("$Sets")
                || typeName.endsWith("$OwnCollections")
                || typeName.endsWith("$Raw"))
            ? expected.length() == written.length()
            : databind.readTree(expected).equals(databind.readTree(written));
    return same ? "" : "expected " + expected + ", written " + written;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAndWritesLikeDatabind(Example example) throws ReflectiveOperationException {
    Class<?> type = running.type(example.type());
    JsonCodec<Object> codec = running.codec(example.type().replace('$', '_'));
    if (example.mark() == '!') {
      Throwable refused =
          assertThrows(JacksonException.class, () -> databind.readValue(example.json(), type));
      Throwable failure =
          assertThrows(RuntimeException.class, () -> Running.read(codec, example.json()));
      assertTrue(
          failure instanceof JsonException || Running.isSameBug(failure, refused),
          failure.toString());
      return;
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
