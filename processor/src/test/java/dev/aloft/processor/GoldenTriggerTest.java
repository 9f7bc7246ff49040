package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the processor writes for functions with triggers, for clouds of the tests, compared with
 * files. Codecs have golden files of their own. {@code -Dgolden.update=true} writes the files anew.
 */
final class GoldenTriggerTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/trigger");

  @ParameterizedTest
  @ValueSource(strings = {"Queues", "Notices"})
  void generatedFilesAreTheGoldenOnes(String name) throws IOException {
    compare(name, TestCloud.ALL, file -> true);
  }

  @Test
  void generatedFilesForACloudThatHasAllTriggersAreTheGoldenOnes() throws IOException {
    compare("Thumbnails", List.of(TestCloud.WRAPPING), file -> true);
  }

  @Test
  void portableClassesOfHttpFunctionsAreTheGoldenOnes() throws IOException {
    compare("HttpShapes", List.of(TestCloud.PLAIN), file -> !file.endsWith("_Plain.java"));
  }

  private static void compare(
      String name, List<ProviderDescriptor> clouds, Predicate<String> compared) throws IOException {
    Path folder = GOLDEN.resolve(name);
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-options", "-Werror")
            .withProcessors(new FunctionProcessor(clouds))
            .compile(
                JavaFileObjects.forSourceString(
                    "shop." + name, Files.readString(GOLDEN.resolve(name + ".java"))));
    assertThat(compilation).succeeded();
    List<String> names = new ArrayList<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String fileName = Path.of(file.getName()).getFileName().toString();
      if (file.getKind() == JavaFileObject.Kind.CLASS
          || fileName.endsWith("_JsonCodec.java")
          || fileName.endsWith(".properties")
          || !compared.test(fileName)) {
        continue;
      }
      Path golden = folder.resolve(fileName + ".txt");
      names.add(golden.getFileName().toString());
      String generated = file.getCharContent(false).toString();
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(folder);
        Files.writeString(golden, generated);
      }
      assertEquals(Files.readString(golden), generated);
    }
    try (Stream<Path> goldens = Files.list(folder)) {
      assertEquals(
          names.stream().sorted().toList(),
          goldens.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
