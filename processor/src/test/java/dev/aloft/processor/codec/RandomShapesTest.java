package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.processor.model.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random types, random values of them and random changes to their documents: generated codecs write
 * what databind writes, read what it reads, and refuse what it refuses.
 *
 * <p>{@code -Dcodec.cases}, {@code -Dcodec.shapes} and {@code -Dcodec.seed} run more and others.
 */
class RandomShapesTest {
  private static final int IN_BATCH = 50;

  private static final JsonMapper TREES =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Map<String, List<String>> differences = new LinkedHashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private int refusals;
  private int alike;

  private static final Pattern MENTIONED = Pattern.compile("\\bS\\d+");

  @Test
  void codecsOfRandomTypesDoWhatDatabindDoes() throws Exception {
    Random random = random(0);
    compare(random, () -> new RandomShapes(random, false)::next);
  }

  @Test
  void codecsOfRandomTypesWithFormatsDoWhatDatabindDoes() throws Exception {
    Random random = random(1);
    compare(random, () -> new RandomShapes(random, true)::next);
  }

  @Test
  void codecsOfRandomMembersDoWhatDatabindDoes() throws Exception {
    Random random = random(2);
    compare(random, () -> new RandomMembers(random)::next);
  }

  @Test
  void membersThatCannotBeUsedAreErrors() {
    RandomHidden hidden = new RandomHidden(random(3));
    for (int left = Integer.getInteger("codec.shapes", 300); left > 0; left -= IN_BATCH) {
      refuse(Stream.generate(hidden::next).limit(IN_BATCH).toList());
    }
  }

  private static void refuse(List<RandomHidden.Case> cases) {
    StringBuilder text = new StringBuilder(HEAD.replace("NAME", "Hidden"));
    int before = (int) HEAD.lines().count();
    List<RandomHidden.Case> ofLine = new ArrayList<>();
    List<String> types = new ArrayList<>();
    Map<RandomHidden.Case, Set<String>> found = new LinkedHashMap<>();
    for (RandomHidden.Case each : cases) {
      text.append(each.source());
      types.add("random.Hidden." + each.name());
      each.source().lines().forEach(line -> ofLine.add(each));
      found.put(each, new TreeSet<>());
    }
    Compilation compilation =
        Compiling.compile(new CodecProcessor(Direction.BOTH, types), text.append("}\n").toString());
    for (Diagnostic<? extends JavaFileObject> each : compilation.errors()) {
      String message = each.getMessage(Locale.ROOT);
      if (message.startsWith("[ALOFT-")) {
        RandomHidden.Case at = ofLine.get((int) each.getLineNumber() - before - 1);
        found.get(at).add(message.substring(1, "[ALOFT-000".length()));
      }
    }
    found.forEach(
        (each, ids) ->
            assertEquals(
                each.refusal().isEmpty() ? Set.of() : Set.of(each.refusal()), ids, each.source()));
  }

  private static Random random(int test) {
    return new Random(Long.getLong("codec.seed", 20261121L) + test);
  }

  /**
   * Compares types of many batches.
   *
   * @param batches gives what makes the shapes of one batch
   */
  private void compare(Random random, Supplier<Supplier<RandomShapes.Shape>> batches)
      throws Exception {
    int cases = Integer.getInteger("codec.cases", 10_000);
    int shapes = Integer.getInteger("codec.shapes", 300);
    int compared = 0;
    for (int batch = 0; compared < shapes; batch++) {
      List<String> types = new ArrayList<>();
      Running running = compile("Batch" + batch, batches.get(), types);
      for (String type : types) {
        compare(running, type, random, Math.max(2, cases / shapes / 3));
      }
      compared += types.size();
    }
    System.out.println(
        "RandomShapesTest: "
            + compared
            + " types, "
            + alike
            + " cases alike, "
            + refusals
            + " of them refused, -Dcodec.seed="
            + Long.getLong("codec.seed", 20261121L));
    StringBuilder report = new StringBuilder();
    differences.forEach(
        (type, some) -> {
          report.append('\n').append(sources.get(type));
          some.subList(0, Math.min(2, some.size()))
              .forEach(each -> report.append(each).append('\n'));
          String outer = type.substring(0, type.lastIndexOf('.') + 1);
          MENTIONED
              .matcher(sources.get(type))
              .results()
              .map(each -> sources.get(outer + each.group()))
              .distinct()
              .filter(each -> each != null && !each.equals(sources.get(type)))
              .forEach(each -> report.append("  mentions ").append(each).append('\n'));
        });
    assertEquals("", report.toString());
    assertTrue(alike >= cases && refusals > alike / 20, alike + " alike, refused " + refusals);
  }

  /**
   * Shapes that the processor accepts.
   *
   * @param source with all of them
   */
  record Batch(String source, List<RandomShapes.Shape> shapes, Compilation compilation) {}

  private Running compile(String name, Supplier<RandomShapes.Shape> source, List<String> types)
      throws IOException {
    Batch batch = accepted(name, source, types);
    for (RandomShapes.Shape shape : batch.shapes()) {
      shape.names().forEach(each -> sources.put("random." + name + "." + each, shape.source()));
    }
    return Running.of(batch.compilation());
  }

