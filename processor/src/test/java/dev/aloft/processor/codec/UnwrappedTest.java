package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a comparison with databind does not show of unwrapped objects. */
class UnwrappedTest {
  private static final String IMPORTS =
      "import com.fasterxml.jackson.annotation.*;\n"
          + "import org.jspecify.annotations.*;\n"
          + "import java.util.*;\n";

  @Test
  void faultInAPartIsNamedByThePropertyInTheDocument() throws Exception {
    JsonCodec<Object> codec =
        codec("record A(@JsonUnwrapped(prefix = \"p_\") B b) { record B(int x) {} }");
    JsonException fault =
        assertThrows(JsonException.class, () -> Running.read(codec, "{\"p_x\":\"one\"}"));
    assertEquals("/p_x", fault.path());
    assertTrue(fault.getMessage().contains("expected an integer"), fault.getMessage());
  }

  @Test
  void propertyOfAPartStandsOnce() throws Exception {
    JsonCodec<Object> codec =
        codec("record A(@JsonUnwrapped B b) { record B(@JsonAlias(\"y\") Integer x) {} }");
    JsonException fault =
        assertThrows(JsonException.class, () -> Running.read(codec, "{\"x\":1,\"y\":2}"));
    assertTrue(fault.getMessage().contains("once"), fault.getMessage());
  }

  @Test
  void missingPropertiesOfAPartAreNamedAsInTheDocument() throws Exception {
    JsonCodec<Object> codec =
        codec(
            "@NullMarked record A(@JsonUnwrapped(suffix = \"2\") B b) {"
                + " record B(String x, String y) {} }");
    JsonException fault = assertThrows(JsonException.class, () -> Running.read(codec, "{}"));
    assertTrue(fault.getMessage().contains("\"x2\" and \"y2\" are required"), fault.getMessage());
  }

  @Test
  void orderIsThatOfTheDeclaration() throws Exception {
    JsonCodec<Object> codec =
        codec(
            "record A(int a, @JsonUnwrapped B b, int c) {"
                + " record B(int x, @JsonUnwrapped C y, int z) {} record C(int d) {} }");
    String json = "{\"a\":1,\"x\":2,\"d\":3,\"z\":4,\"c\":5}";
    assertEquals(json, Running.write(codec, Running.read(codec, json)));
    String mixed = "{\"d\":3,\"c\":5,\"z\":4,\"a\":1,\"x\":2}";
    assertEquals(json, Running.write(codec, Running.read(codec, mixed)));
  }

  @Test
  void largeBeansHoldLargeParts() throws Exception {
    StringBuilder source = new StringBuilder("class A {\n");
    StringBuilder json = new StringBuilder("{");
    StringBuilder components = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      source.append("  public int a").append(i).append(";\n");
      json.append("\"a").append(i).append("\":").append(i).append(',');
    }
    for (int i = 0; i < 70; i++) {
      components.append(i == 0 ? "" : ", ").append("int r").append(i);
      json.append("\"r").append(i).append("\":").append(i).append(',');
    }
    source.append("  @JsonUnwrapped public R r;\n  @JsonUnwrapped public B b;\n");
    source.append("  record R(").append(components).append(") {}\n  static class B {\n");
    for (int i = 0; i < 70; i++) {
      source.append("    public int b").append(i).append(";\n");
      json.append("\"b").append(i).append("\":").append(i).append(i < 69 ? "," : "}");
    }
    JsonCodec<Object> codec = codec(source.append("  }\n}\n").toString());
    assertEquals(json.toString(), Running.write(codec, Running.read(codec, json.toString())));
  }

  @Test
  void largeBeansTellWhatTheyHold() throws Exception {
    StringBuilder source = new StringBuilder("class A {\n");
    for (int i = 0; i < 70; i++) {
      source.append("  public Integer a").append(i).append(";\n");
    }
    source.append("  @JsonManagedReference public List<B> all;\n");
    source.append("  static class B { @JsonBackReference public A a;\n");
    source.append("    public Integer getLast() { return a == null ? null : a.a69; } }\n}\n");
    JsonCodec<Object> codec = codec(source.toString());
    String json = Running.write(codec, Running.read(codec, "{\"all\":[{}],\"a69\":5}"));
    assertTrue(json.endsWith("\"a69\":5,\"all\":[{\"last\":5}]}"), json);
  }

  @Test
  void partsOfOtherPackagesAreReached() throws Exception {
    Running running =
        Running.compile(
            List.of("shop.A"),
            "package shop;\n"
                + IMPORTS
                + "public record A(@JsonUnwrapped parts.B b, @JsonUnwrapped parts.C c) {}\n",
            "package parts;\npublic record B(int x) {}\n",
            "package parts;\npublic class C {\n  private int y;\n"
                + "  public int getY() { return y; }\n"
                + "  public void setY(int y) { this.y = y; }\n}\n");
    JsonCodec<Object> codec = running.codec("shop.A");
    String json = "{\"x\":1,\"y\":2}";
    assertEquals(json, Running.write(codec, Running.read(codec, json)));
  }

  @Test
  void deprecatedPartsDoNotWarn() throws Exception {
    JsonCodec<Object> codec =
        codec("record A(@JsonUnwrapped B b) {" + " static class B { @Deprecated public int x; } }");
    assertEquals("{\"x\":1}", Running.write(codec, Running.read(codec, "{\"x\":1}")));
  }

  @Test
  void deprecatedBackReferencesDoNotWarn() throws Exception {
    JsonCodec<Object> codec =
        codec(
            "class A { @JsonManagedReference public B b;"
                + " static class B { @Deprecated @JsonBackReference public A a; } }");
    assertEquals("{\"b\":{}}", Running.write(codec, Running.read(codec, "{\"b\":{}}")));
  }

  private static JsonCodec<Object> codec(String source) throws Exception {
    return Running.compile(List.of("A"), IMPORTS + source).codec("A");
  }
}
