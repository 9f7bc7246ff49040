package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.JsonCodec;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The codecs of AWS's events read and write what AWS's own runtime reads and writes. */
class AwsEventsTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static Running running;

  @BeforeAll
  static void compile() throws Exception {
    running = AwsRuntime.compiled();
  }

  static Stream<String> events() throws Exception {
    return AwsRuntime.events().stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void readsEveryProperty(String name) throws Exception {
    Class<?> type = Class.forName(name);
    String json = AwsRuntime.write(new FilledEvents().of(type));
    Object expected = AwsRuntime.read(type, json);
    Object read = Running.read(codec(type), json);
    assertEquals("", Likeness.difference(expected, read), json);
  }

  @ParameterizedTest
  @MethodSource("events")
  void writesEveryProperty(String name) throws Exception {
    Object filled = new FilledEvents().of(Class.forName(name));
    assertEquals(
        MAPPER.readTree(AwsRuntime.write(filled)),
        MAPPER.readTree(Running.write(codec(filled.getClass()), filled)));
  }

  private static JsonCodec<Object> codec(Class<?> type) throws ReflectiveOperationException {
    return running.codec("home." + type.getSimpleName());
  }
}
