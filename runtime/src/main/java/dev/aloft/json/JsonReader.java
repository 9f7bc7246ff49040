package dev.aloft.json;

import dev.aloft.json.internal.JacksonStreams;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one JSON document, token by token, strictly: RFC 8259 and nothing beyond it, within {@link
 * JsonLimits}.
 *
 * <p>A reader stands on a token. A value's codec is called with the reader on the value's first
 * token and leaves it on the last one. One reader reads many documents, one after the other,
 * whether or not the one before was good. Not thread-safe.
 *
 * <p>Every fault of a document is a {@link JsonException}. Types are not converted into one
 * another: a string is no number, {@code 1.0} is no integer, {@code 0} is no boolean.
 */
public final class JsonReader {
  private static final byte[] NOTHING = new byte[0];

  private final JsonLimits limits;
  private final JacksonStreams streams;

  private byte[] document = NOTHING;
  private int start;
  private int end;

  /** Whether the document was cut at {@link #end} because no UTF-8 follows there. */
  private boolean malformed;

  private @Nullable JsonParser parser;
  private @Nullable JsonToken token;

  /** Whether the parser is ahead of {@link #token}, inside the object that it starts. */
  private boolean ahead;

  /** A reader without a document; {@link #begin} gives it one. */
  public JsonReader() {
    this(JsonLimits.DEFAULT);
  }

  /** A reader with its own limits. */
  public JsonReader(JsonLimits limits) {
    this.limits = limits;
    streams = new JacksonStreams(limits);
  }

  /**
   * Starts on a document and moves to its first token. A byte order mark before it is ignored, as
   * RFC 8259 allows. The bytes must not change until {@link #end()}.
   */
  public void begin(byte[] utf8, int offset, int length) {
    parser = null;
    token = null;
    ahead = false;
    if (length > limits.maxDocumentLength()) {
      throw new JsonException(
          "the document has "
              + length
              + " bytes; at most "
              + limits.maxDocumentLength()
              + " are read",
          "",
          0,
          0,
          null);
    }
    document = utf8;
    start = JacksonStreams.afterMark(utf8, offset, offset + length);
    int malformedAt = streams.documentMalformedAt(utf8, start, offset + length);
    malformed = malformedAt >= 0;
    end = malformed ? malformedAt : offset + length;
    parser = streams.parser(utf8, start, end);
    if (next() == null) {
      throw left(faults().nothing());
    }
  }

  /** Checks that nothing but white space follows the value just read, and lets the document go. */
  public void end() {
    if (next() != null) {
      throw left(unexpected("the end of the document"));
    }
    if (malformed) {
      throw left(faults().nothing());
    }
    parser = null;
    document = NOTHING;
  }

  /** Decodes bytes as UTF-8, strictly: a malformed sequence is a {@link JsonException}. */
  public String text(byte[] utf8, int offset, int length) {
    int malformedAt = JacksonStreams.malformedAt(utf8, offset, offset + length);
    if (malformedAt >= 0) {
      throw Faults.malformedText(utf8, offset, malformedAt);
    }
    return new String(utf8, offset, length, StandardCharsets.UTF_8);
  }

  /** Whether the current token is {@code null}. */
  public boolean isNull() {
    return token == JsonToken.VALUE_NULL;
  }

  /** Whether the current token is a string. */
  public boolean isString() {
    return token == JsonToken.VALUE_STRING;
  }

  /** Whether the current token is a number. */
  public boolean isNumber() {
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }

  /** Whether the current token is a number without fraction and exponent. */
  public boolean isInteger() {
    return token == JsonToken.VALUE_NUMBER_INT;
  }

  /** Whether the current token is {@code true} or {@code false}. */
  public boolean isBoolean() {
    return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
  }

  /** Whether the current token starts an object. */
  public boolean isObject() {
    return token == JsonToken.START_OBJECT;
  }

  /** Whether the current token starts an array. */
  public boolean isArray() {
    return token == JsonToken.START_ARRAY;
  }

  /** Expects the start of an object. */
  public void beginObject() {
    if (token != JsonToken.START_OBJECT) {
      throw unexpected("an object");
    }
  }

