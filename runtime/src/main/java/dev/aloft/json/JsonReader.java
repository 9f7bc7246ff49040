package dev.aloft.json;

import dev.aloft.json.internal.ScanException;
import dev.aloft.json.internal.TokenScanner;
import dev.aloft.json.internal.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

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
  private final TokenScanner scanner;

  private byte[] document = NOTHING;
  private int start;
  private int end;

  /** Whether there is a document that can be read on. */
  private boolean open;

  /** The root object must have a property of this type; null if any object is accepted. */
  private @Nullable String recognised;

  private @Nullable Strangers strangers;

  /** How many properties the root object had so far; only counted if it is to be recognised. */
  private int rootProperties;

  /** Looks ahead in this document; null until needed. */
  private @Nullable Lookahead lookahead;

  /** Where the object begins that was looked into last. */
  private int lookedInto;

  /** Digits that this document's numbers took beyond those written in it. */
  private long expanded;

  /** Creates a reader without a document; call {@link #begin} next. */
  public JsonReader() {
    this(JsonLimits.DEFAULT);
  }

  /** The same, with limits of its own. */
  public JsonReader(JsonLimits limits) {
    this.limits = limits;
    scanner = limits.scanner();
  }

  /**
   * Starts a document and moves to its first token. A byte order mark before it is ignored, as RFC
   * 8259 allows. The bytes must not change until {@link #end()}.
   */
  public void begin(byte[] utf8, int offset, int length) {
    open = false;
    recognised = null;
    strangers = null;
    lookahead = null;
    lookedInto = -1;
    expanded = 0;
    rootProperties = 0;
    if (length > limits.maxDocumentLength()) {
      clear();
      throw tooLong(length);
    }
    document = utf8;
    end = offset + length;
    start = Utf8.afterMark(utf8, offset, end);
    open = true;
    try {
      if (!scanner.begin(utf8, start, end)) {
        throw left(faults().nothing());
      }
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  private JsonException tooLong(int length) {
    return new JsonException(
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

  /** Checks that only white space follows the value just read, and releases the document. */
  public void end() {
    try {
      if (scanner.depth() > 0) {
        throw left(faults().rest());
      }
      if (!open || scanner.nextRoot()) {
        throw left(unexpected("the end of the document"));
      }
    } catch (ScanException e) {
      throw failed(e);
    }
    clear();
  }

  /**
   * Rejects this document at the end of its root object, before anything is made of it, if the
   * object has properties and all were skipped: most likely it is of another type.
   *
   * @param type the name of the expected type in messages
   */
  public void recognise(String type) {
    recognised = isObject() ? type : null;
  }

  /** An object ended; only called after {@link #recognise}. */
  private void checkRecognised(String type) {
    Strangers noted = strangers;
    String names = noted == null || scanner.depth() > 0 ? null : noted.all(rootProperties);
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

  /** Releases a document that was not read to its end. */
  public void clear() {
    open = false;
    scanner.release();
    document = NOTHING;
    strangers = null;
    lookahead = null;
  }

  /** Decodes bytes as UTF-8, strictly: a malformed sequence is a {@link JsonException}. */
  public String text(byte[] utf8, int offset, int length) {
    return text(utf8, offset, length, false);
  }

  /**
   * The same.
   *
   * @param checked whether the bytes are known to be UTF-8, as a string of another document is
   */
  public String text(byte[] utf8, int offset, int length, boolean checked) {
    int malformedAt = checked ? -1 : Utf8.malformedAt(utf8, offset, offset + length);
    if (malformedAt >= 0) {
      throw Faults.malformedText(utf8, offset, malformedAt);
    }
    return new String(utf8, offset, length, StandardCharsets.UTF_8);
  }

  /** Whether the current token is {@code null}. */
  public boolean isNull() {
    return scanner.token() == TokenScanner.NULL;
  }

  /**
   * Whether the current token means null where a boxed number or boolean is expected: {@code null},
   * a blank string or {@code "null"}.
   */
  public boolean isNullNumber() {
    return scanner.token() == TokenScanner.NULL
        || (scanner.token() == TokenScanner.STRING && Coercion.isNull(string("null")));
  }

  /** The same where a {@link Character} is expected; a single blank is a character. */
  public boolean isNullChar() {
    return scanner.token() == TokenScanner.NULL
        || (scanner.token() == TokenScanner.STRING
            && string("null").length() != 1
            && Coercion.isNull(string("null")));
  }

  /** Whether the current token is {@code null} or a blank string. */
  public boolean isNullOrBlank() {
    return scanner.token() == TokenScanner.NULL
        || (scanner.token() == TokenScanner.STRING && string("null").trim().isEmpty());
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
    return scanner.token() == TokenScanner.STRING;
  }

  /** Whether the current token is a number. */
  public boolean isNumber() {
    return scanner.token() == TokenScanner.NUMBER;
  }

  /** Whether the current token is a number without fraction and exponent. */
  public boolean isInteger() {
    try {
      return scanner.token() == TokenScanner.NUMBER && scanner.isInteger();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /** Whether the current token is {@code true} or {@code false}. */
  public boolean isBoolean() {
    return scanner.token() == TokenScanner.TRUE || scanner.token() == TokenScanner.FALSE;
  }

  /** Whether the current token starts an object. */
  public boolean isObject() {
    return scanner.token() == TokenScanner.OBJECT;
  }

  /** Whether the current token starts an array. */
  public boolean isArray() {
    return scanner.token() == TokenScanner.ARRAY;
  }

  /** Expects the start of an object. */
  public void beginObject() {
    if (scanner.token() != TokenScanner.OBJECT) {
      throw unexpected("an object");
    }
  }

  /**
   * Moves on inside an object: to the first token of the next property's value.
   *
   * @return the property's name, or null at the end of the object
   */
  public @Nullable String nextName() {
    try {
      return nextProperty() ? scanner.name() : null;
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /**
   * The same, for a codec that knows which property most documents have next: comparing its name
   * with the document costs less than decoding the name there.
   *
   * @param expected a guess; any other name is read as well
   */
  public @Nullable String nextName(PropertyName expected) {
    try {
      if (!nextProperty()) {
        return null;
      }
      return scanner.takeName(expected.member(), expected.head(), expected.tail())
          ? expected.toString()
          : scanner.name();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /**
   * The same, for a codec that knows all properties it reads.
   *
   * @param expected the place of the one that most documents have next; any other is read as well
   * @return the place of the property's name; the number of names if it is not among them; -1 at
   *     the end of the object
   */
  public int nextPlace(PropertyNames names, int expected) {
    try {
      return nextProperty() ? names.take(scanner, expected) : -1;
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /** The name of the property whose value begins with the current token. */
  public String currentName() {
    checkOpen();
    return scanner.currentName();
  }

  private boolean nextProperty() {
    boolean found = scanner.nextProperty();
    if (recognised != null) {
      if (!found) {
        checkRecognised(recognised);
      } else if (scanner.depth() == 1) {
        rootProperties++;
      }
    }
    return found;
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
    int object = scanner.tokenStart();
    lookedInto = object;
    try {
      String first = scanner.peekName();
      if (first == null) {
        return null;
      }
      if (first.equals(property)) {
        return recognised(firstValue(object, visible));
      }
    } catch (ScanException e) {
      throw failed(e);
    }
    return recognised(lookahead().value(object, property));
  }

  /** An object with a type id is one of the type, whatever else it has. */
  private @Nullable String recognised(@Nullable String id) {
    if (id != null) {
      recognised = null;
    }
    return id;
  }

  private @Nullable String firstValue(int object, boolean visible) {
    int before = scanner.position();
    scanner.nextProperty();
    scanner.name();
    String id = text(scanner);
    if (visible || id == null) {
      scanner.backToObject(object, before);
    } else {
      scanner.backToRestOfObject(object);
    }
    return id;
  }

  /** Where the current object begins, for {@link #externalTypeId}. */
  public int objectStart() {
    checkOpen();
    return scanner.tokenStart();
  }

  /**
   * Finds the property that names the type of another property of the same object, wherever it is.
   * The reader does not move.
   *
   * @param objectStart where the object begins, from {@link #objectStart}
   * @return the text of its value, which is a string, number or boolean; null if there is none
   */
  public @Nullable String externalTypeId(int objectStart, String property) {
    checkOpen();
    return lookahead().value(objectStart, property);
  }

  /** The names of all properties of the current object; the reader does not move. */
  public String[] peekNames() {
    beginObject();
    lookedInto = scanner.tokenStart();
    try {
      if (scanner.peekName() == null) {
        return new String[0];
      }
    } catch (ScanException e) {
      throw failed(e);
    }
    return lookahead().names(lookedInto);
  }

  private Lookahead lookahead() {
    Lookahead made = lookahead;
    if (made == null) {
      made = new Lookahead(scanner.another(), document, start, end);
      lookahead = made;
    }
    return made;
  }

  /** Expects the start of an array. */
  public void beginArray() {
    expectArray("an array");
  }

  /** Expects the start of an array, one form of what {@code expected} describes. */
  void expectArray(String expected) {
    if (scanner.token() != TokenScanner.ARRAY) {
      throw unexpected(expected);
    }
  }

  /**
   * Moves on inside an array: to the first token of the next element.
   *
   * @return false at the end of the array
   */
  public boolean nextElement() {
    try {
      return scanner.nextElement();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /** Skips the current value, however deep; it must still be valid JSON within the limits. */
  public void skip() {
    if (recognised != null) {
      skipped();
    }
    pass();
  }

  private void pass() {
    try {
      scanner.skip();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  private void skipped() {
    Strangers noted = strangers;
    if (noted == null) {
      noted = new Strangers();
      strangers = noted;
    }
    noted.add(scanner, isObject() || isArray());
  }

  /** Expects a string; of a number or boolean, returns the text. */
  public String readString() {
    return scanner.token() == TokenScanner.STRING
        ? string("a string")
        : Coercion.text(this, "a string");
  }

  /**
   * Expects a string, as {@link #readString} does, and gives it in UTF-8: as it lies in the
   * document if nothing in it is escaped, else unescaped into the buffer. Half of a surrogate pair
   * becomes a question mark.
   */
  public ByteSlice readUtf8(Utf8Buffer unescaped) {
    ByteSlice text = null;
    if (isString()) {
      int from = scanner.tokenStart() + 1;
      pass();
      text = unescaped.string(document, from, scanner.position() - 1, limits.maxStringLength());
    }
    return text == null ? ByteSlice.of(readString()) : text;
  }

  /** Expects an object or an array, and gives it as it stands in the document. */
  public ByteSlice readRaw() {
    if (scanner.token() != TokenScanner.OBJECT && scanner.token() != TokenScanner.ARRAY) {
      throw unexpected("an object or an array");
    }
    int from = scanner.tokenStart();
    pass();
    return new ByteSlice(document, from, scanner.position() - from, true, true);
  }

  /** Expects a string, or an array of strings of one character. */
  public char[] readChars() {
    return scanner.token() == TokenScanner.STRING
        ? string("a string").toCharArray()
        : Coercion.characters(this);
  }

  /** Expects a string, number or boolean, and returns its text as written in the document. */
  public String readText() {
    String text;
    try {
      text = text(scanner);
    } catch (ScanException e) {
      throw failed(e);
    }
    if (text == null) {
      throw unexpected("a string");
    }
    return text;
  }

  /** Expects {@code true} or {@code false}; the integer 0 is false, others are true. */
  public boolean readBoolean() {
    if (scanner.token() == TokenScanner.TRUE) {
      return true;
    }
    if (scanner.token() == TokenScanner.FALSE) {
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
    if (scanner.token() != TokenScanner.STRING) {
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
      return scanner.floatValue();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /** Expects a number; one beyond the range of a double is infinite. */
  public double readDouble() {
    if (!isNumber()) {
      return Coercion.real(this);
    }
    try {
      return scanner.doubleValue();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /** Expects an integer; a fraction is dropped. */
  public BigInteger readBigInteger() {
    return isInteger() ? new BigInteger(number()) : Coercion.bigInteger(this);
  }

  /** Expects a number. */
  public BigDecimal readBigDecimal() {
    BigDecimal value;
    try {
      value = isNumber() ? new BigDecimal(number()) : Coercion.bigDecimal(this);
    } catch (NumberFormatException e) {
      throw faults().mismatch(expectedScale(), e);
    }
    if (Math.abs((long) value.scale()) > limits.maxNumberScale()) {
      throw unexpected(expectedScale());
    }
    return value;
  }

  /** Expects a string of base64 (RFC 4648 section 4), or an array of bytes. */
  public byte[] readBinary() {
    return scanner.token() == TokenScanner.STRING ? base64() : Coercion.bytes(this);
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
    return !open ? "" : String.valueOf(refused("", null).getMessage());
  }

  /** The text of a scalar that is not null, as written in the document; otherwise null. */
  static @Nullable String text(TokenScanner scanner) {
    return switch (scanner.token()) {
      case TokenScanner.STRING -> scanner.string();
      case TokenScanner.NUMBER -> scanner.number();
      case TokenScanner.TRUE -> "true";
      case TokenScanner.FALSE -> "false";
      default -> null;
    };
  }

  JsonLimits limits() {
    return limits;
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

  /** Expects a string, which {@code expected} describes. */
  String string(String expected) {
    if (scanner.token() != TokenScanner.STRING) {
      throw unexpected(expected);
    }
    try {
      return scanner.string();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /** The text of the current token, a number. */
  String number() {
    try {
      return scanner.number();
    } catch (ScanException e) {
      throw failed(e);
    }
  }

  /** Expects an integer from {@code least} to {@code most}. */
  long integer(long least, long most) {
    if (scanner.token() != TokenScanner.NUMBER) {
      return Coercion.integer(this, least, most);
    }
    long value = scanner.shortInteger();
    if (value == Long.MIN_VALUE) {
      return isInteger() ? longInteger(least, most) : Coercion.integer(this, least, most);
    }
    if (value < least || value > most) {
      throw unexpected(Coercion.range(least, most));
    }
    return value;
  }

  private long longInteger(long least, long most) {
    long value;
    try {
      value = Long.parseLong(number());
    } catch (NumberFormatException e) {
      throw unexpected(Coercion.range(least, most), e);
    }
    if (value < least || value > most) {
      throw unexpected(Coercion.range(least, most));
    }
    return value;
  }

  /** Expects an integer and returns the smallest of Integer, Long and BigInteger that fits. */
  Number readInteger() {
    if (!isInteger()) {
      throw unexpected("an integer");
    }
    long value = scanner.shortInteger();
    if (value == Long.MIN_VALUE) {
      return largeInteger();
    }
    if (value == (int) value) {
      return (int) value;
    }
    return value;
  }

  private Number largeInteger() {
    BigInteger value = readBigInteger();
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }

  /** The current value is not what was expected; {@code cause} says why. */
  JsonException unexpected(String expected, Throwable cause) {
    return faults().mismatch(expected, cause);
  }

  private String expectedScale() {
    return "a number of at most " + limits.maxNumberScale() + " places around its point";
  }

  private void checkOpen() {
    if (!open) {
      throw new IllegalStateException("The reader has no document, or stopped at a fault.");
    }
  }

  private Faults faults() {
    checkOpen();
    boolean looked = isObject() && scanner.tokenStart() == lookedInto;
    return new Faults(scanner, document, start, end, looked, limits);
  }

  /** The document cannot be read further. */
  private JsonException failed(ScanException cause) {
    return left(faults().inSyntax(cause));
  }

  private JsonException left(JsonException fault) {
    clear();
    return fault;
  }
}
