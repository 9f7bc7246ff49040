package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.processor.model.Direction;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What databind cannot be the judge of: nullness, directions, rounds, size, places. */
class CodecBehaviourTest {
  private static final String MARKED =
      """
      package shop;

      import java.util.List;
      import java.util.Optional;
      import org.jspecify.annotations.NullMarked;
      import org.jspecify.annotations.Nullable;

      @NullMarked
      public record Order(
          String id, int count, @Nullable String note, List<String> tags, Optional<String> extra) {}
      """;

  @Test
  void nullMarkedComponentsAreRequiredAndReportedTogether() throws Exception {
    JsonCodec<Object> codec = Running.compile(List.of("shop.Order"), MARKED).codec("shop.Order");
    JsonException missing =
        assertThrows(JsonException.class, () -> Running.read(codec, "{\"note\":\"n\"}"));
    assertTrue(missing.getMessage().contains("id"), missing.getMessage());
    assertTrue(missing.getMessage().contains("count"), missing.getMessage());
    assertTrue(missing.getMessage().contains("tags"), missing.getMessage());
    assertTrue(!missing.getMessage().contains("note"), missing.getMessage());
    assertTrue(!missing.getMessage().contains("extra"), missing.getMessage());
  }

  @Test
  void nullMarkedComponentsRefuseNull() throws Exception {
    JsonCodec<Object> codec = Running.compile(List.of("shop.Order"), MARKED).codec("shop.Order");
    String valid = "{\"id\":\"i\",\"count\":1,\"note\":null,\"tags\":[\"t\"],\"extra\":null}";
    assertEquals(valid, Running.write(codec, Running.read(codec, valid)));
    for (String wrong :
        List.of(
            valid.replace("\"i\"", "null"),
            valid.replace("1", "null"),
            valid.replace("[\"t\"]", "null"),
            valid.replace("[\"t\"]", "[null]"))) {
      assertThrows(JsonException.class, () -> Running.read(codec, wrong), wrong);
    }
  }

  @Test
  void writingNullWhereItMustNotBeNamesTheProperty() throws Exception {
    Running running = Running.compile(List.of("shop.Order"), MARKED);
    Object order =
        running.type("shop.Order").getConstructors()[0].newInstance(null, 1, null, null, null);
    JsonCodec<Object> codec = running.codec("shop.Order");
    NullPointerException failure =
        assertThrows(NullPointerException.class, () -> Running.write(codec, order));
    assertEquals("Order.id", failure.getMessage());
  }

  @Test
  void propertyTwiceIsRefused() throws Exception {
    JsonCodec<Object> codec =
        Running.compile(
                List.of("A"),
                "import java.util.Map;\nrecord A(Integer x, Map<String, Integer> m) {}")
            .codec("A");
    assertThrows(JsonException.class, () -> Running.read(codec, "{\"x\":1,\"x\":2}"));
    assertThrows(JsonException.class, () -> Running.read(codec, "{\"m\":{\"k\":1,\"k\":1}}"));
  }

  @Test
  void typeArgumentsKeepTheNullnessOfTheirUse() throws Exception {
    JsonCodec<Object> codec =
        Running.compile(
                List.of("A"),
                """
                import java.util.List;
                import org.jspecify.annotations.NullMarked;
                import org.jspecify.annotations.Nullable;

                @NullMarked
                record A(Box<String> full, Box<@Nullable String> maybe) {
                  record Box<T extends @Nullable Object>(List<T> values) {}
                }
                """)
            .codec("A");
    String valid = "{\"full\":{\"values\":[\"x\"]},\"maybe\":{\"values\":[null]}}";
    assertEquals(valid, Running.write(codec, Running.read(codec, valid)));
    assertThrows(JsonException.class, () -> Running.read(codec, valid.replace("\"x\"", "null")));
  }

  @Test
  void setterThatRefusesIsTheDocumentsFault() throws Exception {
    JsonCodec<Object> codec =
        Running.compile(
                List.of("A"),
                """
                public class A {
                  public void setAge(int age) {
                    throw new IllegalArgumentException("too old");
                  }
                }
                """)
            .codec("A");
    JsonException refused =
        assertThrows(JsonException.class, () -> Running.read(codec, "{\"age\":200}"));
    assertTrue(refused.getMessage().contains("too old"), refused.getMessage());
  }

