package dev.aloft.json;

import dev.aloft.json.internal.JacksonStreams;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one JSON document, token by token: strictly RFC 8259, within {@link JsonLimits}.
 *
 * <p>A reader is always on a token. A value's codec is called with the reader on the value's first
 * token and leaves it on the last one. One reader can read many documents, one after another, even
 * after a faulty one. Not thread-safe.
 *
 * <p>Every fault of a document is a {@link JsonException}. Where a number, string or boolean is
 * expected and another of them found, it is converted or rejected as jackson-databind 3 does by
 * default: {@code "1"} and {@code 1.5} are read as the integer 1, {@code true} is rejected.
 */
public final class JsonReader {
  private static final byte[] NOTHING = new byte[0];

  private final JsonLimits limits;
  private final JacksonStreams streams;

  private byte[] document = NOTHING;
  private int start;
  private int end;

  /** Whether the document was cut at {@link #end} because malformed UTF-8 follows. */
  private boolean malformed;

  private @Nullable JsonParser parser;
  private @Nullable JsonToken token;

  /** Whether the parser is ahead of {@link #token}, inside the object that it starts. */
  private boolean ahead;

  /** The root object must have a property of this type; null if any object is accepted. */
  private @Nullable String recognised;

  private @Nullable Strangers strangers;

  /** Looks ahead in this document; null until needed. */
  private @Nullable Lookahead lookahead;

  /** Digits that this document's numbers took beyond those written in it. */
  private long expanded;

  /** Creates a reader without a document; call {@link #begin} next. */
  public JsonReader() {
    this(JsonLimits.DEFAULT);
  }

  /** The same, with limits of its own. */
  public JsonReader(JsonLimits limits) {
    this.limits = limits;
    streams = limits.streams();
  }

  /**
   * Starts a document and moves to its first token. A byte order mark before it is ignored, as RFC
   * 8259 allows. The bytes must not change until {@link #end()}.
   */
  public void begin(byte[] utf8, int offset, int length) {
    begin(utf8, offset, length, false);
  }

  /**
   * The same.
   *
   * @param checked whether the bytes are known to be UTF-8, as a part of another document is
   */
  public void begin(byte[] utf8, int offset, int length, boolean checked) {
    parser = null;
    token = null;
    ahead = false;
    recognised = null;
    strangers = null;
    lookahead = null;
    expanded = 0;
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
    int malformedAt = checked ? -1 : streams.documentMalformedAt(utf8, start, offset + length);
    malformed = malformedAt >= 0;
    end = malformed ? malformedAt : offset + length;
    parser = streams.parser(utf8, start, end);
    if (next() == null) {
      throw left(faults().nothing());
    }
  }

  /** Checks that only white space follows the value just read, and releases the document. */
  public void end() {
    if (next() != null) {
      throw left(unexpected("the end of the document"));
    }
    if (malformed) {
      throw left(faults().nothing());
    }
    parser = null;
    document = NOTHING;
    strangers = null;
    lookahead = null;
  }

  /**
   * Rejects this document at the end of its root object, before anything is made of it, if the
   * object has properties and all were skipped: most likely it is of another type.
   *
   * @param type the name of the expected type in messages
   */
  public void recognise(String type) {
    recognised = type;
  }

  /** An object ended; only called after {@link #recognise}. */
  private void checkRecognised(String type) {
    Strangers noted = strangers;
    String names = noted == null || !parser().streamReadContext().inRoot() ? null : noted.all();
    if (names != null) {
      throw refused(
          "expected an object with properties of "
              + type
              + " without an envelope around it (unless "
              + type
              + " has @JsonIgnoreProperties(ignoreUnknown = true)), found none but "
              + names,
          null);
    }
  }

  /**
   * Releases a document that was not read to its end, and names if they take much memory: for
   * readers that may be kept for long before the next document.
   */
  public void clear() {
    parser = null;
    token = null;
    ahead = false;
    document = NOTHING;
    strangers = null;
    lookahead = null;
    streams.forgetMany();
  }

  /** Decodes bytes as UTF-8, strictly: a malformed sequence is a {@link JsonException}. */
  public String text(byte[] utf8, int offset, int length) {
    return text(utf8, offset, length, false);
  }

  /** The same; {@code checked} as for {@link #begin(byte[], int, int, boolean)}. */
  public String text(byte[] utf8, int offset, int length, boolean checked) {
    int malformedAt = checked ? -1 : JacksonStreams.malformedAt(utf8, offset, offset + length);
    if (malformedAt >= 0) {
      throw Faults.malformedText(utf8, offset, malformedAt);
    }
    return new String(utf8, offset, length, StandardCharsets.UTF_8);
  }

