package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** What native-image is asked to add for a module's codecs and its OpenTelemetry. */
final class NativeImageTest {
  @Test
  void nativeImageGetsTheOptionsThatCodecsNeedAndNoOthers() throws IOException {
    assertEquals(
        "Args = --install-exit-handlers\n",
        nativeArguments(
            "String name, java.net.URI uri, java.util.Locale locale",
            "@JsonFormat(pattern = \"EEEE\", locale = \"en_US\") java.time.LocalDate day"));
    assertEquals(
        """
        Args = --install-exit-handlers \\
               -H:IncludeLocales=de,fr-CA,it,pt-BR,zh-Hant-TW
        """,
        nativeArguments(
            "@JsonFormat(pattern = \"EEEE\", locale = \"de\") java.time.LocalDate day",
            "@JsonFormat(pattern = \"EEEE\", locale = \"it\") java.util.List<java.time.LocalDate> list",
            "@JsonFormat(pattern = \"EEEE\", locale = \"fr_CA\") java.util.Date date",
            "@JsonFormat(pattern = \"MMM\", locale = \"pt-BR\")"
                + " java.util.Map<String, java.time.YearMonth> months",
            "@JsonUnwrapped Inner inner"));
    assertEquals(
        """
        Args = --install-exit-handlers \\
               --enable-url-protocols=http,https
        """,
        nativeArguments("java.util.Optional<java.util.List<java.net.URL>> links"));
    assertEquals(
        """
        Args = --install-exit-handlers \\
               -H:+AddAllCharsets
        """,
        nativeArguments("java.util.Map<String, java.nio.charset.Charset[]> charsets"));
  }

  @Test
  void nativeImageGetsWhatABareParameterOrResultNeeds() throws IOException {
    assertEquals(
        """
        Args = --install-exit-handlers \\
               --enable-url-protocols=http,https \\
               -H:+AddAllCharsets
        """,
        argumentsIn(
            JavaFileObjects.forSourceLines(
                "shop.A",
                "package shop;",
                "class A {",
                "  @dev.aloft.Function java.net.URL f(java.nio.charset.Charset in) { return null; }",
                "}")));
  }

  @Test
  void nativeImageGetsTheTimeZonesThatJodaLoads() throws IOException {
    assertEquals(
        """
        Args = --install-exit-handlers \\
               -H:IncludeResources=org/joda/time/tz/data/.*
        """,
        argumentsIn(
            JavaFileObjects.forSourceLines(
                "shop.A",
                "package shop;",
                "class A {",
                "  @dev.aloft.Function void f(",
                "      com.amazonaws.services.lambda.runtime.events.ScheduledEvent tick) {}",
                "}")));
  }

  /** Its exporters read their endpoints as URLs. */
  @Test
  void nativeImageGetsWhatAutoconfigurationNeeds() throws IOException {
    String source =
        """
        package shop;
        import io.opentelemetry.api.OpenTelemetry;
        class A {
          @dev.aloft.Function @dev.aloft.opentelemetry.Traced void f() {}
          static class Own { static OpenTelemetry open() { return OpenTelemetry.noop(); } }
        }
        """;
    assertEquals(
        """
        Args = --install-exit-handlers \\
               --enable-url-protocols=http,https
        """,
        argumentsIn(JavaFileObjects.forSourceString("shop.A", source)));
    assertEquals(
        "Args = --install-exit-handlers\n",
        argumentsIn(
            JavaFileObjects.forSourceString(
                "shop.A", source.replace(".Traced ", ".Traced(A.Own.class) "))));
  }

  private static String nativeArguments(String... components) throws IOException {
    return argumentsIn(
        JavaFileObjects.forSourceLines(
            "shop.A",
            "package shop;",
            "import com.fasterxml.jackson.annotation.*;",
            "class A {",
            "  record Inner(@JsonFormat(pattern = \"E\", locale = \"zh-hant-tw\")"
                + " java.time.LocalDate inner) {}",
            "  record In(" + String.join(", ", components) + ") {}",
            "  @dev.aloft.Function void f(In in) {}",
            "}"));
  }

  private static String argumentsIn(JavaFileObject source) throws IOException {
    Compilation compilation = javac().withProcessors(new FunctionProcessor()).compile(source);
    assertThat(compilation).succeeded();
    String path = "META-INF/native-image/shop/functions/native-image.properties";
    String text =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, path)
            .orElseThrow()
            .getCharContent(false)
            .toString();
    // Comments stand before the options.
    return text.substring(text.indexOf("Args"));
  }
}
