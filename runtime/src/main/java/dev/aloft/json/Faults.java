package dev.aloft.json;

import dev.aloft.json.internal.PathFinder;
import dev.aloft.json.internal.ScanException;
import dev.aloft.json.internal.SyntaxCheck;
import dev.aloft.json.internal.TokenScanner;
import dev.aloft.json.internal.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Describes what is wrong with a document, and where. Only loaded for a faulty document, which it
 * reads again: the scanner keeps no more than it needs for good ones.
 */
final class Faults {
  /** How much of a string or name found in the document may appear in a message. */
  private static final int QUOTED = 40;

  /** How much of each property's name may appear in a path. */
  private static final int SEGMENT = 200;

  private final TokenScanner scanner;
  private final byte[] document;
  private final int start;
  private final int end;
  private final boolean lookedInto;
  private final JsonLimits limits;

  /**
   * @param scanner on the token at fault, or wherever it failed
   * @param lookedInto whether that token starts an object whose names were looked at
   */
  Faults(
      TokenScanner scanner,
      byte[] document,
      int start,
      int end,
      boolean lookedInto,
      JsonLimits limits) {
    this.scanner = scanner;
    this.document = document;
    this.start = start;
    this.end = end;
    this.lookedInto = lookedInto;
    this.limits = limits;
  }

  /** The scanner is on a token that the codec does not accept. */
  JsonException atToken(String problem, @Nullable Throwable cause) {
    return atToken(problem, problem, cause);
  }

  /**
   * The same for a problem that quotes the document.
   *
   * @param withoutValues the problem without the quotation
   */
  JsonException atToken(String problem, String withoutValues, @Nullable Throwable cause) {
    int token = scanner.token();
    boolean closes = token == TokenScanner.OBJECT_END || token == TokenScanner.ARRAY_END;
    int offset = Math.max(start, scanner.tokenStart());
    return at(offset, problem, withoutValues, closes, cause);
  }

  /** The scanner is on a token; {@code expected} says what should be there. */
  JsonException mismatch(String expected, @Nullable Throwable cause) {
    return atToken(
        "expected " + expected + ", found " + found(),
        "expected " + expected + ", found " + kind(),
        cause);
  }

  /** The codec left the root value before its end. */
  JsonException rest() {
    int offset = scanner.position();
    JsonException fault = violation();
    return fault == null
        ? at(offset, "expected the end of the document, found the rest of its value")
        : fault;
  }

  /** The document has no token. */
  JsonException nothing() {
    return at(end, "expected a value, found nothing");
  }

  /** The scanner failed. */
  JsonException inSyntax(ScanException fault) {
    return switch (fault.kind()) {
      case DEPTH ->
          exceeds(
              fault, "at most " + limits.maxDepth() + " levels of arrays and objects, found more");
      case STRING ->
          exceeds(
              fault,
              "a string of at most "
                  + limits.maxStringLength()
                  + " characters, found a longer one");
      case NUMBER ->
          exceeds(
              fault,
              "a number of at most "
                  + limits.maxNumberLength()
                  + " characters, found a longer one");
      case NAME ->
          exceeds(
              fault,
              "a property name of at most "
                  + limits.maxNameLength()
                  + " bytes, found a longer one");
      // The grammar allows such names (RFC 8259 section 8.2); jackson-databind does not.
      case HALF ->
          exceeds(fault, "both halves of a surrogate pair in a property's name, found one");
      case SYNTAX -> malformed(fault);
    };
  }

  private JsonException exceeds(ScanException fault, String problem) {
    return at(fault.offset(), "expected " + problem);
  }

  private JsonException malformed(ScanException fault) {
    JsonException violation = violation();
    // A codec may also ask for something that the document does not have there.
    return violation == null
        ? at(fault.offset(), "expected JSON, found something else")
        : violation;
  }

  /** The first violation of the grammar; null if the document has none. */
  private @Nullable JsonException violation() {
    int malformed = Utf8.malformedAt(document, start, end);
    int readable = malformed < 0 ? end : malformed;
    SyntaxCheck check = new SyntaxCheck(document, start, readable);
    boolean isJson = check.run();
    if (malformed >= 0 && (isJson || check.offset() == readable)) {
      return at(malformed, "expected UTF-8, found " + malformed(document, malformed));
    }
    return isJson ? null : at(check.offset(), check.problem(), check.withoutValues(), false, null);
  }

