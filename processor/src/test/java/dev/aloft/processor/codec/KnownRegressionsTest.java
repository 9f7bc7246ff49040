package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.processor.model.Direction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What went wrong where Quarkus generated its codecs, by the number of its issue. */
class KnownRegressionsTest {
  private static final String IMPORTS =
      "import com.fasterxml.jackson.annotation.*;\nimport java.util.*;\n";

  @Test
  void quarkus55137NullBoxesAreWritten() throws Exception {
    same("record A(Integer x, Boolean y) {}", "{\"x\":null,\"y\":null}");
  }

  @Test
  void quarkus55142RenamedPropertiesAreWrittenOnce() throws Exception {
    same(
        """
        class A {
          @JsonProperty("renamed")
          private int x;
          public int getX() { return x; }
          public void setX(int x) { this.x = x; }
        }
        """,
        "{\"renamed\":1}");
  }

  @Test
  void quarkus55143WrappersKeepTheirTypeArgument() throws Exception {
    same(
        "record A(Box<List<Item>> x) { record Box<T>(T value) {} record Item(int y) {} }",
        "{\"x\":{\"value\":[{\"y\":1}]}}");
  }

  @Test
  void quarkus55151ForeignSerializersAreRefused() {
    refused(
        "@tools.jackson.databind.annotation.JsonSerialize(as = Object.class) record A(int x) {}",
        "ALOFT-041");
  }

  @Test
  void quarkus55254TreesKeepTheirFields() throws Exception {
    same(
        "record A(tools.jackson.databind.JsonNode x) {}",
        "{\"x\":{\"a\":{\"b\":[1,null]},\"c\":\"d\"}}");
  }

  @Test
  void quarkus55255EveryFaultIsTheSameException() throws Exception {
    JsonCodec<Object> codec = codec("record A(int x, List<Integer> y) {}");
    assertEquals(
        "{\"x\":1,\"y\":null}", Running.write(codec, Running.read(codec, "{\"z\":{},\"x\":1}")));
    JsonException fault =
        assertThrows(JsonException.class, () -> Running.read(codec, "{\"x\":1,\"y\":[1,\"a\"]}"));
    assertEquals("/y/1", fault.path());
    assertEquals(1, fault.line());
  }

  @Test
  void quarkus55261UnwrappedIsReadAndWritten() throws Exception {
    same(
        "record A(@JsonUnwrapped(prefix = \"p\") B b, String c) { record B(int x) {} }",
        "{\"px\":1,\"c\":\"d\"}");
  }

  @Test
  void quarkus55369PolymorphicElementsInContainersOfWrappers() throws Exception {
    same(
        """
        record A(Box<List<Map<String, Shape>>> box, Optional<Shape> maybe, Shape[] array) {
          record Box<T>(T value) {}
          @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
          sealed interface Shape {
            record Dot(int x) implements Shape {}
          }
        }
        """,
        "{\"box\":{\"value\":[{\"k\":{\"@type\":\"Dot\",\"x\":1}}]},"
            + "\"maybe\":{\"@type\":\"Dot\",\"x\":2},\"array\":[{\"@type\":\"Dot\",\"x\":3}]}");
  }

  @Test
  void quarkus55410RequiredArgumentsWinOverAConstructorWithoutArguments() throws Exception {
    JsonCodec<Object> codec =
        codec(
            """
            class A {
              A() {}
              @JsonCreator A(@JsonProperty(value = "x", required = true) String x) {}
            }
            """);
    assertThrows(JsonException.class, () -> Running.read(codec, "{}"));
  }

  @Test
  void quarkus55487PolymorphicArgumentsOfCreators() throws Exception {
    same(
        """
        record A(Shape shape) {
          @JsonCreator static A of(@JsonProperty("shape") Shape shape) { return new A(shape); }
          @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
          sealed interface Shape {
            record Dot(int x) implements Shape {}
          }
        }
        """,
        "{\"shape\":{\"x\":1}}");
  }

  @Test
  void quarkus55675AmbiguousConstructorsAreRefused() {
    refused("class A { A(int x) {} A(String x) {} }", "ALOFT-036");
  }

  @Test
  void quarkus53408CollectionsKeepTheirElements() throws Exception {
    same(
        "record A(LinkedList<B> x, SortedSet<Integer> y) { record B(int z) {} }",
        "{\"x\":[{\"z\":1}],\"y\":[1,2]}");
  }

  @Test
  void quarkus53582AliasesOfRecords() throws Exception {
    JsonCodec<Object> codec = codec("record A(@JsonAlias(\"other\") int x) { A {} }");
    assertEquals("{\"x\":1}", Running.write(codec, Running.read(codec, "{\"other\":1}")));
  }

  @Test
  void quarkus56013TypesReachedOnlyThroughAGenericBase() throws Exception {
    same(
        """
        record A(Derived d) {
          static class Base<T> { public List<T> x; }
          static class Derived extends Base<B> {}
          record B(int y) {}
        }
        """,
        "{\"d\":{\"x\":[{\"y\":1}]}}");
  }

  @Test
  void quarkus55214KotlinPropertiesHaveTheirKotlinNames() throws Exception {
    JsonCodec<Object> codec =
        Running.compile(
                List.of("A"),
                IMPORTS
                    + "@kotlin.Metadata class A { private boolean isOpen;"
                    + " public boolean isOpen() { return isOpen; }"
                    + " public void setOpen(boolean open) { isOpen = open; } }",
                "package kotlin;\npublic @interface Metadata {}\n")
            .codec("A");
    assertEquals(
        "{\"isOpen\":true}", Running.write(codec, Running.read(codec, "{\"isOpen\":true}")));
  }

  @Test
  void quarkus47571GeneratedCodecsAreTheOnesInUse() throws Exception {
    Compilation compilation =
        Compiling.compile(
            Direction.BOTH, "A", IMPORTS + "record A(B b, List<B> more) { record B(int x) {} }");
    String source =
        compilation
            .generatedSourceFile("A_JsonCodec")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertTrue(source.contains("A_B_JsonCodec.INSTANCE.read(in)"), source);
    assertTrue(source.contains("A_B_JsonCodec.INSTANCE.write(out, "), source);
  }

  @Test
  void quarkus45992WhatIsGeneratedIsWatchedByGoldenFiles() throws Exception {
    Path golden = Path.of("src/test/resources/golden/codec");
    try (Stream<Path> folders = Files.list(golden)) {
      for (Path folder : folders.toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          assertTrue(
              files.anyMatch(each -> each.toString().endsWith("_JsonCodec.java.txt")),
              folder.toString());
        }
      }
    }
  }

  private static void same(String source, String json) throws Exception {
    JsonCodec<Object> codec = codec(source);
    assertEquals(json, Running.write(codec, Running.read(codec, json)));
  }

  private static JsonCodec<Object> codec(String source) throws Exception {
    return Running.compile(List.of("A"), IMPORTS + source).codec("A");
  }

  private static void refused(String source, String id) {
    Compilation compilation = Compiling.compile(Direction.BOTH, "A", IMPORTS + source);
    assertTrue(
        compilation.errors().stream()
            .anyMatch(each -> each.getMessage(Locale.ROOT).contains("[" + id + "]")),
        compilation.diagnostics().toString());
  }
}
