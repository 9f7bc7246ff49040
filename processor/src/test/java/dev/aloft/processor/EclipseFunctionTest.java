package dev.aloft.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.JavaFileObjects;
import dagger.internal.codegen.ComponentProcessor;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated for whole functions is the same under Eclipse's compiler. */
final class EclipseFunctionTest {
  private static final Path TRIGGERS = Path.of("src/test/resources/golden/trigger");

  @TempDir private Path folder;

  static Stream<Path> functions() throws IOException {
    return GoldenFunctionTest.sources();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void functionsAreWhatJavacGenerates(Path source) throws IOException {
    compare(source, () -> List.of(new FunctionProcessor(), new ComponentProcessor()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Queues", "Notices", "Thumbnails", "HttpShapes"})
  void functionsWithTriggersAreWhatJavacGenerates(String name) throws IOException {
    List<ProviderDescriptor> clouds =
        switch (name) {
          case "Thumbnails" -> List.of(TestCloud.WRAPPING);
          case "HttpShapes" -> List.of(TestCloud.PLAIN);
          default -> TestCloud.ALL;
        };
    compare(TRIGGERS.resolve(name + ".java"), () -> List.of(new FunctionProcessor(clouds)));
  }

  private void compare(Path file, Supplier<List<Processor>> processors) throws IOException {
    String source = Files.readString(file);
    String name =
        GoldenFunctionTest.packageOf(file)
            + "."
            + file.getFileName().toString().replace(".java", "");
    Map<String, String> expected =
        Eclipse.generated(
            javac()
                .withOptions("-parameters")
                .withProcessors(processors.get())
                .compile(JavaFileObjects.forSourceString(name, source)));
    assertFalse(expected.isEmpty());
    assertEquals(
        expected,
        Eclipse.generated(
            folder, System.getProperty("java.class.path"), processors.get(), name, source));
  }
}
