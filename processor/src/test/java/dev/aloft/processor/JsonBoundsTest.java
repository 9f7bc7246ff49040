package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.JsonBounds;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonLimits;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.processor.cloud.TestContext;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A function with lowered limits refuses what exceeds them, and says which. */
final class JsonBoundsTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.aloft.Function;
      import dev.aloft.JsonBounds;
      import java.math.BigDecimal;

      @JsonBounds(maxDepth = 1)
      public final class Narrow {
        public record Note(String text, BigDecimal price, Note next) {}

        @Function
        @JsonBounds(
            maxDepth = 3, maxStringLength = 10, maxNumberLength = 6, maxNumberScale = 20,
            maxNameLength = 12, maxDocumentLength = 120, maxWriteDepth = 2)
        Note echo(Note note) {
          return note;
        }

        @Function
        Note ofTheClass(Note note) {
          return note;
        }
      }
      """;

  private static ClassLoader classes = ClassLoader.getSystemClassLoader();

  @BeforeAll
  static void compileTheFunctions() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-options", "-Werror")
            .withProcessors(new FunctionProcessor(List.of(TestCloud.WRAPPING)))
            .compile(JavaFileObjects.forSourceString("shop.Narrow", SOURCE));
    assertThat(compilation).succeeded();
    classes = new CompiledClasses(compilation);
  }

  @Test
  void documentsWithinTheLimitsPass() throws Exception {
    assertEquals(
        "{\"text\":\"a\",\"price\":1.5,\"next\":{\"text\":null,\"price\":null,\"next\":null}}",
        call("echo", "{\"text\":\"a\",\"price\":1.5,\"next\":{}}"));
  }

  @Test
  void eachLimitIsNamedByItsRefusal() {
    refused("echo", "{\"a\":[[[]]]}", "expected at most 3 levels of arrays and objects");
    refused("echo", "{\"text\":\"elevenchars\"}", "expected a string of at most 10 characters");
    refused("echo", "{\"price\":1.234567}", "expected a number of at most 6 characters");
    refused("echo", "{\"price\":1e30}", "expected a number of at most 20 places");
    refused("echo", "{\"thirteenbytes\":1}", "expected a property name of at most 12 bytes");
    refused("echo", " ".repeat(121), "the document has 121 bytes; at most 120 are read");
  }

  @Test
  void theClassesLimitsHoldForMethodsWithoutTheirOwn() throws Exception {
    refused("ofTheClass", "{\"next\":{}}", "expected at most 1 levels of arrays and objects");
    call("ofTheClass", "{\"text\":\"longer than ten characters\"}");
  }

  @Test
  void resultsThatAreTooDeepAreRefused() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> call("echo", "{\"next\":{\"next\":{}}}"));
    assertEquals("The value has more than 2 levels: does it contain itself?", refused.getMessage());
  }

  @Test
  void inputsGoBackToTheDefaultsWithTheNextEvent() throws Exception {
    Input input = input("{\"text\":\"elevenchars\"}");
    EventHandler handler = create("echo");
    assertThrows(JsonException.class, () -> handler.handle(input, new TestContext(), new Output()));
    byte[] envelope = "{\"text\":\"elevenchars\"}".getBytes(StandardCharsets.UTF_8);
    input.reset(envelope, 0, envelope.length);
    input.begin().skip();
    input.end();
  }

  @Test
  void defaultsAreThoseOfTheRuntime() throws ReflectiveOperationException {
    RecordComponent[] limits = JsonLimits.class.getRecordComponents();
    assertEquals(limits.length, JsonBounds.class.getDeclaredMethods().length);
    for (RecordComponent limit : limits) {
      assertEquals(
          limit.getAccessor().invoke(JsonLimits.DEFAULT),
          JsonBounds.class.getDeclaredMethod(limit.getName()).getDefaultValue(),
          limit.getName());
    }
  }

  private static void refused(String function, String json, String problem) {
    JsonException refused = assertThrows(JsonException.class, () -> call(function, json));
    assertEquals(problem, refused.problem().substring(0, problem.length()));
  }

  private static String call(String function, String json) throws Exception {
    Output output = new Output();
    create(function).handle(input(json), new TestContext(), output);
    return new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8);
  }

  private static Input input(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Input input = new Input();
    input.reset(bytes, 0, bytes.length);
    return input;
  }

  private static EventHandler create(String function) throws Exception {
    String name = "shop.Narrow_" + function + "_" + TestCloud.WRAPPING.suffix();
    Bootstrap main = (Bootstrap) classes.loadClass(name).getDeclaredConstructor().newInstance();
    return (EventHandler) main.create();
  }
}
