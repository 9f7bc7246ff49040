package dev.aloft.processor.codec;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import dev.aloft.processor.Eclipse;
import dev.aloft.processor.model.Direction;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codecs are the same, byte for byte, where Eclipse's compiler runs the processor. */
class EclipseCompilerTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/codec");
  private static final Path SHAPES = Path.of("src/test/resources/shapes");

  @TempDir private Path folder;

  static Stream<Path> sources() throws IOException {
    try (Stream<Path> golden = Files.list(GOLDEN);
        Stream<Path> shapes = Files.list(SHAPES)) {
      return Stream.concat(golden.map(each -> each.resolve("input.java")), shapes)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void generatesWhatJavacGenerates(Path path) throws IOException {
    String source = Files.readString(path);
    String name = Compiling.typeName(source);
    List<String> types =
        path.startsWith(GOLDEN)
            ? List.of(name)
            : DatabindComparisonTest.examples().stream()
                .map(each -> each.type().replace('$', '.'))
                .filter(each -> each.startsWith(name + "."))
                .distinct()
                .toList();
    compare(source, types, List.of());
  }

  @Test
  void generatesTheSameForRandomMembers() throws IOException {
    Random random = new Random(Long.getLong("codec.seed", 20261121L));
    compare(new RandomMembers(random)::next);
  }

  @Test
  void generatesTheSameForRandomShapes() throws IOException {
    Random random = new Random(Long.getLong("codec.seed", 20261121L));
    compare(new RandomShapes(random, true)::next);
  }

  private void compare(Supplier<RandomShapes.Shape> shapes) throws IOException {
    List<String> types = new ArrayList<>();
    String source = RandomShapesTest.accepted("Batch", shapes, types).source();
    compare(source, types, List.of());
  }

  /** Class files have an order of declaration, too, which Eclipse's model has lost. */
  @Test
  void generatesTheSameForTypesOfAnotherJar() throws IOException {
    Path jar = Files.createDirectories(folder.resolve("jar"));
    Compilation other =
        javac()
            .withClasspath(Compiling.classPath())
            .compile(
                Compiling.file(
                    """
                    package lib;
                    import com.fasterxml.jackson.annotation.JsonTypeInfo;
                    import java.util.concurrent.TimeUnit;
                    public class Bean extends Base implements Named {
                      public String zebra, ape;
                      public int mouse;
                      public int getQuail() { return 1; }
                      public int getBear() { return 2; }
                      public String getName() { return "n"; }
                      public void setYak(Color c) {}
                      public void setCat(Shape s) {}
                      public void setUnit(TimeUnit unit) {}
                      public void setSize(Size size) {}
                      public enum Color { RED, GREEN, BLUE { }, AMBER }
                      public record Size(int width, int height, Color color) {}
                      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                      public sealed interface Shape {}
                      public record Square(int side) implements Shape {}
                      public record Circle(int radius) implements Shape {}
                    }
                    interface Named { String getName(); }
                    class Base { public String yes, no; public int getTwo() { return 2; } }
                    """));
    assertEquals(Compilation.Status.SUCCESS, other.status(), other.diagnostics().toString());
    for (JavaFileObject file : other.generatedFiles()) {
      Path target = jar.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
      Files.createDirectories(target.getParent());
      try (InputStream in = file.openInputStream()) {
        Files.copy(in, target);
      }
    }
    String source =
        """
        package shop;
        public class Holder {
          public lib.Bean bean;
        }
        """;
    compare(source, List.of("shop.Holder"), List.of(jar.toFile()));
  }

  private void compare(String source, List<String> types, List<File> libraries) throws IOException {
    List<File> classPath = new ArrayList<>(Compiling.classPath());
    classPath.addAll(libraries);
    Map<String, String> expected =
        Eclipse.generated(
            javac()
                .withClasspath(classPath)
                .withOptions("-parameters")
                .withProcessors(new CodecProcessor(Direction.BOTH, types))
                .compile(Compiling.file(source)));
    assertFalse(expected.isEmpty());
    assertEquals(
        expected,
        Eclipse.generated(
            folder,
            classPath.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator)),
            List.of(new CodecProcessor(Direction.BOTH, types)),
            Compiling.typeName(source),
            source));
  }
}