  /**
   * Moves on inside an object: to the first token of the next property's value.
   *
   * @return the property's name, or null at the end of the object
   */
  public @Nullable String nextName() {
    JsonParser current = parser();
    if (ahead) {
      return nextNameAhead(current);
    }
    try {
      String name = current.nextName();
      token = name == null ? current.currentToken() : current.nextToken();
      return name;
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Finds the property that names the type of the object the reader stands on, wherever it comes.
   * The reader stays on the object, so that a codec of that type can read it. If the property comes
   * first and is not {@code visible}, the codec does not see it; else it is one of those that
   * {@link #nextName} gives, for the codec to read or skip.
   *
   * @return the text of its value, which is a string, number or boolean; null if there is none
   */
  public @Nullable String typeId(String property, boolean visible) {
    beginObject();
    JsonParser current = parser();
    try {
      String name = current.nextName();
      ahead = true;
      if (name == null) {
        return null;
      }
      if (name.equals(property)) {
        current.nextToken();
        String id = text(current);
        ahead = visible || id == null;
        return id;
      }
    } catch (RuntimeException e) {
      throw failed(e);
    }
    return Lookahead.value(objectAhead(current), property);
  }

  /** The names of all properties of the object the reader stands on; the reader stays there. */
  public String[] peekNames() {
    beginObject();
    JsonParser current = parser();
    try {
      String name = current.nextName();
      ahead = true;
      if (name == null) {
        return new String[0];
      }
    } catch (RuntimeException e) {
      throw failed(e);
    }
    return Lookahead.names(objectAhead(current));
  }

  /** A second parser, before the object that the first one has just entered. */
  private JsonParser objectAhead(JsonParser current) {
    int at = start + (int) current.currentTokenLocation().getByteOffset();
    // Nothing but white space lies between the brace and the first name.
    while (document[at] != '{') {
      at--;
    }
    return streams.lookahead(document, at, end);
  }

  private @Nullable String nextNameAhead(JsonParser current) {
    ahead = false;
    try {
      JsonToken at = current.currentToken();
      token = at == JsonToken.PROPERTY_NAME ? current.nextToken() : at;
      return at == JsonToken.END_OBJECT ? null : current.currentName();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects the start of an array. */
  public void beginArray() {
    if (token != JsonToken.START_ARRAY) {
      throw unexpected("an array");
    }
  }

  /**
   * Moves on inside an array: to the first token of the next element.
   *
   * @return false at the end of the array
   */
  public boolean nextElement() {
    return next() != JsonToken.END_ARRAY;
  }

  /** Skips the current value, however deep; it must still be valid JSON within the limits. */
  public void skip() {
    JsonParser current = parser();
    if (ahead) {
      while (nextName() != null) {
        skip();
      }
      return;
    }
    try {
      current.skipChildren();
      token = current.currentToken();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects a string. */
  public String readString() {
    return string("a string");
  }

  /** Expects a string, number or boolean, and gives its text as it stands in the document. */
  public String readText() {
    String text;
    try {
      text = text(parser());
    } catch (RuntimeException e) {
      throw failed(e);
    }
    if (text == null) {
      throw unexpected("a string");
    }
    return text;
  }

  /** Expects {@code true} or {@code false}. */
  public boolean readBoolean() {
    if (token == JsonToken.VALUE_TRUE) {
      return true;
    }
    if (token == JsonToken.VALUE_FALSE) {
      return false;
    }
    throw unexpected("true or false");
  }

  /** Expects an integer in the range of a byte. */
  public byte readByte() {
    return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** Expects an integer in the range of a short. */
  public short readShort() {
    return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Expects a string of exactly one UTF-16 char. */
  public char readChar() {
    String text = string("a string of one character");
    if (text.length() != 1) {
      throw unexpected("a string of one character");
    }
    return text.charAt(0);
  }

  /** Expects an integer in the range of an int. */
  public int readInt() {
    return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Expects an integer in the range of a long. */
  public long readLong() {
    return integer(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Expects a number; one beyond the range of a float is refused. */
  public float readFloat() {
    expectNumber();
    float value;
    try {
      value = parser().getFloatValue();
    } catch (RuntimeException e) {
      throw failed(e);
    }
    if (Float.isInfinite(value)) {
      throw unexpected("a number from -3.4028235E38 to 3.4028235E38");
    }
    return value;
  }

  /** Expects a number; one beyond the range of a double is refused. */
  public double readDouble() {
    expectNumber();
    double value;
    try {
      value = JacksonStreams.doubleValue(parser());
    } catch (RuntimeException e) {
      throw failed(e);
    }
    if (Double.isInfinite(value)) {
      throw unexpected("a number from -1.7976931348623157E308 to 1.7976931348623157E308");
    }
    return value;
  }

  /** Expects an integer. */
  public BigInteger readBigInteger() {
    expectInteger();
    try {
      return parser().getBigIntegerValue();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects a number. */
  public BigDecimal readBigDecimal() {
    expectNumber();
    BigDecimal value;
    try {
      value = parser().getDecimalValue();
    } catch (RuntimeException e) {
      throw refused(scaleProblem(), e);
    }
    if (Math.abs((long) value.scale()) > limits.maxNumberScale()) {
      throw refused(scaleProblem(), null);
    }
    return value;
  }

  /** Expects a string of base64 (RFC 4648 section 4, padding optional). */
  public byte[] readBinary() {
    String text = string("a string of base64");
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw unexpected("a string of base64 (RFC 4648 section 4)", e);
    }
  }

  /** The current value is not what was expected; {@code expected} reads like "an integer". */
  public JsonException unexpected(String expected) {
    return refused(faults().expected(expected), null);
  }

  /** The current value is a string that names no constant; suggests the nearest known one. */
  public JsonException unknownConstant(String found, String... known) {
    return refused(Constants.problem(found, known), null);
  }

  /** The current object names a type that does not exist; suggests the nearest known one. */
  public JsonException unknownType(String found, String... known) {
    return refused("the type: " + Constants.problem(found, known), null);
  }

  /** The object that just ended lacks these properties, or has null where it must not. */
  public JsonException missing(String... names) {
    return refused(Faults.missing(names), null);
  }

  /** The property whose value the reader stands on came before in the same object. */
  public JsonException duplicate(String name) {
    return refused(Faults.duplicate(name), null);
  }

  /** The current value is refused for another reason; {@code problem} has no full stop. */
  public JsonException refused(String problem, @Nullable Throwable cause) {
    return faults().atToken(problem, cause);
  }

  /** The text of a scalar that is not null, as it stands in the document; else null. */
  static @Nullable String text(JsonParser parser) {
    JsonToken token = parser.currentToken();
    boolean scalar = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
    return scalar ? parser.getString() : null;
  }

  private JsonParser parser() {
    JsonParser current = parser;
    if (current == null) {
      throw new IllegalStateException("The reader has no document, or left it at a fault.");
    }
    return current;
  }

  private @Nullable JsonToken next() {
    try {
      token = parser().nextToken();
      return token;
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects a string, which {@code expected} describes. */
  String string(String expected) {
    if (token != JsonToken.VALUE_STRING) {
      throw unexpected(expected);
    }
    try {
      return parser().getString();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects an integer from {@code least} to {@code most}. */
  long integer(long least, long most) {
    expectInteger();
    long value;
    try {
      value = parser().getLongValue();
    } catch (RuntimeException e) {
      throw unexpected("an integer from " + least + " to " + most, e);
    }
    if (value < least || value > most) {
      throw unexpected("an integer from " + least + " to " + most);
    }
    return value;
  }

  /** Expects an integer and gives it as an Integer, a Long or a BigInteger: the least that fits. */
  Number readInteger() {
    expectInteger();
    try {
      return parser().getNumberValue();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** The current value is not what was expected, as {@code cause} found out. */
  JsonException unexpected(String expected, Throwable cause) {
    return refused(faults().expected(expected), cause);
  }

  /** The one place that decides which tokens pass for an integer. */
  private void expectInteger() {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw unexpected("an integer");
    }
  }

  /** The one place that decides which tokens pass for a number. */
  private void expectNumber() {
    if (!isNumber()) {
      throw unexpected("a number");
    }
  }

  private String scaleProblem() {
    return faults()
        .expected("a number of at most " + limits.maxNumberScale() + " places around its point");
  }

  private Faults faults() {
    return new Faults(parser(), document, start, end, malformed, limits);
  }

  /** The engine gave up: whatever it threw, the document is at fault and cannot be read on. */
  private JsonException failed(RuntimeException cause) {
    return left(faults().inSyntax(cause));
  }

  private JsonException left(JsonException fault) {
    parser = null;
    return fault;
  }
}