  /** Whether the current token is {@code null}. */
  public boolean isNull() {
    return token == JsonToken.VALUE_NULL;
  }

  /**
   * Whether the current token means null where a boxed number or boolean is expected: {@code null},
   * a blank string or {@code "null"}.
   */
  public boolean isNullNumber() {
    return token == JsonToken.VALUE_NULL
        || (token == JsonToken.VALUE_STRING && Coercion.isNull(string("null")));
  }

  /** The same where a {@link Character} is expected; a single blank is a character. */
  public boolean isNullChar() {
    return token == JsonToken.VALUE_NULL
        || (token == JsonToken.VALUE_STRING
            && string("null").length() != 1
            && Coercion.isNull(string("null")));
  }

  /** Whether the current token is {@code null} or a blank string. */
  public boolean isNullOrBlank() {
    return token == JsonToken.VALUE_NULL
        || (token == JsonToken.VALUE_STRING && string("null").trim().isEmpty());
  }

  /** Rejects null, which some types make of a blank string or an empty array. */
  public <T> T nonNull(@Nullable T value) {
    if (value == null) {
      throw unexpected("a value");
    }
    return value;
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
    String name;
    try {
      name = current.nextName();
      token = name == null ? current.currentToken() : current.nextToken();
    } catch (RuntimeException e) {
      throw failed(e);
    }
    if (name == null && recognised != null) {
      checkRecognised(recognised);
    }
    return name;
  }

  /**
   * The same, for a codec that knows which property most documents have next: comparing its name
   * with the document costs less than decoding the name there.
   *
   * @param expected a guess; any other name is read as well
   */
  public @Nullable String nextName(PropertyName expected) {
    JsonParser current = parser();
    if (ahead) {
      return nextNameAhead(current);
    }
    String name;
    try {
      if (current.nextName(expected.encoded())) {
        token = current.nextToken();
        return expected.encoded().getValue();
      }
      name = nameAt(current);
    } catch (RuntimeException e) {
      throw failed(e);
    }
    if (name == null && recognised != null) {
      checkRecognised(recognised);
    }
    return name;
  }

  /**
   * Finds the property that names the type of the current object, wherever it is. The reader stays
   * on the object, so that a codec of that type can read it. If the property comes first and is not
   * {@code visible}, the codec does not see it; otherwise {@link #nextName} returns it, for the
   * codec to read or skip.
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
    String id = lookahead().value(objectAhead(current), property);
    if (id != null) {
      recognised = null;
    }
    return id;
  }

  /** Where the current object begins, for {@link #externalTypeId}. */
  public int objectStart() {
    return tokenStart();
  }

  /**
   * Finds the property that names the type of another property of the same object, wherever it is.
   * The reader does not move.
   *
   * @param objectStart where the object begins, from {@link #objectStart}
   * @return the text of its value, which is a string, number or boolean; null if there is none
   */
  public @Nullable String externalTypeId(int objectStart, String property) {
    return lookahead().value(objectStart, property);
  }

