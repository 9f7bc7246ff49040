package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.diagnostic.Message;
import java.util.EnumSet;
import java.util.Set;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @Http(maxStreamedBytes)}: what it may say, and on which functions. */
final class StreamLimitTest {
  private static final Set<Message> ASSERTED = EnumSet.noneOf(Message.class);

  @AfterAll
  static void everyMessageHasATest() {
    assertEquals(
        EnumSet.of(Message.STREAM_LIMIT_RANGE, Message.STREAM_LIMIT_WITHOUT_STREAM), ASSERTED);
  }

  private static Compilation compile(String http, String method) {
    return javac()
        .withProcessors(new FunctionProcessor())
        .compile(
            JavaFileObjects.forSourceLines(
                "shop.A",
                "package shop;",
                "import dev.aloft.*;",
                "import dev.aloft.http.*;",
                "import java.io.InputStream;",
                "class A {",
                "  @Function " + http,
                "  " + method + " }"));
  }

  private static void expect(Message message, String says, Compilation compilation) {
    ASSERTED.add(message);
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorContaining("[" + message.id() + "]");
    assertThat(compilation)
        .hadErrorContaining(says)
        .inFile(compilation.sourceFiles().get(0))
        .onLine(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1_073_741_825"})
  void aLimitOutOfRange(String bytes) {
    expect(
        Message.STREAM_LIMIT_RANGE,
        "A.a has maxStreamedBytes = " + bytes.replace("_", ""),
        compile("@Http(maxStreamedBytes = " + bytes + ")", "void a(InputStream body) {}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"byte[] body", "HttpRequest<String> request", ""})
  void aFunctionWithoutAStream(String parameter) {
    expect(
        Message.STREAM_LIMIT_WITHOUT_STREAM,
        "A.a has maxStreamedBytes, but the function takes no InputStream",
        compile("@Http(maxStreamedBytes = 7)", "void a(" + parameter + ") {}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"InputStream body", "HttpRequest<InputStream> request"})
  void aLimitIsGenerated(String parameter) {
    Compilation compilation =
        compile("@Http(maxStreamedBytes = 1 << 30)", "void a(" + parameter + ") {}");
    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "shop", "A_a.java")
        .contentsAsUtf8String()
        .contains("return 1073741824;");
  }

  @Test
  void withoutALimitNothingIsGenerated() {
    Compilation compilation = compile("@Http", "void a(InputStream body) {}");
    assertThat(compilation)
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "shop", "A_a.java")
        .contentsAsUtf8String()
        .doesNotContain("mostStreamed");
  }
}
