package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** What functions request of their clouds arrives in {@code functions.json}. */
final class SizingTest {
  private static final Pattern FUNCTION =
      Pattern.compile("\"name\" : \"(\\w+)\",[^}]*?\"trigger\" : \"event\",([^}]*?)\"input\"");

  @Test
  void theNearestSettingApplies() throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "shop.package-info",
                    """
                    @dev.aloft.Function.Defaults(memoryMb = 512, timeoutSeconds = 60)
                    package shop;
                    """),
                JavaFileObjects.forSourceString(
                    "shop.Plain",
                    """
                    package shop;
                    class Plain {
                      @dev.aloft.Function void inherits() {}
                      @dev.aloft.Function(memoryMb = 256, timeoutSeconds = 0) void half() {}
                    }
                    """),
                JavaFileObjects.forSourceString(
                    "shop.Outer",
                    """
                    package shop;
                    import dev.aloft.Function;
                    @Function.Defaults(timeoutSeconds = 5)
                    class Outer {
                      @Function.Defaults(memoryMb = 128)
                      static class Inner {
                        @Function void both() {}
                        @Function(timeoutSeconds = 900) void own() {}
                      }
                    }
                    """));
    assertThat(compilation).succeededWithoutWarnings();
    Map<String, String> requests = new TreeMap<>();
    FUNCTION
        .matcher(text(compilation))
        .results()
        .forEach(each -> requests.put(each.group(1), settings(each)));
    assertEquals(
        Map.of(
            "inherits", "\"memoryMb\" : 512, \"timeoutSeconds\" : 60,",
            "half", "\"memoryMb\" : 256, \"timeoutSeconds\" : 60,",
            "both", "\"memoryMb\" : 128, \"timeoutSeconds\" : 5,",
            "own", "\"memoryMb\" : 128, \"timeoutSeconds\" : 900,"),
        requests);
  }

  private static String settings(MatchResult function) {
    return function.group(2).strip().replaceAll("\\s*\\n\\s*", " ");
  }

  private static String text(Compilation compilation) throws IOException {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/aloft/functions.json")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }
}