  /** The names of all properties of the current object; the reader does not move. */
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
    return lookahead().names(objectAhead(current));
  }

  private Lookahead lookahead() {
    Lookahead made = lookahead;
    if (made == null) {
      made = new Lookahead(streams, document, start, end);
      lookahead = made;
    }
    return made;
  }

  /** Where the object that the parser has just entered begins. */
  private int objectAhead(JsonParser current) {
    int at = start + (int) current.currentTokenLocation().getByteOffset();
    // Only white space is between the brace and the first name.
    while (document[at] != '{') {
      at--;
    }
    return at;
  }

  private @Nullable String nextNameAhead(JsonParser current) {
    ahead = false;
    try {
      return nameAt(current);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Returns the current name and moves on to its value; null at the end of the object. */
  private @Nullable String nameAt(JsonParser current) {
    JsonToken at = current.currentToken();
    token = at == JsonToken.PROPERTY_NAME ? current.nextToken() : at;
    return at == JsonToken.END_OBJECT ? null : current.currentName();
  }

  /** Expects the start of an array. */
  public void beginArray() {
    expectArray("an array");
  }

  /** Expects the start of an array, one form of what {@code expected} describes. */
  void expectArray(String expected) {
    if (token != JsonToken.START_ARRAY) {
      throw unexpected(expected);
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
    if (recognised != null) {
      skipped(current);
    }
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

  private void skipped(JsonParser current) {
    Strangers noted = strangers;
    if (noted == null) {
      noted = new Strangers();
      strangers = noted;
    }
    noted.add(current);
  }

  /** Expects a string; of a number or boolean, returns the text. */
  public String readString() {
    return token == JsonToken.VALUE_STRING ? string("a string") : Coercion.text(this, "a string");
  }

  /**
   * Expects a string, as {@link #readString} does, and gives it in UTF-8: as it lies in the
   * document if nothing in it is escaped, else unescaped into the buffer. Half of a surrogate pair
   * becomes a question mark.
   */
  public ByteSlice readUtf8(Utf8Buffer unescaped) {
    ByteSlice text = null;
    if (token == JsonToken.VALUE_STRING) {
      text = unescaped.string(document, tokenStart(), end, limits.maxStringLength());
    }
    return text == null ? ByteSlice.of(readString()) : text;
  }

  /** Expects an object or an array, and gives it as it stands in the document. */
  public ByteSlice readRaw() {
    if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
      throw unexpected("an object or an array");
    }
    int from = tokenStart();
    skip();
    return new ByteSlice(document, from, tokenStart() + 1 - from, true, true);
  }

  private int tokenStart() {
    return start + (int) parser().currentTokenLocation().getByteOffset();
  }

  /** Expects a string, or an array of strings of one character. */
  public char[] readChars() {
    return token == JsonToken.VALUE_STRING
        ? string("a string").toCharArray()
        : Coercion.characters(this);
  }

  /** Expects a string, number or boolean, and returns its text as written in the document. */
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

  /** Expects {@code true} or {@code false}; the integer 0 is false, others are true. */
  public boolean readBoolean() {
    if (token == JsonToken.VALUE_TRUE) {
      return true;
    }
    if (token == JsonToken.VALUE_FALSE) {
      return false;
    }
    return Coercion.flag(this);
  }

  /** Expects an integer in the range of a signed or unsigned byte. */
  public byte readByte() {
    return (byte) integer(Byte.MIN_VALUE, 255);
  }

  /** Expects an integer in the range of a short. */
  public short readShort() {
    return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Expects a string of exactly one UTF-16 char, or its code. */
  public char readChar() {
    if (token != JsonToken.VALUE_STRING) {
      return Coercion.character(this);
    }
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

  /** Expects a number; one beyond the range of a float is infinite. */
  public float readFloat() {
    if (!isNumber()) {
      return Coercion.single(this);
    }
    try {
      return parser().getFloatValue();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects a number; one beyond the range of a double is infinite. */
  public double readDouble() {
    if (!isNumber()) {
      return Coercion.real(this);
    }
    try {
      return JacksonStreams.doubleValue(parser());
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects an integer; a fraction is dropped. */
  public BigInteger readBigInteger() {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      return Coercion.bigInteger(this);
    }
    try {
      return parser().getBigIntegerValue();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Expects a number. */
  public BigDecimal readBigDecimal() {
    BigDecimal value;
    try {
      value = isNumber() ? parser().getDecimalValue() : Coercion.bigDecimal(this);
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      throw faults().mismatch(expectedScale(), e);
    }
    if (Math.abs((long) value.scale()) > limits.maxNumberScale()) {
      throw unexpected(expectedScale());
    }
    return value;
  }

  /** Expects a string of base64 (RFC 4648 section 4), or an array of bytes. */
  public byte[] readBinary() {
    return token == JsonToken.VALUE_STRING ? base64() : Coercion.bytes(this);
  }

  /** Expects a base64 string with the bits of doubles. */
  public double[] readPackedDoubles() {
    ByteBuffer bits = Coercion.packed(this, Double.BYTES);
    double[] values = new double[bits.remaining() / Double.BYTES];
    bits.asDoubleBuffer().get(values);
    return values;
  }

  /** Expects a base64 string with the bits of floats. */
  public float[] readPackedFloats() {
    ByteBuffer bits = Coercion.packed(this, Float.BYTES);
    float[] values = new float[bits.remaining() / Float.BYTES];
    bits.asFloatBuffer().get(values);
    return values;
  }

  /** Expects a base64 string with the bytes. */
  public Byte[] readPackedBytes() {
    byte[] bytes = base64();
    Byte[] values = new Byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i];
    }
    return values;
  }

  /** Expects a string of base64 (RFC 4648 section 4). */
  byte[] base64() {
    String text = string("a string of base64");
    if (text.isEmpty()) {
      return NOTHING;
    }
    if (text.length() % 4 == 0) {
      try {
        return Base64.getDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        return Coercion.base64(this, text);
      }
    }
    return Coercion.base64(this, text);
  }

  /** The current value is not what was expected; {@code expected} is a phrase like "an integer". */
  public JsonException unexpected(String expected) {
    return faults().mismatch(expected, null);
  }

  /**
   * Expects a constant's name or number; for values that are not exactly the name.
   *
   * @param fallback the constant for an unknown number; null if that is rejected
   * @param names the names of all constants, in the order of their numbers
   * @return one of the names, or other text
   */
  public String readConstant(@Nullable String fallback, String... names) {
    return Coercion.constant(this, fallback, names);
  }

  /** The current value is a string that names no constant; suggests the nearest known one. */
  public JsonException unknownConstant(String found, String... known) {
    return faults().atToken(Constants.problem(found, known), Constants.withoutValues(known), null);
  }

  /** The current object names a type that does not exist; suggests the nearest known one. */
  public JsonException unknownType(String found, String... known) {
    return faults()
        .atToken(
            "the type: " + Constants.problem(found, known),
            "the type: " + Constants.withoutValues(known),
            null);
  }

  /** The object that just ended lacks these properties, or has null where it must not. */
  public JsonException missing(String... names) {
    return refused(Faults.missing(names), null);
  }

  /** The property of the current value occurred before in the same object. */
  public JsonException duplicate(String name) {
    return refused(Faults.duplicate(name), null);
  }

  /**
   * The current value is rejected for another reason; {@code problem} has no full stop. It is shown
   * to the caller and in the log.
   */
  public JsonException refused(String problem, @Nullable Throwable cause) {
    return faults().atToken(problem, cause);
  }

  /**
   * The user's code, such as a constructor, does not accept the current value. The caller sees the
   * exception's message, unless it comes from the JDK.
   *
   * @throws java.util.IllegalFormatException if the failure is one: the value cannot be its cause
   */
  public JsonException refused(IllegalArgumentException failure) {
    return refused(RefusalWords.of("the value is refused", failure), failure);
  }

  /** The same for the name of the current property, when it should become a map's key. */
  public JsonException refusedName(IllegalArgumentException failure) {
    return refused(RefusalWords.of("the name is refused", failure), failure);
  }

  /**
   * Reads the current value, which must not be null, with a codec written by hand. If that throws
   * an {@link IllegalArgumentException}, the value is rejected, as if a constructor had thrown it.
   */
  public <T> T read(JsonCodec<T> codec) {
    if (isNull()) {
      throw unexpected("a value");
    }
    try {
      return codec.read(this);
    } catch (IllegalArgumentException failure) {
      throw refused(failure);
    }
  }

  /**
   * The current place, in the form in which messages end: {@code " at /lines/2/price (line 1,
   * column 7)"}. Empty without a document, and after a fault.
   */
  public String place() {
    return parser == null ? "" : String.valueOf(refused("", null).getMessage());
  }

  /** The text of a scalar that is not null, as written in the document; otherwise null. */
  static @Nullable String text(JsonParser parser) {
    JsonToken token = parser.currentToken();
    boolean scalar = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
    return scalar ? parser.getString() : null;
  }

  JsonLimits limits() {
    return limits;
  }

  /** The parser, at the position of this reader. */
  JsonParser parser() {
    JsonParser current = parser;
    if (current == null) {
      throw new IllegalStateException("The reader has no document, or stopped at a fault.");
    }
    return current;
  }

  /** Counts the digits that a number takes beyond those in the document. */
  void expand(long digits) {
    expanded += digits;
    long most = Expansion.most(limits, end - start);
    if (expanded > most) {
      throw refused(
          "the numbers up to here take more than " + most + " digits beyond those written", null);
    }
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
    if (token != JsonToken.VALUE_NUMBER_INT) {
      return Coercion.integer(this, least, most);
    }
    long value;
    try {
      value = parser().getLongValue();
    } catch (RuntimeException e) {
      throw unexpected(Coercion.range(least, most), e);
    }
    if (value < least || value > most) {
      throw unexpected(Coercion.range(least, most));
    }
    return value;
  }

  /** Expects an integer and returns the smallest of Integer, Long and BigInteger that fits. */
  Number readInteger() {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw unexpected("an integer");
    }
    try {
      return parser().getNumberValue();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** The current value is not what was expected; {@code cause} says why. */
  JsonException unexpected(String expected, Throwable cause) {
    return faults().mismatch(expected, cause);
  }

  private String expectedScale() {
    return "a number of at most " + limits.maxNumberScale() + " places around its point";
  }

  private Faults faults() {
    return new Faults(parser(), document, start, end, malformed, limits);
  }

  /** The engine failed: whatever it threw, the document is faulty and cannot be read further. */
  private JsonException failed(RuntimeException cause) {
    return left(faults().inSyntax(cause));
  }

  private JsonException left(JsonException fault) {
    parser = null;
    return fault;
  }
}
