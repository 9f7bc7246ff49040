package dev.aloft.log;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class in {@code docs/logging.md} compiles. */
final class LoggingPageTest {
  private static final String FENCE = "```java\n";

  @TempDir private Path classes = Path.of("");

  @Test
  void itsClassCompiles() throws IOException {
    String page = Files.readString(Path.of("../docs/logging.md"));
    int start = page.indexOf(FENCE) + FENCE.length();
    String source = page.substring(start, page.indexOf("```", start));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            classes.toString(),
            "-classpath",
            System.getProperty("java.class.path", ""));
    boolean compiled =
        compiler.getTask(messages, null, null, options, null, List.of(new Source(source))).call();
    assertTrue(compiled, messages::toString);
    assertTrue(Files.exists(classes.resolve("shop/Orders.class")));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///shop/Orders.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
