package dev.aloft.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import dev.aloft.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    assertTrue(report.frames().get(0).contains("ErrorReportTest"), report.frames().get(0));
    assertEquals("broken", json(report).get("errorMessage").asString());
    assertEquals("java.lang.IllegalStateException", json(report).get("errorType").asString());
    assertEquals(report.frames().size(), json(report).get("stackTrace").size());
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
    assertEquals(List.of(), report.frames());
  }

  @Test
  void aNullMessageIsEmpty() {
    assertEquals("", of(new NullPointerException()).message());
    assertEquals("", json(of(new Exception((String) null))).get("errorMessage").asString());
  }

  @Test
  void namesCausesAndSuppressedOnesAndSeesCircles() {
    Exception outer = new Exception("outer");
    Exception inner = new Exception("inner", outer);
    outer.initCause(inner);
    outer.addSuppressed(new Exception("beside"));
    List<String> frames = of(outer).frames();
    assertTrue(frames.contains("Suppressed: java.lang.Exception: beside"), frames.toString());
    assertTrue(frames.contains("Caused by: java.lang.Exception: inner"), frames.toString());
    assertEquals("Caused by: java.lang.Exception (again)", frames.get(frames.size() - 1));
  }

  @Test
  void survivesAnExceptionWhoseEveryMethodFails() {
    ErrorReport report = of(new Hostile());
    assertEquals(Hostile.class.getName(), report.type());
    assertTrue(report.message().contains("getMessage() failed"), report.message());
    assertTrue(report.frames().get(0).contains("getStackTrace() failed"), report.frames().get(0));
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
    assertTrue(deep.frames().size() <= 420, "lines: " + deep.frames().size());
    assertTrue(deep.toJson().length < 500_000, "bytes: " + deep.toJson().length);
  }

  @Test
  void aVeryDeepStackIsCut() {
    StackOverflowError overflow = overflow();
    List<String> frames = of(overflow).frames();
    assertEquals("... 960 more", frames.get(frames.size() - 1));
    assertEquals(65, frames.size());
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
