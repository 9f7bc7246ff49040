package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The differences from databind that docs/json.md states are real, and as it states them. */
class BaselineTest {
  private static final String IMPORTS =
      "import com.fasterxml.jackson.annotation.*;\nimport java.util.*;\n";

  @Test
  void aPropertyTwiceIsRefusedWhereDatabindTakesTheLast() throws Exception {
    refusedOnlyHere("class A { public int x; }", "{\"x\":1,\"x\":2}", "{\"x\":2}");
    refusedOnlyHere(
        "class A { public Map<String, Integer> x; }",
        "{\"x\":{\"a\":1,\"a\":2}}",
        "{\"x\":{\"a\":2}}");
    refusedOnlyHere(
        "class A { public Object x; }", "{\"x\":{\"a\":1,\"a\":2}}", "{\"x\":{\"a\":2}}");
  }

  @Test
  void aPrimitiveArgumentThatIsMissingIsRefused() throws Exception {
    refusedOnlyHere("record A(int x, long y) {}", "{}", "{\"x\":0,\"y\":0}");
  }

  @Test
  void secondsBeyondALongAreRefused() throws Exception {
    refusedOnlyHere(
        "record A(java.time.Duration x) {}",
        "{\"x\":1e30}",
        "{\"x\":\"PT1410262297307017H40M16S\"}");
  }

  @Test
  void objectsAreNotReadFromScalarsByConstructorsWithoutAnnotations() throws Exception {
    refusedOnlyHere(
        "public class A { public String x; public A() {} public A(String text) { this.x = text; } }",
        "\"y\"",
        "{\"x\":\"y\"}");
    refusedOnlyHere(
        "public record A(String x) { public static A valueOf(String x) { return new A(x); } }",
        "\"y\"",
        "{\"x\":\"y\"}");
  }

  @Test
  void whatHasACreatorOfAScalarIsNotAlsoReadFromAnObject() throws Exception {
    refusedOnlyHere(
        "class A { public int x; A() {} @JsonCreator(mode = JsonCreator.Mode.DELEGATING) A(String"
            + " text) {} }",
        "{\"x\":1}",
        "{\"x\":1}");
  }

  @Test
  void aSkippedNullOfAPrimitiveArgumentIsWhatIsMissing() throws Exception {
    Running running =
        Running.compile(
            List.of("A"), IMPORTS + "record A(@JsonSetter(nulls = Nulls.SKIP) int x) {}");
    String json = "{\"x\":null}";
    assertThrows(
        DatabindException.class, () -> running.databind().readValue(json, running.type("A")));
    assertEquals(
        "{\"x\":0}", Running.write(running.codec("A"), Running.read(running.codec("A"), json)));
  }

  @Test
  void aGenericSetterIsOneWithWhatOverridesIt() throws Exception {
    String source =
        """
        class A implements HasX<String> {
          private String x;
          public String getX() { return x; }
          @JsonProperty("z") public void setX(String x) { this.x = x; }
        }
        interface HasX<T> { @JsonProperty("y") void setX(T x); }
        """;
    Running running = Running.compile(List.of("A"), IMPORTS + source);
    JsonCodec<Object> codec = running.codec("A");
    assertEquals("{\"z\":\"v\"}", Running.write(codec, Running.read(codec, "{\"z\":\"v\"}")));
    assertThrows(
        IllegalStateException.class,
        () -> running.databind().readValue("{\"z\":\"v\"}", running.type("A")));
  }

  private static void refusedOnlyHere(String source, String json, String databindWrites)
      throws Exception {
    Running running = Running.compile(List.of("A"), IMPORTS + source);
    JsonMapper databind = running.databind();
    Object value = databind.readValue(json, running.type("A"));
    assertEquals(databindWrites, databind.writeValueAsString(value));
    JsonCodec<Object> codec = running.codec("A");
    assertThrows(JsonException.class, () -> Running.read(codec, json));
  }
}