  @Test
  void fiveHundredPropertiesFitIntoMethods() throws Exception {
    StringBuilder source = new StringBuilder("import java.util.List;\npublic class Wide {\n");
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 500; i++) {
      source.append("  public List<Integer> p").append(i).append(";\n");
      json.append(i == 0 ? "" : ",").append("\"p").append(i).append("\":[").append(i).append(']');
    }
    JsonCodec<Object> codec =
        Running.compile(List.of("Wide"), source.append("}\n").toString()).codec("Wide");
    String document = json.append('}').toString();
    assertEquals(document, Running.write(codec, Running.read(codec, document)));
    assertThrows(
        JsonException.class, () -> Running.read(codec, document.replace("\"p499\"", "\"p77\"")));
  }

  @Test
  void twoHundredComponentsFitIntoMethods() throws Exception {
    StringBuilder source = new StringBuilder("record Wide(");
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 200; i++) {
      source.append(i == 0 ? "" : ", ").append("int p").append(i);
      json.append(i == 0 ? "" : ",").append("\"p").append(i).append("\":").append(i);
    }
    JsonCodec<Object> codec =
        Running.compile(List.of("Wide"), source.append(") {}\n").toString()).codec("Wide");
    String document = json.append('}').toString();
    assertEquals(document, Running.write(codec, Running.read(codec, document)));
    assertThrows(JsonException.class, () -> Running.read(codec, "{\"p150\":1}"));
  }

  @Test
  void typeOfAnotherJarGetsItsCodecInTheHomePackage() throws IOException {
    Compilation compilation =
        Compiling.compile(
            Direction.WRITE,
            "shop.A",
            "package shop;\nrecord A(java.util.concurrent.TimeUnit unit) {}");
    assertEquals(Compilation.Status.SUCCESS, compilation.status(), compilation::toString);
    assertTrue(compilation.generatedSourceFile("home.TimeUnit_JsonCodec").isPresent());
    JavaFileObject codec = compilation.generatedSourceFile("shop.A_JsonCodec").orElseThrow();
    assertTrue(codec.getCharContent(false).toString().contains("A is only written"));
  }

  @Test
  void missingTypeIsDeferredNotReported() {
    CodecProcessor processor = new CodecProcessor(Direction.BOTH, List.of("A"));
    Compilation compilation =
        Compiling.compile(processor, "record A(java.util.List<Nowhere> items) {}");
    assertEquals(List.of("Nowhere"), processor.deferred());
    assertTrue(
        compilation.errors().stream()
            .noneMatch(each -> each.getMessage(Locale.ROOT).contains("ALOFT")),
        compilation::toString);
  }

  @Test
  void codecIsPublicOnlyIfAllOfTheTypeIs() throws IOException {
    String source =
        """
        package shop;
        public record A(Page<B> hidden, Page<String> open) {
          public record Page<T>(T value) {}
          record B(int x) {}
        }
        """;
    Compilation compilation = Compiling.compile(Direction.BOTH, "shop.A", source);
    assertEquals(List.of(), compilation.diagnostics());
    assertTrue(!declares(compilation, "shop.A_Page_A_B_JsonCodec"));
    assertTrue(declares(compilation, "shop.A_Page_String_JsonCodec"));
  }

  @Test
  void deprecatedMembersDoNotWarn() {
    String source =
        """
        package shop;
        public class A {
          @Deprecated public int x;
          @Deprecated(forRemoval = true) public B b;
          @Deprecated public enum B { @Deprecated C }
        }
        """;
    Compilation compilation = Compiling.compile(Direction.BOTH, "shop.A", source);
    assertEquals(List.of(), compilation.diagnostics(), compilation.diagnostics().toString());
  }

  @Test
  void typesNamedLikeThoseOfJavaLangAndTheRuntimeCompile() {
    Compilation compilation =
        Compiling.compile(
            Direction.BOTH,
            "shop.A",
            "package shop;\nrecord A(String s, JsonReader r, java.lang.String t) {}",
            "package shop;\nrecord String(int x) {}",
            "package shop;\nrecord JsonReader(Override x) {}",
            "package shop;\nrecord Override(int x) {}");
    assertEquals(List.of(), compilation.diagnostics(), compilation.diagnostics().toString());
  }

  private static boolean declares(Compilation compilation, String codec) throws IOException {
    return compilation
        .generatedSourceFile(codec)
        .orElseThrow()
        .getCharContent(false)
        .toString()
        .contains("public final class");
  }
}