  /** Compiles some shapes without those that the processor refuses, and what mentions them. */
  static Batch accepted(String name, Supplier<RandomShapes.Shape> source, List<String> types) {
    List<RandomShapes.Shape> shapes = new ArrayList<>();
    for (int i = 0; i < IN_BATCH; i++) {
      shapes.add(source.get());
    }
    while (true) {
      StringBuilder text = new StringBuilder(HEAD.replace("NAME", name));
      List<Long> starts = new ArrayList<>();
      for (RandomShapes.Shape shape : shapes) {
        starts.add(text.chars().filter(c -> c == '\n').count() + 1);
        text.append("  ").append(shape.source().replace("OUTER", name)).append('\n');
      }
      types.clear();
      shapes.forEach(
          shape -> shape.names().forEach(each -> types.add("random." + name + "." + each)));
      Compilation compilation =
          Compiling.compile(
              new CodecProcessor(Direction.BOTH, types), text.append("}\n").toString());
      if (compilation.status() == Compilation.Status.SUCCESS) {
        return new Batch(text.toString(), shapes, compilation);
      }
      List<RandomShapes.Shape> refused = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
        if (!each.getMessage(Locale.ROOT).contains("[ALOFT-")) {
          throw new AssertionError(each + "\n" + text);
        }
        int at = 0;
        while (at + 1 < starts.size() && starts.get(at + 1) <= each.getLineNumber()) {
          at++;
        }
        refused.add(shapes.get(at));
      }
      remove(shapes, refused);
    }
  }

  private static void remove(List<RandomShapes.Shape> shapes, List<RandomShapes.Shape> refused) {
    List<RandomShapes.Shape> gone = refused;
    while (!gone.isEmpty()) {
      shapes.removeAll(gone);
      List<RandomShapes.Shape> next = new ArrayList<>();
      for (RandomShapes.Shape shape : shapes) {
        for (RandomShapes.Shape each : gone) {
          String names = String.join("|", each.names());
          if (Pattern.compile("\\b(" + names + ")\\b").matcher(shape.source()).find()) {
            next.add(shape);
          }
        }
      }
      gone = next;
    }
  }

  private static final String HEAD =
      """
      package random;
      import com.fasterxml.jackson.annotation.*;
      import java.math.*;
      import java.net.URI;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.CopyOnWriteArrayList;
      import tools.jackson.databind.JsonNode;
      import tools.jackson.databind.PropertyNamingStrategies;
      import tools.jackson.databind.annotation.JsonNaming;
      @SuppressWarnings("all")
      public interface NAME {
        class Animal { public String called; }
        class Dog extends Animal { public boolean barks; }
      """;

  private void compare(Running running, String typeName, Random random, int rounds)
      throws Exception {
    String nested =
        typeName.substring(0, typeName.lastIndexOf('.'))
            + "$"
            + typeName.substring(typeName.lastIndexOf('.') + 1);
    Class<?> type = running.type(nested);
    JsonCodec<Object> codec = running.codec(nested.replace('$', '_'));
    JsonMapper databind = running.databind();
    RandomValues values = new RandomValues(random);
    Mutations mutations = new Mutations(random);
    for (int i = 0; i < rounds; i++) {
      Object value = values.of(type);
      String expected = databind.writerFor(type).writeValueAsString(value);
      String written;
      try {
        written = Running.write(codec, value);
        if (!TREES.readTree(expected).equals(TREES.readTree(written))) {
          differs(typeName, "written " + written + ", databind " + expected);
        }
      } catch (RuntimeException e) {
        differs(typeName, "databind writes " + expected + ", the codec throws " + e);
      }
      alike++;
      read(typeName, databind, type, codec, expected);
      JsonNode tree = databind.readTree(expected);
      for (int j = 0; j < 3; j++) {
        read(typeName, databind, type, codec, mutations.mutate(tree).toString());
      }
    }
  }

  private void read(
      String typeName, JsonMapper databind, Class<?> type, JsonCodec<Object> codec, String json)
      throws ReflectiveOperationException {
    Object expected = null;
    String refusal = "";
    Throwable refused = null;
    try {
      expected = databind.readValue(json, type);
    } catch (RuntimeException e) {
      refused = e;
      refusal = String.valueOf(e.getMessage());
    }
    try {
      Object found = json.equals("null") ? null : Running.read(codec, json);
      String difference = refusal.isEmpty() ? Likeness.difference(found, expected) : "";
      if (!difference.isEmpty()) {
        differs(typeName, json + ": read" + difference);
      }
      // A skipped null of a primitive argument ends in an internal error of databind 3.2.
      if (!refusal.isEmpty() && !refusal.contains("primitiveConversion")) {
        differs(
            typeName, json + ": only databind refuses: " + refusal.lines().findFirst().orElse(""));
      }
    } catch (JsonException e) {
      // Databind 3.2 reads half of an array among strings, and drops the rest.
      boolean onPurpose =
          e.problem().contains("required, found none")
              || e.problem().contains(" again")
              || e.problem().equals("expected a string, found an array");
      if (refusal.isEmpty() && !onPurpose) {
        differs(typeName, json + ": only the codec refuses: " + e.getMessage());
      }
      refusals++;
    } catch (RuntimeException e) {
      if (refused == null || !Running.isSameBug(e, refused)) {
        differs(typeName, json + ": the codec throws " + e);
      }
    }
    alike++;
  }

  private void differs(String typeName, String difference) {
    differences.computeIfAbsent(typeName, each -> new ArrayList<>()).add(difference);
  }
}
