package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.aloft.processor.model.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated sources, compared with files. {@code -Dgolden.update=true} writes the files anew; look
 * at the difference before committing it.
 */
class GoldenCodecTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/codec");

  static Stream<Path> shapes() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void generatedSourceIsTheGoldenOne(Path shape) throws IOException {
    String source = Files.readString(shape.resolve("input.java"));
    Compilation compilation = Compiling.compile(Direction.BOTH, Compiling.typeName(source), source);
    assertEquals(List.of(), compilation.diagnostics(), compilation.diagnostics().toString());
    assertTrue(!compilation.generatedSourceFiles().isEmpty());
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String name = Path.of(file.getName()).getFileName().toString();
      Path golden = shape.resolve(name + ".txt");
      String generated = file.getCharContent(false).toString();
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(golden, generated);
      }
      assertEquals(Files.readString(golden), generated);
    }
  }
}