  private String found() {
    return switch (scanner.token()) {
      case TokenScanner.OBJECT -> lookedInto ? "another object" : "an object";
      case TokenScanner.ARRAY -> "an array";
      case TokenScanner.OBJECT_END -> "the end of an object";
      case TokenScanner.ARRAY_END -> "the end of an array";
      case TokenScanner.STRING -> quoted(text());
      case TokenScanner.NUMBER -> cut(text());
      case TokenScanner.TRUE -> "true";
      case TokenScanner.FALSE -> "false";
      case TokenScanner.NULL -> "null";
      default -> "nothing";
    };
  }

  /** What is found, without its value. */
  private String kind() {
    return switch (scanner.token()) {
      case TokenScanner.STRING -> "a string";
      case TokenScanner.NUMBER -> "a number";
      case TokenScanner.TRUE, TokenScanner.FALSE -> "a boolean";
      default -> found();
    };
  }

  private String text() {
    try {
      return String.valueOf(JsonReader.text(scanner));
    } catch (ScanException e) {
      throw inSyntax(e);
    }
  }

  static String missing(String[] names) {
    StringBuilder problem =
        new StringBuilder(names.length == 1 ? "the property " : "the properties ");
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        problem.append(i == names.length - 1 ? " and " : ", ");
      }
      problem.append(quoted(names[i]));
    }
    return problem
        .append(names.length == 1 ? " is required, found none" : " are required, found none")
        .append(" or null")
        .toString();
  }

  static String duplicate(String name) {
    return "expected each property once, found " + quoted(name) + " again";
  }

  static JsonException malformedText(byte[] utf8, int start, int malformedAt) {
    String problem =
        "expected UTF-8, found "
            + malformed(utf8, malformedAt)
            + " at offset "
            + (malformedAt - start);
    return place(utf8, start, malformedAt, problem, problem, "", null);
  }

  private static String malformed(byte[] utf8, int at) {
    int value = utf8[at] & 0xff;
    return "the malformed byte 0x" + Integer.toHexString(value);
  }

  /** The text in double quotes, truncated to a readable length, on one line. */
  static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  private static String cut(String text) {
    return text.length() <= QUOTED ? visible(text) : visible(text.substring(0, QUOTED)) + "...";
  }

  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        appendVisible(shown, text, i);
        if (isPair(text, i)) {
          i++;
        }
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static void appendVisible(StringBuilder shown, String text, int i) {
    if (isPair(text, i)) {
      shown.append(text, i, i + 2);
    } else {
      String hex = Integer.toHexString(text.charAt(i));
      shown.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
    }
  }

  private JsonException at(int offset, String problem) {
    return at(offset, problem, problem, false, null);
  }

  private JsonException at(
      int offset, String problem, String withoutValues, boolean closes, @Nullable Throwable cause) {
    StringBuilder path = new StringBuilder();
    for (String step : PathFinder.path(document, start, offset, end, closes)) {
      path.append('/').append(segment(step));
    }
    return place(document, start, offset, problem, withoutValues, path.toString(), cause);
  }

  private static JsonException place(
      byte[] document,
      int start,
      int offset,
      String problem,
      String withoutValues,
      String path,
      @Nullable Throwable cause) {
    int line = 1;
    int lineStart = start;
    for (int i = start; i < offset; i++) {
      boolean pair = document[i] == '\r' && i + 1 < offset && document[i + 1] == '\n';
      boolean breaks = (document[i] == '\n' || document[i] == '\r') && !pair;
      if (breaks) {
        line++;
        lineStart = i + 1;
      }
    }
    return new JsonException(problem, withoutValues, path, line, offset - lineStart + 1, cause);
  }

  private static String segment(String name) {
    String shown =
        name.length() <= SEGMENT ? visible(name) : visible(name.substring(0, SEGMENT)) + "...";
    return shown.replace("~", "~0").replace("/", "~1");
  }
}
