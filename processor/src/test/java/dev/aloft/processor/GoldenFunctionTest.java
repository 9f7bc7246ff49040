package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dagger.internal.codegen.ComponentProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the processor writes for whole functions, compared with files. {@code -Dgolden.update=true}
 * writes the files anew; look at the difference before committing it.
 */
final class GoldenFunctionTest {
  private static final Path ROOT = Path.of("..");
  private static final Path EXAMPLE =
      ROOT.resolve("examples/hello/src/main/java/hello/Greeter.java");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/function");

  static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<Path> inputs = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      return Stream.concat(Stream.of(EXAMPLE), inputs.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void generatedSourcesAreTheGoldenOnes(Path source) throws IOException {
    String simpleName = source.getFileName().toString().replace(".java", "");
    Path folder = GOLDEN.resolve(simpleName);
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-options", "-Werror")
            .withProcessors(new FunctionProcessor(), new ComponentProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    packageOf(source) + "." + simpleName, Files.readString(source)));
    assertThat(compilation).succeeded();
    TreeSet<String> names = new TreeSet<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String name = Path.of(file.getName()).getFileName().toString();
      String generated = file.getCharContent(false).toString();
      if (generated.contains("dagger.internal")) {
        continue;
      }
      names.add(name + ".txt");
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".txt"), generated);
      }
      assertEquals(Files.readString(folder.resolve(name + ".txt")), generated);
    }
    try (Stream<Path> goldens = Files.list(folder)) {
      assertEquals(
          List.copyOf(names), goldens.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void pageAboutStreamingShowsTheFunctionsThatAreCompiledHere() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/streaming.md"));
    for (String name : List.of("Exports.java", "Uploads.java")) {
      String source = Files.readString(GOLDEN.resolve(name));
      assertTrue(page.contains("```java\n" + source + "```\n"), name + " is not what it shows");
    }
  }

  @Test
  void pageAboutHandlersShowsThoseThatAreCompiledHere() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/handlers.md"));
    for (String name :
        List.of(
            "OrderHandler.java", "OrderQueue.java", "Copier.java", "Pricing.java", "Signup.java")) {
      String source = Files.readString(GOLDEN.resolve(name));
      assertTrue(page.contains("```java\n" + source + "```\n"), name + " is not what it shows");
    }
  }

  @Test
  void pageAboutAuthorizersShowsTheFunctionsThatAreCompiledHere() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/authorizers.md"));
    String source = Files.readString(GOLDEN.resolve("Gate.java"));
    assertTrue(page.contains("```java\n" + source + "```\n"));
  }

  @Test
  void pageAboutTracingShowsTheFunctionsThatAreCompiledHere() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/opentelemetry.md"));
    String source = Files.readString(GOLDEN.resolve("Invoices.java"));
    assertTrue(page.contains("```java\n" + source + "```\n"));
  }

  @Test
  void pageAboutDeadlinesShowsTheFunctionThatIsCompiledHere() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/deadlines.md"));
    String source = Files.readString(GOLDEN.resolve("Reports.java"));
    assertTrue(page.contains("```java\n" + source + "```\n"));
  }

  @Test
  void pageAboutWebSocketsShowsTheFunctionsThatAreCompiledHere() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/websockets.md"));
    String source = Files.readString(GOLDEN.resolve("Chat.java"));
    assertTrue(page.contains("```java\n" + source + "```\n"));
  }

  @Test
  void readmeShowsTheExampleAndWhatIsGeneratedForIt() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertTrue(readme.contains(Files.readString(EXAMPLE)), EXAMPLE + " differs from the README");
    try (Stream<Path> goldens = Files.list(GOLDEN.resolve("Greeter"))) {
      for (Path golden : goldens.sorted().toList()) {
        String body = withoutImports(Files.readString(golden));
        assertTrue(readme.contains(body), golden + " differs from the README");
      }
    }
  }

  static String packageOf(Path source) throws IOException {
    return Files.readString(source)
        .lines()
        .filter(line -> line.startsWith("package "))
        .findFirst()
        .orElseThrow()
        .replace("package ", "")
        .replace(";", "");
  }

  private static String withoutImports(String source) {
    return source.substring(source.indexOf("/**")).strip();
  }
}
