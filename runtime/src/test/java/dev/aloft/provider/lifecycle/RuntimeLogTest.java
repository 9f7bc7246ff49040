package dev.aloft.provider.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.ErrorReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No text that gets into the log can look like a record of its own, or hide one. */
final class RuntimeLogTest {
  private static final String FORGED = "x\n[FATAL] forged\r\n\tat forged\u2028\u2029\u0085[FATAL]";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private RuntimeLog log() {
    return new RuntimeLog(new PrintStream(written, true, StandardCharsets.UTF_8), new LogStyle());
  }

  private String written() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyTextStaysOnItsLine() {
    log().warn(FORGED, FORGED);
    log().fatal(FORGED);
    assertEquals(2, written().split("\\R", -1).length - 1, written());
    assertEquals(2, written().chars().filter(c -> c == '\n').count(), written());
  }

  @Test
  void everyCharacterThatSteersIsEscaped() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x2100; c++) {
      all.append(c);
    }
    log().warn(null, all.toString());
    String line = written().substring(0, written().length() - 1);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean steers =
          Character.isISOControl(c) || "\u061c\u200e\u200f".indexOf(c) >= 0 || isSeparator(c);
      assertFalse(steers, "U+" + Integer.toHexString(c));
    }
    assertTrue(line.contains("\\u0000") && line.contains("\\u001b"), line);
    assertTrue(line.contains("\\n") && line.contains("\\r") && line.contains("\\t"), line);
  }

  private static boolean isSeparator(char c) {
    return (c >= '\u2028' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }

  @Test
  void textThatIsReadFromLeftToRightStays() {
    log().warn("id-1", "Gr\u00fc\u00dfe \u4f60\u597d \ud83d\ude00 C:\\new \"x\"");
    assertEquals(
        "[WARN] RequestId: id-1 Gr\u00fc\u00dfe \u4f60\u597d \ud83d\ude00 C:\\new \"x\"\n",
        written());
  }

  @Test
  void traceHasTheLinesOfTheJdkAndMessagesCannotAddToThem() {
    Exception failure = new IllegalStateException(FORGED, new Exception(FORGED));
    failure.addSuppressed(new Exception(FORGED));
    ErrorReport report = ErrorReport.of(failure, null);
    log().failure("7", "The invocation failed", report);
    List<String> lines = List.of(written().split("\n", -1));
    assertEquals(report.lines().size() + 2, lines.size());
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "[ERROR] RequestId: 7 The invocation failed with java.lang.IllegalStateException:"
                    + " x\\n[FATAL] forged\\r\\n\\tat forged\\u2028\\u2029\\u0085[FATAL]"),
        lines.get(0));
    assertTrue(lines.get(1).startsWith("\tat dev.aloft."), lines.get(1));
    assertEquals(1, lines.stream().filter(each -> each.startsWith("Caused by: ")).count());
    assertEquals(1, lines.stream().filter(each -> each.startsWith("\tSuppressed: ")).count());
    assertEquals(0, lines.stream().filter(each -> each.contains("at Caused by")).count());
    assertEquals(0, lines.stream().filter(each -> each.startsWith("[FATAL]")).count());
  }

  @Test
  void refusedEventHasPlaceExpectationAndKindButNoValue() {
    assertRefused(
        "{\"a\":[1,\"secret\"]}", "an integer, found a string at /a/1 (line 1, column 9)");
    assertRefused("{\"a\":[1,{}]}", "an integer, found an object at /a/1 (line 1, column 9)");
    assertRefused("{\"a\":[1,true]}", "an integer, found a boolean at /a/1 (line 1, column 9)");
    assertRefused("{\"a\":[1,null]}", "an integer, found null at /a/1 (line 1, column 9)");
    assertRefused(
        "{\"a\":[1,99999999999]}",
        "an integer from -2147483648 to 2147483647, found a number at /a/1 (line 1, column 9)");
    assertRefused("{\"a\":[1,secret]}", "a value, found another word at /a/1 (line 1, column 9)");
    assertRefused("{\"a\":[1 7", "',' or ']', found another character at /a/1 (line 1, column 9)");
  }

  private void assertRefused(String json, String expected) {
    written.reset();
    JsonException refusal = refusal(json);
    log().failure(null, "The event was refused", ErrorReport.of(refusal, null));
    assertEquals("[ERROR] The event was refused: expected " + expected + "\n", written());
  }

  private static JsonException refusal(String json) {
    JsonReader in = new JsonReader();
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    try {
      in.begin(utf8, 0, utf8.length);
      in.beginObject();
      in.nextName();
      in.beginArray();
      while (in.nextElement()) {
        in.readInt();
      }
    } catch (JsonException e) {
      return e;
    }
    throw new AssertionError("not refused: " + json);
  }

  @Test
  void unknownConstantIsNamedToTheCallerOnly() {
    JsonReader in = new JsonReader();
    byte[] utf8 = "\"secret\"".getBytes(StandardCharsets.UTF_8);
    in.begin(utf8, 0, utf8.length);
    JsonException refusal = in.unknownConstant("secret", "RED", "GREEN");
    assertTrue(refusal.problem().contains("secret"), refusal.problem());
    assertEquals(
        "expected one of \"RED\", \"GREEN\", found another string at the document's root (line 1,"
            + " column 1)",
        refusal.summary());
    @Nullable String message = refusal.getMessage();
    assertTrue(message != null && message.startsWith(refusal.problem()), message);
  }
}
