package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as services send them. */
class AwsEventSamplesTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static Running running;

  @BeforeAll
  static void compile() throws Exception {
    running = AwsRuntime.compiled();
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/aws-events"))) {
      return files.sorted().toList().stream();
    }
  }

  /** Each is in a file that is named after its class, with a value of its own in each property. */
  @ParameterizedTest
  @MethodSource("samples")
  void nothingOfAnEventIsLost(Path sample) throws Exception {
    String name = sample.getFileName().toString().replace(".json", "");
    Class<?> type = Class.forName("com.amazonaws.services.lambda.runtime.events." + name);
    String json = Files.readString(sample);
    JsonCodec<Object> codec = running.codec("home." + name);
    Object read = Running.read(codec, json);
    assertEquals("", Likeness.difference(AwsRuntime.read(type, json), read));
    JsonNode written = MAPPER.readTree(Running.write(codec, read));
    assertEquals(MAPPER.readTree(AwsRuntime.write(read)), written);
    assertContains(written.toString(), MAPPER.readTree(json));
  }

  private static void assertContains(String written, JsonNode event) {
    if (event.isValueNode()) {
      assertTrue(written.contains(event.toString()), () -> event + " is not in " + written);
    }
    event.forEach(each -> assertContains(written, each));
  }

  /**
   * Every sample at hand as every event, whether it is one or not. They are in {@code
   * shared/fixtures} in a folder above the repository, and not part of it.
   */
  @Test
  void whateverIsReadIsReadAlike() throws Exception {
    List<Path> files = fixtures();
    assumeTrue(!files.isEmpty(), "There is no folder shared/fixtures/aws.");
    for (String name : AwsRuntime.events()) {
      Class<?> type = Class.forName(name);
      for (Path file : files) {
        compare(type, file);
      }
    }
  }

  private static List<Path> fixtures() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/fixtures/aws");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          return files.filter(each -> each.toString().endsWith(".json")).toList();
        }
      }
    }
    return List.of();
  }

  private static void compare(Class<?> type, Path file) throws Exception {
    String json = Files.readString(file);
    Object expected = null;
    boolean refused = false;
    try {
      expected = AwsRuntime.read(type, json);
    } catch (RuntimeException e) {
      refused = true;
    }
    try {
      Object read = Running.read(running.codec("home." + type.getSimpleName()), json);
      assertFalse(refused, () -> file + " as " + type);
      String difference = Likeness.difference(expected, read);
      // S3 sends it with a small letter, which AWS's runtime does not know.
      boolean isKnown = difference.startsWith(".xAmzRequestId: null, not ");
      assertTrue(difference.isEmpty() || isKnown, () -> file + " as " + type + difference);
    } catch (JsonException e) {
      assertTrue(refused || e.problem().startsWith("expected an array"), () -> file + ": " + e);
    }
  }
}
