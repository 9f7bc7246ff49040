package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.opentelemetry.Telemetry;
import dev.aloft.processor.diagnostic.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @Traced}: where it may stand, what it may name, and what is generated for the default. */
final class TracingTest {
  private static final Set<Message> ASSERTED = EnumSet.noneOf(Message.class);

  @AfterAll
  static void everyMessageHasATest() {
    assertEquals(
        EnumSet.of(
            Message.TELEMETRY_MISSING,
            Message.TELEMETRY_UNFIT,
            Message.FLUSH_NOT_POSITIVE,
            Message.TRACED_WITHOUT_FUNCTION),
        ASSERTED);
  }

  private static JavaFileObject source(String name, String... lines) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "package shop;",
                "import dev.aloft.Function;",
                "import dev.aloft.opentelemetry.*;",
                "import io.opentelemetry.api.OpenTelemetry;"));
    all.addAll(List.of(lines));
    return JavaFileObjects.forSourceLines("shop." + name, all);
  }

  private static Compilation compile(JavaFileObject... sources) {
    return javac().withProcessors(new FunctionProcessor()).compile(sources);
  }

  private static String main(Compilation compilation, String name) {
    return compilation.generatedSourceFiles().stream()
        .filter(file -> file.getName().endsWith("/" + name + ".java"))
        .findFirst()
        .map(
            file -> {
              try {
                return file.getCharContent(false).toString();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElseThrow();
  }

  private static void expect(Message message, int line, Compilation compilation, String says) {
    ASSERTED.add(message);
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorContaining("[" + message.id() + "]");
    assertThat(compilation)
        .hadErrorContaining(says)
        .inFile(
            compilation.sourceFiles().stream()
                .filter(file -> file.getName().endsWith("A.java"))
                .findFirst()
                .orElseThrow())
        .onLine(line);
  }

  @Test
  void theNameOfTheGeneratedClassIsTaken() {
    Compilation compilation =
        compile(
            source("A", "class A { @Function @Traced void f() {} }"),
            source("Functions_SdkTelemetry", "class Functions_SdkTelemetry {}"));
    assertThat(compilation).hadErrorContaining("[" + Message.NAME_TAKEN.id() + "]");
    assertThat(compilation).hadErrorContaining("the telemetry of functions");
  }

  @Test
  void theNearestAnnotationApplies() {
    Compilation compilation =
        compile(
            JavaFileObjects.forSourceLines(
                "shop.package-info",
                "@dev.aloft.opentelemetry.Traced(flushMillis = 100) package shop;"),
            source(
                "A",
                "class A {",
                "  @Function void a() {}",
                "  @Function @Traced(value = B.class, flush = Flush.NEVER) void b() {}",
                "  @Function @Traced(flush = Flush.AFTER_ANSWER) void c() {}",
                "}",
                "@Traced(C.class) class D { @Function static void d() {} }"),
            source("B", "class B { static OpenTelemetry api() { return OpenTelemetry.noop(); } }"),
            source(
                "C",
                "class C { static Telemetry it() throws java.io.IOException {",
                "    return Telemetry.of(OpenTelemetry.noop()); } }"));
    assertThat(compilation).succeeded();
    String a = main(compilation, "A_a_Aws");
    assertTrue(a.contains("= Functions_SdkTelemetry.autoconfigured();"), a);
    assertTrue(a.contains("telemetry, Flush.BEFORE_ANSWER, 100, started"), a);
    String b = main(compilation, "A_b_Aws");
    assertTrue(b.contains("= Telemetry.of(B.api());"), b);
    assertTrue(b.contains("telemetry, Flush.NEVER, 100, started"), b);
    String c = main(compilation, "A_c_Aws");
    assertTrue(c.contains("= Functions_SdkTelemetry.autoconfigured();"), c);
    assertTrue(c.contains("telemetry, Flush.AFTER_ANSWER, 100, started"), c);
    String d = main(compilation, "D_d_Aws");
    assertTrue(d.contains("= C.it();") && d.contains("throws IOException"), d);
  }

  @Test
  void whatIsNotTracedIsAsBefore() {
    Compilation compilation = compile(source("A", "class A { @Function void a() {} }"));
    assertFalse(main(compilation, "A_a_Aws").contains("telemetry"));
    assertFalse(main(compilation, "A_a").contains("telemetry"));
  }

  @Test
  void aClassThatMakesNoTelemetry() {
    String begin = "@Traced(B.class) class A { @Function void a() {} }";
    expect(Message.TELEMETRY_UNFIT, 5, compile(source("A", begin, "class B {}")), "it has none");
    expect(
        Message.TELEMETRY_UNFIT,
        5,
        compile(
            source(
                "A",
                begin,
                "class B { static OpenTelemetry a() { return null; }",
                "  static OpenTelemetry b() { return null; }",
                "  static OpenTelemetry c(int i) { return null; }",
                "  private static OpenTelemetry d() { return null; }",
                "  OpenTelemetry e() { return null; } }")),
        "it has a() and b()");
  }

  @Test
  void aFlushWithoutTime() {
    expect(
        Message.FLUSH_NOT_POSITIVE,
        5,
        compile(source("A", "@Traced(flushMillis = 0) class A { @Function void a() {} }")),
        "gives a flush 0 milliseconds");
  }

  @Test
  void aMethodThatIsNoFunction() {
    expect(
        Message.TRACED_WITHOUT_FUNCTION,
        6,
        compile(source("A", "class A {", "  @Traced void a() {}", "  @Function void b() {} }")),
        "A.a is @Traced, but no function");
  }

  @Test
  void nothingThatMakesTelemetry() {
    List<File> path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("autoconfigure"))
            .map(File::new)
            .toList();
    expect(
        Message.TELEMETRY_MISSING,
        5,
        javac()
            .withClasspath(path)
            .withProcessors(new FunctionProcessor())
            .compile(source("A", "@Traced class A { @Function void a() {} }")),
        "A.a is traced, and nothing makes its OpenTelemetry");
  }

  /** The default, with an exporter of the SDK's and the variables' names as properties. */
  @Test
  void variablesConfigureTheDefault(@TempDir Path classes) throws Exception {
    Compilation compilation = compile(source("A", "@Traced class A { @Function void a() {} }"));
    assertThat(compilation).succeeded();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith(".class")) {
        Path to = classes.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
        Files.createDirectories(to.getParent());
        Files.write(to, file.openInputStream().readAllBytes());
      }
    }
    ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    CompletableFuture<String> received =
        CompletableFuture.supplyAsync(() -> takeRequest(collector));
    Map<String, String> properties =
        Map.of(
            "otel.exporter.otlp.endpoint",
            "http://127.0.0.1:" + collector.getLocalPort(),
            "otel.exporter.otlp.protocol",
            "http/protobuf",
            "otel.service.name",
            "shop-service",
            "otel.metrics.exporter",
            "none",
            "otel.logs.exporter",
            "none");
    properties.forEach(System::setProperty);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> type = loader.loadClass("shop.Functions_SdkTelemetry");
      Method method = type.getDeclaredMethod("autoconfigured");
      method.setAccessible(true);
      Telemetry telemetry = (Telemetry) method.invoke(null);
      telemetry.openTelemetry().getTracer("t").spanBuilder("a-span").startSpan().end();
      assertTrue(telemetry.flush(30_000));
      String request = received.get(30, TimeUnit.SECONDS);
      assertTrue(request.startsWith("POST /v1/traces "), request);
      assertTrue(request.contains("a-span") && request.contains("shop-service"), request);
      telemetry.shutdown(1_000);
    } finally {
      properties.keySet().forEach(System::clearProperty);
      collector.close();
    }
  }

  /** Takes one request of a known length, and answers it. */
  private static String takeRequest(ServerSocket server) {
    try (Socket client = server.accept()) {
      InputStream in = client.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      String length = head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1");
      byte[] body = in.readNBytes(Integer.parseInt(length));
      client
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      return head + new String(body, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
