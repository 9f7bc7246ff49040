package dev.aloft.json;

import dev.aloft.json.internal.SyntaxCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Describes what is wrong with a document, and where. Only loaded for a faulty document; the
 * engine's own messages are kept as causes, not repeated.
 */
final class Faults {
  /** How much of a string or name found in the document may appear in a message. */
  private static final int QUOTED = 40;

  /** How much of each property's name may appear in a path. */
  private static final int SEGMENT = 200;

  private final JsonParser parser;
  private final byte[] document;
  private final int start;
  private final int end;
  private final boolean malformed;
  private final JsonLimits limits;

  Faults(
      JsonParser parser,
      byte[] document,
      int start,
      int end,
      boolean malformed,
      JsonLimits limits) {
    this.parser = parser;
    this.document = document;
    this.start = start;
    this.end = end;
    this.malformed = malformed;
    this.limits = limits;
  }

  /** The parser is on a complete token that the codec does not accept. */
  JsonException atToken(String problem, @Nullable Throwable cause) {
    return atToken(problem, problem, cause);
  }

  /**
   * The same for a problem that quotes the document.
   *
   * @param withoutValues the problem without the quotation
   */
  JsonException atToken(String problem, String withoutValues, @Nullable Throwable cause) {
    long offset = parser.currentTokenLocation().getByteOffset();
    return at(start + (int) Math.max(0, offset), problem, withoutValues, cause);
  }

  /** The parser is on a complete token; {@code expected} says what should be there. */
  JsonException mismatch(String expected, @Nullable Throwable cause) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.PROPERTY_NAME || token == JsonToken.END_OBJECT) {
      return lookedInto("expected " + expected + ", found another object", token, cause);
    }
    return atToken(
        "expected " + expected + ", found " + found(),
        "expected " + expected + ", found " + kind(),
        cause);
  }

  /** The parser is on the first name of an object, or on its end, and the object is wrong. */
  private JsonException lookedInto(String problem, JsonToken token, @Nullable Throwable cause) {
    TokenStreamContext at = parser.streamReadContext();
    int offset = start + (int) Math.max(0, parser.currentTokenLocation().getByteOffset());
    String path = path(token == JsonToken.PROPERTY_NAME ? at.getParent() : at);
    return place(document, start, offset, problem, problem, path, cause);
  }

  /** The document, or the rest of it, has no token. */
  JsonException nothing() {
    String found = malformed ? malformed(document, end) : "nothing";
    return at(end, (malformed ? "expected UTF-8" : "expected a value") + ", found " + found, null);
  }

  /** The parser threw inside a token, or instead of returning the next one. */
  JsonException inSyntax(RuntimeException cause) {
    if (cause instanceof StreamConstraintsException) {
      return at(position(), constraint(cause.getMessage()), cause);
    }
    SyntaxCheck check = new SyntaxCheck(document, start, end);
    if (!check.run()) {
      return malformed && check.offset() == end
          ? at(end, "expected UTF-8, found " + malformed(document, end), cause)
          : at(check.offset(), check.problem(), check.withoutValues(), cause);
    }
    if (malformed) {
      return at(end, "expected UTF-8, found " + malformed(document, end), cause);
    }
    // The grammar allows such names (RFC 8259 section 8.2); the engine does not.
    boolean half = String.valueOf(cause.getMessage()).contains("surrogate");
    return at(
        position(),
        half
            ? "expected both halves of a surrogate pair in a property's name, found one"
            : "expected JSON, found something else",
        cause);
  }

  private int position() {
    return Math.min(end, start + (int) Math.max(0, parser.currentLocation().getByteOffset()));
  }

  /** jackson-core has one exception for all limits; its text says which. */
  private String constraint(@Nullable String message) {
    String text = message == null ? "" : message;
    if (text.contains("nesting depth")) {
      return "expected at most " + limits.maxDepth() + " levels of arrays and objects, found more";
    }
    if (text.contains("String value length")) {
      return "expected a string of at most "
          + limits.maxStringLength()
          + " characters, found a longer one";
    }
    if (text.contains("Number value length")) {
      return "expected a number of at most "
          + limits.maxNumberLength()
          + " characters, found a longer one";
    }
    if (text.contains("Name length")) {
      return "expected a property name of at most "
          + limits.maxNameLength()
          + " bytes, found a longer one";
    }
    return "the property names collide so often that the document looks like an attack";
  }

  private String found() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case END_OBJECT -> "the end of an object";
      case END_ARRAY -> "the end of an array";
      case VALUE_STRING -> quoted(text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> cut(text());
      default -> token.asString();
    };
  }

  /** What is found, without its value. */
  private String kind() {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      return found();
    }
    return token == JsonToken.VALUE_STRING
        ? "a string"
        : token.isNumeric() ? "a number" : "a boolean";
  }

  private String text() {
    try {
      return parser.getString();
    } catch (RuntimeException e) {
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

  private JsonException at(int offset, String problem, @Nullable Throwable cause) {
    return at(offset, problem, problem, cause);
  }

  private JsonException at(
      int offset, String problem, String withoutValues, @Nullable Throwable cause) {
    String path = path(parser.streamReadContext());
    return place(document, start, offset, problem, withoutValues, path, cause);
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

  private static String path(TokenStreamContext innermost) {
    StringBuilder path = new StringBuilder();
    TokenStreamContext context = innermost;
    while (context != null) {
      if (context.inArray() && context.hasCurrentIndex()) {
        path.insert(0, context.getCurrentIndex()).insert(0, '/');
      } else if (context.inObject() && context.currentName() != null) {
        path.insert(0, segment(context.currentName())).insert(0, '/');
      }
      context = context.getParent();
    }
    return path.toString();
  }

  private static String segment(String name) {
    String shown =
        name.length() <= SEGMENT ? visible(name) : visible(name.substring(0, SEGMENT)) + "...";
    return shown.replace("~", "~0").replace("/", "~1");
  }
}
