package dev.aloft.tooling.deploy.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an overlay does to a generated document. */
final class MergeTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "name", "Sid");

  @TempDir private Path folder;

  @Test
  void mapsAreMergedDeeplyAndNullRemoves() throws Exception {
    assertMerged(
        "a: {b: 1, c: 2}\nd: 3\n",
        "a: {c: ~, e: 4}\nd: null\nnew: {x: null, y: 5}\n",
        "a:\n  b: 1\n  e: 4\nnew:\n  'y': 5\n");
  }

  @Test
  void listsOfPlainValuesAreReplaced() throws Exception {
    assertMerged("a: [x86_64]\n", "a: [arm64]\n", "a:\n  - arm64\n");
  }

  @Test
  void elementsWithTheSameKeyAreMergedAndOthersAdded() throws Exception {
    assertMerged(
        "env: [{name: A, value: one}, {name: B, value: two}]\n",
        "env: [{name: B, value: other}, {name: C, value: three}]\n",
        "env:\n  - name: A\n    value: one\n  - name: B\n    value: other\n"
            + "  - name: C\n    value: three\n");
  }

  @Test
  void elementsWithoutKeyAreAddedOnce() throws Exception {
    assertMerged(
        "p: [{Version: v, Statement: []}]\n",
        "p: [AmazonSQSReadOnlyAccess]\n",
        "p:\n  - Version: v\n    Statement: []\n  - AmazonSQSReadOnlyAccess\n");
  }

  @Test
  void callsOfFunctionsAreMergedOnlyIfTheyAreTheSame() throws Exception {
    assertMerged(
        "layers: [{Ref: Made}]\n",
        "layers: [{Ref: Own}, {Ref: Made}, {'Fn::Sub': x}]\n",
        "layers:\n  - Ref: Made\n  - Ref: Own\n  - Fn::Sub: x\n");
  }

  @Test
  void elementsWithOneKeyAreMergedInTheirOrder() throws Exception {
    assertMerged(
        "events: [{cos: {p: {e: c}}}, {cos: {p: {e: r}}}]\n",
        "events: [{cos: {p: {x: one}}}, {cos: {p: {x: two}}}]\n",
        "events:\n  - cos:\n      p:\n        e: c\n        x: one\n"
            + "  - cos:\n      p:\n        e: r\n        x: two\n");
  }

  @Test
  void twoOwnElementsWithTheSameKeyAreNotMergedWithEachOther() throws Exception {
    assertMerged(
        "p: []\n",
        "p: [{S3ReadPolicy: {BucketName: a}}, {S3ReadPolicy: {BucketName: b}}]\n",
        "p:\n  - S3ReadPolicy:\n      BucketName: a\n  - S3ReadPolicy:\n      BucketName: b\n");
  }

  @Test
  void callsOfFunctionsAreValues() throws Exception {
    assertMerged("r: {'Fn::GetAtt': [Queue, Arn]}\n", "r: !Ref Other\n", "r:\n  Ref: Other\n");
  }

  @Test
  void tagsReplaceAndDelete() throws Exception {
    assertMerged(
        "a: {b: 1}\nt: [{name: x, v: 1}, {name: y}]\nl: [{name: z}]\n",
        "a: !replace {c: 2}\nt: [!delete {name: x}]\nl: !replace [{name: q}]\n",
        "a:\n  c: 2\nt:\n  - name: y\nl:\n  - name: q\n");
  }

  /** With any document and any overlay: the overlay wins, and merging again changes nothing. */
  @Test
  void mergingIsIdempotentAndTheOverlayWins() {
    Random random = new Random(20_261_129);
    for (int round = 0; round < 3_000; round++) {
      Map<String, Object> generated = map(random, 3, false);
      Map<String, Object> own = map(random, 3, true);
      Map<String, Object> merged = Merge.merge(generated, own);
      assertEquals(merged, Merge.merge(merged, own), () -> generated + " with " + own);
      assertWins(own, merged);
      assertFalse(merged.toString().contains("Remove["), merged.toString());
      assertEquals(generated, Merge.merge(generated, Map.of()));
    }
  }

  private static void assertWins(Map<String, Object> own, Map<String, Object> merged) {
    own.forEach(
        (key, value) -> {
          Object result = merged.get(key);
          if (value instanceof Edit.Remove) {
            assertFalse(merged.containsKey(key));
          } else if (value instanceof Map<?, ?> map) {
            assertTrue(result instanceof Map, () -> own + " in " + merged);
            assertWins(typed(map), typed((Map<?, ?>) result));
          } else if (!(value instanceof List)) {
            assertEquals(value, result);
          }
        });
  }

  private static Map<String, Object> map(Random random, int depth, boolean overlay) {
    Map<String, Object> map = new LinkedHashMap<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      map.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth - 1, overlay));
    }
    return map;
  }

  private static Object value(Random random, int depth, boolean overlay) {
    int kind = random.nextInt(overlay ? 5 : 4);
    if (kind == 4) {
      return new Edit.Remove();
    }
    if (depth > 0 && kind == 0) {
      return map(random, depth, overlay);
    }
    if (depth > 0 && kind == 1) {
      List<Object> list = new ArrayList<>();
      int size = random.nextInt(3);
      for (int i = 0; i < size; i++) {
        list.add(random.nextBoolean() ? map(random, depth, overlay) : "v" + random.nextInt(3));
      }
      return list;
    }
    return "v" + random.nextInt(3);
  }

  private static Map<String, Object> typed(Map<?, ?> map) {
    Map<String, Object> typed = new LinkedHashMap<>();
    map.forEach((key, value) -> typed.put((String) key, value));
    return typed;
  }

  private void assertMerged(String generated, String own, String expected)
      throws IOException, ToolingException {
    Map<String, Object> merged = Merge.merge(read(generated), read(own));
    assertEquals(expected, YamlWriter.write(List.of(), List.of(merged)));
  }

  private Map<String, Object> read(String text) throws IOException, ToolingException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, text);
    return YamlReader.read(file).get(0);
  }
}
