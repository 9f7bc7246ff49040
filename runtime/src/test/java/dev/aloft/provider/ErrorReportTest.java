package dev.aloft.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import dev.aloft.json.JsonException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ErrorReportTest {
  private static JsonNode json(ErrorReport report) {
    return JsonMapper.shared().readTree(report.toJson());
  }

  private static ErrorReport of(Throwable failure) {
    return ErrorReport.of(failure, null);
  }

  @Test
  void tellsClassMessageAndFrames() {
    ErrorReport report = of(new IllegalStateException("broken"));
    assertEquals("java.lang.IllegalStateException", report.type());
    assertEquals("broken", report.message());
    assertTrue(
        report.lines().get(0).startsWith("\tat dev.aloft.provider.ErrorReportTest"),
        report.lines().get(0));
    assertEquals(" with java.lang.IllegalStateException: broken", report.logged());
    assertEquals("broken", json(report).get("errorMessage").asString());
    assertEquals("java.lang.IllegalStateException", json(report).get("errorType").asString());
    JsonNode trace = json(report).get("stackTrace");
    assertEquals(report.lines().size(), trace.size());
    assertEquals(report.lines().get(0).substring("\tat ".length()), trace.get(0).asString());
  }

  @Test
  void theHandlersTypeComesBeforeTheExceptionsOwnBeforeTheClassName() {
    EventHandler typed =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {}

          @Override
          public String errorType(Throwable failure) {
            return "Declared";
          }
        };
    EventHandler untyped = (input, context, output) -> {};
    FunctionException failure = new FunctionException("OutOfStock", "none left");
    assertEquals("Declared", ErrorReport.of(failure, typed).type());
    assertEquals("OutOfStock", ErrorReport.of(failure, untyped).type());
    assertEquals("OutOfStock", of(failure).type());
  }

  @Test
  void anUndecodableEventHasAStableTypeAndNoFrames() {
    ErrorReport report = of(new JsonException("expected an integer", "/a/0", 2, 7, null));
    assertEquals("InvalidEvent", report.type());
    assertEquals("expected an integer at /a/0 (line 2, column 7)", report.message());
    assertEquals(List.of(), report.lines());
    assertEquals(": expected an integer at /a/0 (line 2, column 7)", report.logged());
  }

  @Test
  void aNullMessageIsEmpty() {
    assertEquals("", of(new NullPointerException()).message());
    assertEquals("", json(of(new Exception((String) null))).get("errorMessage").asString());
  }

  @Test
  void printsCausesAndSuppressedOnesAndCirclesAsTheJdkDoes() throws Exception {
    // A stack of its own, so that none of it is left out.
    FutureTask<Exception> made = new FutureTask<>(ErrorReportTest::entangled);
    new Thread(made).start();
    Exception outer = made.get();
    assertEquals(printed(outer), of(outer).lines());
    assertTrue(of(outer).lines().contains("Caused by: java.lang.IllegalStateException: root"));
    assertTrue(of(outer).lines().toString().contains("[CIRCULAR REFERENCE: "));
    assertTrue(of(outer).lines().toString().contains(" more, "));
  }

  private static Exception entangled() {
    Exception root = new IllegalStateException("root", thrownDeeper());
    Exception outer = new Exception("outer", root);
    outer.addSuppressed(new Exception("beside", thrownDeeper()));
    outer.addSuppressed(new Exception("also beside"));
    root.addSuppressed(new Exception("a circle", outer));
    return outer;
  }

  private static Exception thrownDeeper() {
    return new Exception("deeper");
  }

  /** What the JDK prints, but for its first line. */
  private static List<String> printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    List<String> lines = text.toString().lines().toList();
    return lines.subList(1, lines.size());
  }

  @Test
  void jsonHasTheLinesBare() {
    Exception outer = new Exception("outer", new Exception("inner"));
    outer.addSuppressed(new Exception("beside"));
    String trace = json(of(outer)).get("stackTrace").toString();
    assertTrue(trace.startsWith("[\"dev.aloft.provider.ErrorReportTest."), trace);
    assertTrue(trace.contains("\"Suppressed: java.lang.Exception: beside\""), trace);
    assertTrue(trace.contains("\"Caused by: java.lang.Exception: inner\""), trace);
    assertTrue(trace.contains(" more\""), trace);
    assertFalse(trace.contains("\"at ") || trace.contains("\\t"), trace);
  }

  @Test
  void failureOfDecodingNamesThePlaceToTheCloudAndItsWordsToTheLog() {
    ErrorReport report = ErrorReport.of(new IllegalStateException("no"), null, " at /a/0");
    assertEquals("no at /a/0", report.message());
    assertEquals(" with java.lang.IllegalStateException: no", report.logged());
    assertEquals("at /a/0", ErrorReport.of(new Exception(), null, " at /a/0").message());
  }

  @Test
  void typeOfWhatRefusedAnEventIsTheDeclaredOne() {
    EventHandler typed =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {}

          @Override
          public @Nullable String errorType(Throwable failure) {
            return failure instanceof NumberFormatException ? "BadNumber" : null;
          }
        };
    JsonException refusal = new JsonException("no", "/a", 1, 7, new NumberFormatException());
    assertEquals("BadNumber", ErrorReport.of(refusal, typed).type());
    JsonException other = new JsonException("no", "/a", 1, 7, new ArithmeticException());
    assertEquals("InvalidEvent", ErrorReport.of(other, typed).type());
  }

  @Test
  void survivesAnExceptionWhoseEveryMethodFails() {
    ErrorReport report = of(new Hostile());
    assertEquals(Hostile.class.getName(), report.type());
    assertTrue(report.message().contains("getMessage() failed"), report.message());
    assertTrue(report.lines().get(0).contains("getStackTrace() failed"), report.lines().get(0));
    json(report);
  }

  @Test
  void aHandlerWhoseErrorTypeFailsIsIgnored() {
    EventHandler failing =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {}

          @Override
          public String errorType(Throwable failure) {
            throw new IllegalStateException("no");
          }
        };
    assertEquals("java.lang.Exception", ErrorReport.of(new Exception(), failing).type());
  }

  @Test
  void anyCharactersMakeValidJson() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x300; c++) {
      all.append((char) c);
    }
    String good = all + "\u2028\"\\\ud83d\ude00";
    assertEquals(good, json(of(new Exception(good))).get("errorMessage").asString());
    String lone = "\ud83d a \ude00 \ud83d";
    byte[] utf8 = of(new Exception(lone)).toJson();
    assertEquals(
        "\ufffd a \ufffd \ufffd",
        JsonMapper.shared().readTree(utf8).get("errorMessage").asString());
    assertTrue(new String(utf8, StandardCharsets.UTF_8).contains("\ufffd a"), "is UTF-8");
  }

  @Test
  void everythingIsCutToABoundedSize() {
    String huge = "x".repeat(10 << 20);
    ErrorReport report = of(new FunctionException("T".repeat(1000), huge));
    assertEquals("x".repeat(32_768) + "... (10485760 characters)", report.message());
    assertEquals("T".repeat(256) + "... (1000 characters)", report.type());
    Exception chain = new Exception(huge);
    for (int i = 0; i < 10_000; i++) {
      Exception next = new Exception(huge, chain);
      next.addSuppressed(new Exception(huge));
      chain = next;
    }
    ErrorReport deep = of(chain);
    assertTrue(deep.lines().size() <= 420, "lines: " + deep.lines().size());
    assertTrue(deep.toJson().length < 500_000, "bytes: " + deep.toJson().length);
  }

  @Test
  void aVeryDeepStackIsCut() {
    StackOverflowError overflow = overflow();
    List<String> lines = of(overflow).lines();
    assertEquals("\t... 960 frames left out", lines.get(lines.size() - 1));
    assertEquals(65, lines.size());
  }

  private static StackOverflowError overflow() {
    try {
      return deeper(0);
    } catch (StackOverflowError e) {
      return e;
    }
  }

  private static StackOverflowError deeper(int depth) {
    return depth < 0 ? new StackOverflowError() : deeper(depth + 1);
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("message");
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
      throw new IllegalStateException("cause");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new StackOverflowError();
    }

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }
  }
}
