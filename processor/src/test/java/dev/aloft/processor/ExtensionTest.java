package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.diagnostic.Message;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/**
 * Main classes of extensions, and what is said of those that cannot be. The module of extensions is
 * built after this one, so its types stand here as far as the compiler needs them.
 */
final class ExtensionTest {
  private static final String LIBRARY = "dev.aloft.aws.extension";

  private static JavaFileObject library(String declaration) {
    String name = declaration.replaceAll("(?s).*(?:interface|class|record) (\\w+).*", "$1");
    return JavaFileObjects.forSourceString(
        LIBRARY + "." + name, "package " + LIBRARY + ";\npublic " + declaration);
  }

  private static Compilation compile(String source) {
    return javac()
        .withProcessors(new FunctionProcessor())
        .compile(
            library("@interface Extension { String value() default \"\"; }"),
            library("record Registration(String functionName) {}"),
            library("interface InvokeListener {}"),
            library("interface ShutdownListener {}"),
            library("interface TelemetrySubscriber {}"),
            library(
                "abstract class ExtensionBootstrap { protected abstract String name();"
                    + " protected abstract boolean listensToInvocations(); protected abstract"
                    + " Object create(Registration registration) throws Exception;"
                    + " public final void run() {} }"),
            JavaFileObjects.forSourceString(
                "shop.LogShipper",
                "package shop;\nimport java.io.IOException;\nimport "
                    + LIBRARY
                    + ".*;\n"
                    + source));
  }

  private static String main(Compilation compilation, String name) throws IOException {
    assertThat(compilation).succeededWithoutWarnings();
    String text =
        compilation
            .generatedSourceFile("shop." + name)
            .orElseThrow()
            .getCharContent(true)
            .toString();
    return text.substring(text.indexOf("/**"));
  }

  @Test
  void theMainNamesAndBuildsTheExtension() throws IOException {
    Compilation compilation =
        compile(
            """
            @Extension
            final class LogShipper implements TelemetrySubscriber, InvokeListener {
              LogShipper(Registration registration) throws IOException {}
            }
            """);
    assertEquals(
        """
        /**
         * {@link LogShipper} as an external extension of AWS Lambda.
         */
        @Generated("dev.aloft.processor.FunctionProcessor")
        public final class LogShipperExtension extends ExtensionBootstrap {
          private LogShipperExtension() {
          }

          public static void main(String[] args) {
            new LogShipperExtension().run();
          }

          @Override
          protected String name() {
            return "log-shipper";
          }

          @Override
          protected boolean listensToInvocations() {
            return true;
          }

          @Override
          protected Object create(Registration registration) throws IOException {
            return new LogShipper(registration);
          }
        }
        """,
        main(compilation, "LogShipperExtension"));
  }

  @Test
  void aNestedOneWithoutInvocationsHasANameOfItsOwn() throws IOException {
    String text =
        main(
            compile(
                """
                final class LogShipper {
                  @Extension("my.ship_1")
                  static class Part implements ShutdownListener {}
                }
                """),
            "LogShipper_PartExtension");
    assertTrue(text.contains("return \"my.ship_1\";"), text);
    assertTrue(text.contains("return false;"), text);
    assertTrue(text.contains("return new LogShipper.Part();"), text);
  }

  @Test
  void packagingFindsAllByName() throws IOException {
    Compilation compilation =
        compile(
            """
            @Extension
            final class LogShipper implements TelemetrySubscriber {
              @Extension("A.part")
              static class Part implements ShutdownListener {}
            }
            """);
    assertEquals(
        """
        {
          "version" : 1,
          "extensions" : [
            {
              "name" : "A.part",
              "class" : "shop.LogShipper$Part",
              "main" : "shop.LogShipper_PartExtension"
            },
            {
              "name" : "log-shipper",
              "class" : "shop.LogShipper",
              "main" : "shop.LogShipperExtension"
            }
          ],
          "sources" : [
            "shop.LogShipper"
          ]
        }
        """,
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/aloft/extensions.json")
            .orElseThrow()
            .getCharContent(true)
            .toString());
  }

  @Test
  void twoOfOneNameAreRefused() {
    expect(
        Message.EXTENSION_NAME_TAKEN,
        6,
        """
        @Extension
        class LogShipper implements ShutdownListener {
        @Extension("log-shipper")
        static class Part implements ShutdownListener {} }
        """,
        "The extensions Part and LogShipper are both called \"log-shipper\".");
  }

  @Test
  void whatCannotBeBuiltIsRefused() {
    for (String type :
        List.of(
            "abstract class LogShipper implements ShutdownListener {}",
            "class LogShipper<T> implements ShutdownListener {}",
            "interface LogShipper extends ShutdownListener {}",
            "class LogShipper implements ShutdownListener { private LogShipper() {} }",
            "class LogShipper implements ShutdownListener { LogShipper(String name) {} }")) {
      expect(Message.EXTENSION_NOT_BUILDABLE, 5, "@Extension\n" + type, "LogShipper");
    }
    expect(
        Message.EXTENSION_NOT_BUILDABLE,
        6,
        "class LogShipper {\n@Extension\nclass Part implements ShutdownListener {} }",
        "Part");
  }

  @Test
  void aConstructorThatThrowsAnythingIsRefused() {
    expect(
        Message.THROWS_TOO_MUCH,
        5,
        "@Extension class LogShipper implements ShutdownListener {\nLogShipper() throws Throwable {} }",
        "The constructor of the extension LogShipper");
  }

  @Test
  void whatIsToldOfNothingIsRefused() {
    expect(
        Message.EXTENSION_WITHOUT_LISTENER,
        5,
        "@Extension\nclass LogShipper {}",
        "Implement InvokeListener, ShutdownListener or TelemetrySubscriber.");
  }

  @Test
  void namesThatAreNoFileNamesAreRefused() {
    for (String name : List.of("a/b", ".hidden", "a b", "\u00e9", "a".repeat(129))) {
      expect(
          Message.EXTENSION_NAME,
          5,
          "@Extension(\n\"" + name + "\")\nclass LogShipper implements ShutdownListener {}",
          "\"" + name + "\" cannot be an extension's name.");
    }
  }

  private static void expect(Message message, int line, String source, String words) {
    Compilation compilation = compile(source);
    assertThat(compilation).failed();
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
    String text = error.getMessage(Locale.ROOT);
    assertTrue(text.startsWith("[" + message.id() + "]"), text);
    assertTrue(text.contains(words), text);
    assertTrue(error.getSource().getName().endsWith("LogShipper.java"), text);
    assertEquals(line, error.getLineNumber(), text);
  }
}
