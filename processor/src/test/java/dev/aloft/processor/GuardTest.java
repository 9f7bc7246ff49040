package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.diagnostic.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code @DeadlineGuard}: where it may stand, what it may say, and what is generated. */
final class GuardTest {
  private static final Set<Message> ASSERTED = EnumSet.noneOf(Message.class);

  @AfterAll
  static void everyMessageHasATest() {
    assertEquals(
        EnumSet.of(
            Message.RESERVE_NEGATIVE, Message.RESERVE_TOO_LONG, Message.GUARDED_WITHOUT_FUNCTION),
        ASSERTED);
  }

  private static Compilation compile(String... lines) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "package shop;",
                "import dev.aloft.*;",
                "import dev.aloft.deadline.DeadlineGuard;",
                "import dev.aloft.event.*;",
                "import dev.aloft.opentelemetry.Traced;"));
    all.addAll(List.of(lines));
    return javac()
        .withProcessors(new FunctionProcessor())
        .compile(JavaFileObjects.forSourceLines("shop.A", all));
  }

  private static void expect(Message message, int line, Compilation compilation, String says) {
    ASSERTED.add(message);
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorContaining("[" + message.id() + "]");
    JavaFileObject source = compilation.sourceFiles().get(0);
    assertThat(compilation).hadErrorContaining(says).inFile(source).onLine(line);
  }

  private static void generates(Compilation compilation, String file, String code) {
    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "shop", file + ".java")
        .contentsAsUtf8String()
        .contains(code);
  }

  @Test
  void aNegativeReserve() {
    expect(
        Message.RESERVE_NEGATIVE,
        6,
        compile("@DeadlineGuard(reserveMillis = -1) class A { @Function void a() {} }"),
        "A.a has a reserve of -1 milliseconds");
  }

  @Test
  void aReserveAsLongAsTheTimeout() {
    expect(
        Message.RESERVE_TOO_LONG,
        7,
        compile(
            "@DeadlineGuard(reserveMillis = 2_000) class A {",
            "  @DeadlineGuard(reserveMillis = 1_000) @Function(timeoutSeconds = 1) void a() {}",
            "  @Function(timeoutSeconds = 3) void b() {} }"),
        "A.a reserves 1000 milliseconds of a timeout of 1 seconds");
  }

  @Test
  void aMethodThatIsNoFunction() {
    expect(
        Message.GUARDED_WITHOUT_FUNCTION,
        7,
        compile("class A {", "  @DeadlineGuard void a() {}", "  @Function void b() {} }"),
        "A.a has @DeadlineGuard, but is not a function");
  }

  @Test
  void theNearestAnnotationApplies() throws IOException {
    Compilation compilation =
        compile(
            "@DeadlineGuard @Function.Defaults(timeoutSeconds = 7) class A {",
            "  @Function void a() {}",
            "  @Function @DeadlineGuard(reserveMillis = 0) void b() {}",
            "  @Function(timeoutSeconds = 9) @DeadlineGuard(reserveMillis = 800) void c() {} }");
    generates(compilation, "A_a_Aws", "new Guard(\"a\", 500, 7)");
    generates(compilation, "A_c_Aws", "new Guard(\"c\", 800, 9)");
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      boolean guarded = file.getCharContent(false).toString().contains("Guard");
      assertFalse(guarded && file.getName().contains("A_b"), file.getName());
    }
  }

  @Test
  void eachTriggerHasItsGuard() {
    Compilation compilation =
        compile(
            "@DeadlineGuard class A {",
            "  @Function @Http String http() { return null; }",
            "  @Function @Schedule(\"0 3 * * *\") void tick() {}",
            "  @Function @Queue(\"q\") void queue(QueueMessage<String> m) {}",
            "  @Function @Topic(\"t\") void topic(TopicMessage<String> m) {}",
            "  @Function @ObjectStore(\"b\") void object(ObjectEvent e) {} }");
    generates(compilation, "A_http_Aws", "new HttpEvents(new GuardedHttp(new A_http(");
    generates(compilation, "A_tick_Aws", "new EventBridgeSchedule(new GuardedSchedule(");
    generates(compilation, "A_queue_Aws", "new SqsQueue<>(new GuardedQueue<>(new A_queue(");
    generates(compilation, "A_topic_Aws", "new SnsTopic<>(new GuardedTopic<>(");
    generates(compilation, "A_object_Aws", "new S3Objects(new GuardedObject(");
  }

  @Test
  void aTracedFunctionFindsItsSpan() {
    Compilation compilation = compile("@DeadlineGuard @Traced class A { @Function void a() {} }");
    generates(compilation, "A_a_Aws", "new Guard(\"a\", 500, 0, new SpanPassage())");
    generates(
        compilation,
        "A_a_Aws",
        "new TracedEvent(new GuardedEvent(new A_a(new A()), guard), tracing)");
  }
}
