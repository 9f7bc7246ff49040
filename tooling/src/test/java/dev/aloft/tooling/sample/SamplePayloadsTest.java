package dev.aloft.tooling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplePayloadsTest {
  enum Size {
    @JsonProperty("s")
    SMALL,
    LARGE;

    static {
      Initialised.fail();
    }
  }

  record Line(String item, int count, BigDecimal price, Size size) {}

  @SuppressWarnings("ArrayRecordComponent")
  record Order(
      @JsonProperty("customer_name") String customer,
      List<Line> lines,
      Map<String, Instant> dates,
      Optional<String> email,
      @JsonIgnore String secret,
      byte[] data,
      long[] numbers) {
    static {
      Initialised.fail();
    }
  }

  record Node(String id, Node parent, List<Node> children) {}

  record Page<T>(T first, List<T> rest) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle")})
  sealed interface Shape {}

  record Circle(double radius) implements Shape {}

  static class Bean {
    static final int IGNORED = 1;
    public boolean open;
    private String title = "";
    private String hidden = "";

    public void setTitle(String text) {
      title = text;
    }

    @Override
    public String toString() {
      return title + hidden;
    }
  }

  static class Created {
    private final String text;

    @JsonCreator
    Created(@JsonProperty("text") String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  enum Level {
    LOW;

    static {
      Initialised.fail();
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Rated {
    Level value();
  }

  record Report(@Rated(Level.LOW) @JsonProperty("n") String name) {}

  record M1(M2 a, M3 b, M4 c, M5 d, M6 e, M7 f, M8 g, M9 h) {}

  record M2(M1 a, M3 b, M4 c, M5 d, M6 e, M7 f, M8 g, M9 h) {}

  record M3(M2 a, M1 b, M4 c, M5 d, M6 e, M7 f, M8 g, M9 h) {}

  record M4(M2 a, M3 b, M1 c, M5 d, M6 e, M7 f, M8 g, M9 h) {}

  record M5(M2 a, M3 b, M4 c, M1 d, M6 e, M7 f, M8 g, M9 h) {}

  record M6(M2 a, M3 b, M4 c, M5 d, M1 e, M7 f, M8 g, M9 h) {}

  record M7(M2 a, M3 b, M4 c, M5 d, M6 e, M1 f, M8 g, M9 h) {}

  record M8(M2 a, M3 b, M4 c, M5 d, M6 e, M7 f, M1 g, M9 h) {}

  record M9(M2 a, M3 b, M4 c, M5 d, M6 e, M7 f, M8 g, M1 h) {}

  /** Whoever initialises a class that calls this gets an error. */
  static final class Initialised {
    static void fail() {
      throw new IllegalStateException("initialised");
    }
  }

  @Test
  void recordsHaveAllTheirProperties() throws Exception {
    assertEquals(
        "{\"customer_name\":\"Ada\",\"lines\":[{\"item\":\"text\",\"count\":1,\"price\":9.99,"
            + "\"size\":\"s\"}],\"dates\":{\"key\":\"2026-01-01T12:00:00Z\"},"
            + "\"email\":\"ada@example.org\",\"data\":\"AQID\",\"numbers\":[1]}",
        sample(name("Order")));
  }

  @Test
  void recursionEnds() throws Exception {
    assertEquals("{\"id\":\"1\",\"parent\":null,\"children\":[]}", sample(name("Node")));
  }

  /** Without a bound, the sample of nine types that all have each other is 10 MB. */
  @Test
  void typesThatHaveEachOtherEnd() throws Exception {
    int length = sample(name("M1")).length();
    assertTrue(length > 100 && length < 30_000, () -> length + " characters");
  }

  /** The constants in an annotation would be made, and with them the static state of their enum. */
  @Test
  void annotationsThatAreNotJacksonsAreNotLookedAt() throws Exception {
    assertEquals("{\"n\":\"text\"}", sample(name("Report")));
  }

  @Test
  void argumentsAreInserted() throws Exception {
    assertEquals(
        "{\"first\":{\"radius\":1.5},\"rest\":[{\"radius\":1.5}]}",
        sample(name("Page") + "<" + name("Circle") + ">"));
    assertEquals(
        "{\"key\":[true]}",
        sample("java.util.Map<java.lang.String, java.util.List<? extends java.lang.Boolean>>"));
    assertEquals(
        "{\"s\":\"text\"}", sample("java.util.Map<" + name("Size") + ", java.lang.String>"));
  }

  @Test
  void subtypesAreNamed() throws Exception {
    assertEquals("{\"kind\":\"circle\",\"radius\":1.5}", sample(name("Shape")));
  }

  @Test
  void beansAreWritable() throws Exception {
    assertEquals("{\"open\":true,\"title\":\"text\"}", sample(name("Bean")));
    assertEquals("{\"text\":\"text\"}", sample(name("Created")));
  }

  @Test
  void scalarsAndWhatCannotBeRead() throws Exception {
    assertEquals("1", sample("int"));
    assertEquals("[1.5]", sample("double[]"));
    assertEquals("[[1]]", sample("int[][]"));
    assertEquals("{}", sample("shop.Missing"));
    assertEquals("{}", sample("java.util.Map<"));
    assertEquals("{}", sample(""));
  }

  private static String name(String nested) {
    return SamplePayloadsTest.class.getName() + "." + nested;
  }

  private static String sample(String type) throws Exception {
    List<Path> path =
        Stream.of(SamplePayloadsTest.class, JsonProperty.class)
            .map(SamplePayloadsTest::jar)
            .toList();
    try (SamplePayloads samples = new SamplePayloads(path)) {
      return samples.json(type);
    }
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
