package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.cloud.TestCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * What the processor adds where functions have the library {@code org.crac}, compared with files.
 * {@code -Dgolden.update=true} writes the files anew.
 */
final class GoldenCracTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/crac");
  private static final JavaFileObject LIBRARY =
      JavaFileObjects.forSourceString(
          "org.crac.Core", "package org.crac; public class Core { private Core() {} }");
  private static final JavaFileObject FUNCTION =
      JavaFileObjects.forSourceString(
          "shop.Till",
          """
          package shop;
          final class Till {
            @dev.aloft.Function
            static String open(String drawer) {
              return drawer;
            }
          }
          """);

  @Test
  void theClassesThatTheLibraryLooksForAreTheGoldenOnes() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-options", "-Werror")
            .withProcessors(new FunctionProcessor())
            .compile(LIBRARY, FUNCTION);
    assertThat(compilation).succeeded();
    TreeSet<String> names = new TreeSet<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String name = Path.of(file.getName()).getFileName() + ".txt";
      if (name.equals("Till_open.java.txt") || name.endsWith("_Priming.java.txt")) {
        continue;
      }
      names.add(name);
      String generated = file.getCharContent(false).toString();
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(GOLDEN);
        Files.writeString(GOLDEN.resolve(name), generated);
      }
      assertEquals(Files.readString(GOLDEN.resolve(name)), generated);
    }
    try (Stream<Path> goldens = Files.list(GOLDEN)) {
      assertEquals(
          List.copyOf(names), goldens.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aCloudThatTakesNoSnapshotsGetsNothing() {
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor(List.of(TestCloud.PLAIN)))
            .compile(LIBRARY, FUNCTION);
    assertThat(compilation).succeeded();
    List<String> names =
        compilation.generatedSourceFiles().stream()
            .map(file -> Path.of(file.getName()).getFileName().toString())
            .sorted()
            .toList();
    assertEquals(List.of("Functions_Plain.java", "Till_open.java", "Till_open_Plain.java"), names);
  }
}
