package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.processor.diagnostic.Message;
import java.util.Arrays;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Fields that invocations share are warned of where several run at once. */
final class SharedStateTest {
  private static final String ID = "[" + Message.STATE_SHARED.id() + "]";

  @Test
  void fieldsThatCanBeAssignedOrAreNotThreadSafe() {
    assertWarned(
        """
        class Base {
          String last; // here
          private long total; // here
        }
        class A extends Base {
          static int count; // here
          int[] sums; // here
          final java.text.SimpleDateFormat format = new java.text.SimpleDateFormat(); // here
          private final java.util.HashMap<String, Integer> cache = new java.util.HashMap<>(); // here
          final String name = "a";
          volatile boolean warm;
          static final java.util.List<String> NAMES = java.util.List.of();
          final java.util.concurrent.atomic.AtomicLong calls = new java.util.concurrent.atomic.AtomicLong();
          @javax.inject.Inject String injected;
          @SuppressWarnings("aloft") private int guarded;
          @Function int f() { return count; }
          @Function int g() { return count; }
        }
        """);
  }

  @Test
  void aStaticMethodSharesOnlyStaticFields() {
    assertWarned(
        """
        class A {
          static int count; // here
          int other;
          @Function static int f() { return count; }
        }
        """);
  }

  @Test
  void existingHandlersToo() {
    assertWarned(
        """
        @Function
        class A implements java.util.function.UnaryOperator<String> {
          int count; // here
          public String apply(String in) { return in + count++; }
        }
        """);
  }

  @Test
  void oneInvocationAtATimeSharesNothing() {
    assertWarned(
        """
        class A {
          int count;
          @Function(concurrency = 1) int f() { return count++; }
        }
        """);
  }

  @Test
  void aSynchronizedMethodIsCalledByOneAtATime() {
    assertWarned(
        """
        class A {
          int count;
          @Function synchronized int f() { return count++; }
        }
        """);
  }

  @Test
  void aCloudThatSendsOneEventAtATimeSharesNothing() {
    JavaFileObject source = source("class A { int count; @Function int f() { return count++; } }");
    assertThat(
            javac().withProcessors(new FunctionProcessor(List.of(TestCloud.PLAIN))).compile(source))
        .succeededWithoutWarnings();
  }

  @Test
  void theTextNamesFieldCloudAndFix() {
    String text =
        compile(source("class A {\nint count; @Function int f() { return count++; } }"))
            .warnings()
            .get(0)
            .getMessage(null);
    assertEquals(
        ID
            + " The field A.count can be assigned, and is shared by invocations that run at the"
            + " same time on Wrapping Cloud.\n"
            + "    Why: There the process gets several events at once, each on a thread of its own,"
            + " and all call the same object of A.\n"
            + "    Fix: Make count final; or keep the value in a local variable, or run one"
            + " invocation at a time with @Function(concurrency = 1). Where a lock guards A.count,"
            + " put @SuppressWarnings(\"aloft\") on it.",
        text.lines().limit(3).reduce((a, b) -> a + "\n" + b).orElse(""));
  }

  /** Each line with "here" has the one warning, and no other line has any. */
  private static void assertWarned(String text) {
    JavaFileObject source = source(text);
    Compilation compilation = compile(source);
    assertThat(compilation).succeeded();
    List<String> lines = text.lines().toList();
    List<String> expected = lines.stream().filter(line -> line.contains("// here")).toList();
    List<String> warned =
        compilation.warnings().stream()
            .filter(warning -> warning.getMessage(null).contains(ID))
            .sorted((a, b) -> Long.compare(a.getLineNumber(), b.getLineNumber()))
            .map(warning -> lines.get((int) warning.getLineNumber() - 3))
            .toList();
    assertEquals(expected, warned);
    assertEquals(
        expected.size(),
        compilation.warnings().stream().map(Diagnostic::getKind).count(),
        Arrays.toString(compilation.warnings().toArray()));
  }

  private static Compilation compile(JavaFileObject source) {
    return javac()
        .withProcessors(new FunctionProcessor(List.of(TestCloud.WRAPPING)))
        .compile(source);
  }

  private static JavaFileObject source(String text) {
    return JavaFileObjects.forSourceString("shop.A", "package shop;\nimport dev.aloft.*;\n" + text);
  }
}
