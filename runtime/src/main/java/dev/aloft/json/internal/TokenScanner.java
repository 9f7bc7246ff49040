package dev.aloft.json.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document in memory token by token: strictly RFC 8259, in one pass. It stays on a value's
 * first byte, so that each kind of value is decoded once, by the method that wants it, and what
 * nobody wants is only checked.
 *
 * <p>It trusts its caller to call {@link #nextProperty} in objects and {@link #nextElement} in
 * arrays: what the caller confuses, is a fault of the document. Not thread-safe.
 */
public final class TokenScanner {
  /** No token: before the document and after it. */
  public static final int NONE = 0;

  /** The start of an object. */
  public static final int OBJECT = 1;

  /** The start of an array. */
  public static final int ARRAY = 2;

  /** The end of an object. */
  public static final int OBJECT_END = 3;

  /** The end of an array. */
  public static final int ARRAY_END = 4;

  /** A string. */
  public static final int STRING = 5;

  /** A number. */
  public static final int NUMBER = 6;

  /** The literal {@code true}. */
  public static final int TRUE = 7;

  /** The literal {@code false}. */
  public static final int FALSE = 8;

  /** The literal {@code null}. */
  public static final int NULL = 9;

  private static final byte[] NOTHING = new byte[0];

  /**
   * After this many documents of one scanner its code is compiled, or soon will be. While it is
   * interpreted, each call that reads eight bytes costs more than eight bytes one by one.
   */
  private static final int WARM = 200;

  private final int maxDepth;
  private final int maxStringLength;
  private final int maxNumberLength;
  private final int maxNameLength;

  /** Up to this length the bytes of a document stay reachable, by the view of them. */
  private static final int KEPT = 16 << 10;

  private byte[] bytes = NOTHING;
  private int end;

  /** A view of the same bytes that reads eight at a time; null until the code may be compiled. */
  private @Nullable ByteBuffer words;

  /** The bytes of that view. */
  private byte[] viewed = NOTHING;

  private int documents;

  private int token = NONE;

  /** Where the token begins. */
  private int tokenStart = -1;

  /** The next byte; equal to {@link #tokenStart} while a string or number has not been read. */
  private int at;

  private int nameStart;
  private int depth;

  /** Which of the open containers are objects, a bit for each level; only for those skipped. */
  private long[] objects = new long[1];

  private @Nullable NameCache names;
  private @Nullable StringDecoder decoder;
  private @Nullable Decimals decimals;

  /**
   * Creates a scanner with these limits.
   *
   * @param maxStringLength UTF-16 chars
   * @param maxNumberLength characters
   * @param maxNameLength bytes
   */
  public TokenScanner(int maxDepth, int maxStringLength, int maxNumberLength, int maxNameLength) {
    this.maxDepth = maxDepth;
    this.maxStringLength = maxStringLength;
    this.maxNumberLength = maxNumberLength;
    this.maxNameLength = maxNameLength;
  }

  /** A scanner with the same limits. */
  public TokenScanner another() {
    return new TokenScanner(maxDepth, maxStringLength, maxNumberLength, maxNameLength);
  }

  /**
   * Starts with the value in these bytes.
   *
   * @return false if there is only white space
   */
  public boolean begin(byte[] utf8, int start, int end) {
    bytes = utf8;
    this.end = end;
    if (documents < WARM) {
      documents++;
    } else if (words == null || viewed != utf8) {
      // Documents mostly come in the same buffer.
      words = ByteBuffer.wrap(utf8).order(ByteOrder.LITTLE_ENDIAN);
      viewed = utf8;
    }
    depth = 0;
    token = NONE;
    tokenStart = -1;
    at = start;
    int c = space();
    if (at == end) {
      return false;
    }
    value(c);
    return true;
  }

  /** Whether there is anything but white space behind the root value; that is the next token. */
  public boolean nextRoot() {
    finish();
    int c = space();
    if (at == end) {
      token = NONE;
      tokenStart = end;
      return false;
    }
    value(c);
    return true;
  }

  /** Releases the document. */
  public void release() {
    if (viewed.length > KEPT) {
      words = null;
      viewed = NOTHING;
    }
    bytes = NOTHING;
    token = NONE;
    tokenStart = -1;
    at = 0;
    end = 0;
    if (decoder != null && decoder.isLarge()) {
      decoder = null;
    }
  }

  /** The current token, one of the constants of this class. */
  public int token() {
    return token;
  }

  /** The index of the token's first byte. */
  public int tokenStart() {
    return tokenStart;
  }

  /** The index of the next byte. */
  public int position() {
    return at;
  }

  /** How many arrays and objects are open, with the one that the token starts. */
  public int depth() {
    return depth;
  }

  /** The next name in the object that the token starts, without moving; null at its end. */
  public @Nullable String peekName() {
    int before = at;
    boolean first = isFirst();
    int c = space();
    if (c == ',' && !first) {
      at++;
      c = space();
    }
    String name = null;
    if (c == '"') {
      name = nameAt(at);
    } else if (c != '}') {
      throw malformed();
    }
    at = before;
    return name;
  }

  /**
   * Goes back from the first value in an object to the object.
   *
   * @param object where it begins
   * @param position of the scanner when it was on the object
   */
  public void backToObject(int object, int position) {
    if (token == OBJECT || token == ARRAY) {
      depth--;
    }
    token = OBJECT;
    tokenStart = object;
    at = position;
  }

  /** The same, but the value, a scalar, does not come again, nor does its name. */
  public void backToRestOfObject(int object) {
    finish();
    token = OBJECT;
    tokenStart = object;
  }

  /**
   * Moves on in an object: to the next property's name, or to the object's end.
   *
   * @return false at its end
   */
  public boolean nextProperty() {
    boolean first = isFirst(OBJECT);
    finish();
    int c = space();
    if (c == '}') {
      close(OBJECT_END);
      return false;
    }
    if (!first) {
      c = afterComma(c);
    }
    if (c != '"') {
      throw malformed();
    }
    nameStart = at;
    return true;
  }

  /**
   * Moves on to the value of the property whose name was found, if it has this one.
   *
   * <p>It may miss a name with white space behind it, which {@link #name} finds.
   *
   * @param member the name in quotation marks, escaped, with a colon
   * @param head its first eight bytes, the first one lowest, or fewer and zeros
   * @param tail its last eight bytes, if it has as many
   */
  public boolean takeName(byte[] member, long head, long tail) {
    byte[] b = bytes;
    int from = at;
    int length = member.length;
    if (length > end - from) {
      return false;
    }
    // The first byte of both is a quotation mark.
    int i = 1;
    int to = length;
    ByteBuffer view = words;
    if (view != null && end - from >= Long.BYTES) {
      long mask = length >= Long.BYTES ? -1L : (1L << (8 * length)) - 1;
      if ((view.getLong(from) & mask) != head) {
        return false;
      }
      i = Long.BYTES;
      if (length > Long.BYTES) {
        to = length - Long.BYTES;
        if (view.getLong(from + to) != tail) {
          return false;
        }
      }
    }
    for (; i < to; i++) {
      if (b[from + i] != member[i]) {
        return false;
      }
    }
    at = from + length;
    value(space());
    return true;
  }

  /**
   * How long the name is that was found, in quotation marks and with its colon; -1 if it has
   * anything but ASCII, an escape, or white space behind it.
   */
  public int plainNameLength() {
    int quote = plainEnd(at + 1);
    return quote + 1 < end && bytes[quote] == '"' && bytes[quote + 1] == ':' ? quote + 2 - at : -1;
  }

  /**
   * A hash of the name that was found.
   *
   * @param length what {@link #plainNameLength} gave
   */
  public int nameHash(int length) {
    return nameHash(bytes, at, length);
  }

  /** The same for any name, in quotation marks and with its colon. */
  public static int nameHash(byte[] member, int from, int length) {
    // Names differ in their length, or in their first or last characters.
    int first = member[from + 1] & 0xff;
    int second = member[from + 2] & 0xff;
    int middle = member[from + (length >> 1)] & 0xff;
    int last = member[from + Math.max(0, length - 3)] & 0xff;
    int hash = ((first * 31 + second) * 31 + middle) * 31 + last + length * 0x1f1f1f1f;
    return hash ^ hash >>> 7 ^ hash >>> 15;
  }

  /** Moves on to the value of the property whose name was found, without decoding the name. */
  public void passName() {
    skipName();
    value(space());
  }

  /** Moves on to the value of the property whose name was found, and returns the name. */
  public String name() {
    String name = nameAt(at);
    colon();
    value(space());
    return name;
  }

  /** The name of the current property again. */
  public String currentName() {
    int before = at;
    String name = nameAt(nameStart);
    at = before;
    return name;
  }

  private String nameAt(int quote) {
    byte[] b = bytes;
    int from = quote + 1;
    int i = from;
    int hash = 0;
    for (; i < end; i++) {
      int c = b[i];
      if (c == '"') {
        break;
      }
      if (c < ' ' || c == '\\') {
        return unusualName(quote);
      }
      hash = 31 * hash + c;
    }
    if (i == end) {
      throw malformed(i);
    }
    checkName(from, i);
    at = i + 1;
    return names().get(b, from, i, hash);
  }

  private NameCache names() {
    NameCache cache = names;
    if (cache == null) {
      cache = new NameCache();
      names = cache;
    }
    return cache;
  }

  private String unusualName(int quote) {
    int after = checkString(quote);
    checkName(quote + 1, after - 1);
    at = after;
    String name = decoder().decode(bytes, quote + 1, quote + 1, after - 1, maxNameLength);
    if (StringDecoder.hasHalf(name)) {
      throw new ScanException(ScanException.Kind.HALF, after - 1);
    }
    return name;
  }

  private void checkName(int from, int to) {
    if (to - from > maxNameLength) {
      throw new ScanException(ScanException.Kind.NAME, from + maxNameLength);
    }
  }

  private void colon() {
    if (space() != ':') {
      throw malformed();
    }
    at++;
  }

  /**
   * Moves on in an array: to the next element, or to the array's end.
   *
   * @return false at its end
   */
  public boolean nextElement() {
    boolean first = isFirst(ARRAY);
    finish();
    int c = space();
    if (c == ']') {
      close(ARRAY_END);
      return false;
    }
    if (!first) {
      c = afterComma(c);
    }
    value(c);
    return true;
  }

  /** Expects a comma, which is the current byte if there is one, and gives the byte behind it. */
  private int afterComma(int c) {
    if (c != ',') {
      throw malformed();
    }
    at++;
    return space();
  }

  /** Whether the token starts a container of that kind, of which nothing was read. */
  private boolean isFirst(int kind) {
    if (depth == 0) {
      throw malformed();
    }
    boolean first = isFirst();
    if (first && token != kind) {
      throw malformed();
    }
    return first;
  }

  private boolean isFirst() {
    return at == tokenStart + 1 && (token == OBJECT || token == ARRAY);
  }

  private void close(int kind) {
    token = kind;
    tokenStart = at++;
    depth--;
  }

  /** Moves on to the end of the current value, which is checked on the way. */
  public void skip() {
    if (token == OBJECT || token == ARRAY) {
      skipContainer();
    } else if (token == NONE) {
      throw malformed();
    } else {
      finish();
    }
  }

  private void skipContainer() {
    int outer = depth - 1;
    boolean object = token == OBJECT;
    boolean first = isFirst();
    note(object);
    while (true) {
      int c = space();
      if (c == (object ? '}' : ']')) {
        close(object ? OBJECT_END : ARRAY_END);
        if (depth == outer) {
          return;
        }
        object = isObject();
        first = false;
        continue;
      }
      if (!first) {
        c = afterComma(c);
      }
      if (object) {
        if (c != '"') {
          throw malformed();
        }
        skipName();
        c = space();
      }
      value(c);
      first = token == OBJECT || token == ARRAY;
      if (first) {
        object = token == OBJECT;
        note(object);
      } else {
        finish();
      }
    }
  }

  private void skipName() {
    int from = at + 1;
    int i = plainEnd(from);
    if (i < end && bytes[i] == '"') {
      checkName(from, i);
      at = i + 1;
    } else {
      unusualName(at);
    }
    colon();
  }

  // Not a BitSet: JDK 17 has that in no archive, so a cold start would pay for loading it.
  private void note(boolean object) {
    int word = depth >> 6;
    if (word >= objects.length) {
      objects = Arrays.copyOf(objects, word * 2);
    }
    long bit = 1L << depth;
    objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
  }

  private boolean isObject() {
    return (objects[depth >> 6] & 1L << depth) != 0;
  }

  /** Moves behind the current token, if it is a string or number that has not been read. */
  private void finish() {
    if (at == tokenStart) {
      at = token == STRING ? checkString(at) : numberEnd();
    }
  }

  /** Moves to the value that begins with this byte. */
  private void value(int c) {
    int from = at;
    tokenStart = from;
    switch (c) {
      case '"' -> token = STRING;
      case '{' -> open(OBJECT);
      case '[' -> open(ARRAY);
      case 't' -> literal(TRUE, 'r', 'u', 'e', from);
      case 'n' -> literal(NULL, 'u', 'l', 'l', from);
      case 'f' -> {
        literal(FALSE, 'a', 'l', 's', from);
        if (at == end || bytes[at] != 'e') {
          throw malformed();
        }
        at++;
      }
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> token = NUMBER;
      default -> throw malformed();
    }
  }

  private void open(int kind) {
    if (++depth > maxDepth) {
      throw new ScanException(ScanException.Kind.DEPTH, at);
    }
    token = kind;
    at++;
  }

  private void literal(int kind, char second, char third, char fourth, int from) {
    if (end - from < 4
        || bytes[from + 1] != second
        || bytes[from + 2] != third
        || bytes[from + 3] != fourth) {
      throw malformed();
    }
    token = kind;
    at = from + 4;
  }

  /** Skips white space; the byte behind it, or anything that is not JSON at the end. */
  private int space() {
    if (at < end) {
      int c = bytes[at];
      if (c > ' ') {
        return c;
      }
    }
    return skipSpace();
  }

  private int skipSpace() {
    byte[] b = bytes;
    int i = at;
    while (i < end) {
      int c = b[i];
      if (c > ' ' || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
        at = i;
        return c;
      }
      i++;
    }
    at = end;
    return -1;
  }

  /** The text of the current token, a string. */
  public String string() {
    byte[] b = bytes;
    int from = tokenStart + 1;
    int to = plainEnd(from);
    if (to == end || b[to] != '"') {
      return unusualString(to);
    }
    if (to - from > maxStringLength) {
      throw new ScanException(ScanException.Kind.STRING, from + maxStringLength);
    }
    at = to + 1;
    return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * @param special the first byte that is not plain
   */
  private String unusualString(int special) {
    int from = tokenStart + 1;
    StringDecoder texts = decoder();
    int after = texts.latinEnd(bytes, from, special, end);
    if (after > 0 && texts.latinLength() <= maxStringLength) {
      at = after;
      return texts.latinText();
    }
    after = checkRest(special);
    String text = texts.decode(bytes, from, special, after - 1, maxStringLength);
    at = after;
    return text;
  }

  private StringDecoder decoder() {
    StringDecoder made = decoder;
    if (made == null) {
      made = new StringDecoder();
      decoder = made;
    }
    return made;
  }

  /** Checks the string whose quotation mark is there, and returns the index behind it. */
  private int checkString(int quote) {
    int to = plainEnd(quote + 1);
    return to < end && bytes[to] == '"' ? to + 1 : checkRest(to);
  }

  private int checkRest(int special) {
    int after = StringDecoder.check(bytes, special, end);
    if (after < 0) {
      throw malformed(~after);
    }
    return after;
  }

  /** The first byte that is not plain: a quotation mark, backslash, control or beyond ASCII. */
  private int plainEnd(int from) {
    byte[] b = bytes;
    int i = from;
    ByteBuffer view = words;
    if (view != null) {
      i = EightBytes.plainEnd(view, from, end);
    }
    while (i < end) {
      int c = b[i];
      if (c < ' ' || c == '"' || c == '\\') {
        break;
      }
      i++;
    }
    return i;
  }

  /**
   * The current token, a number, if it is an integer of up to eighteen digits; {@link
   * Long#MIN_VALUE} for any other.
   */
  public long shortInteger() {
    byte[] b = bytes;
    int i = tokenStart;
    boolean negative = b[i] == '-';
    int from = negative ? i + 1 : i;
    long value = 0;
    for (i = from; i < end; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      value = value * 10 + digit;
    }
    int digits = i - from;
    if (digits == 0
        || digits > 18
        || (digits > 1 && b[from] == '0')
        || i - tokenStart > maxNumberLength
        || (i < end && !NumberGrammar.mayFollow(b[i]))) {
      return Long.MIN_VALUE;
    }
    at = i;
    return negative ? -value : value;
  }

  /** Whether the current token, a number, has neither a point nor an exponent. */
  public boolean isInteger() {
    return NumberGrammar.isInteger(bytes, tokenStart, numberEnd());
  }

  /** The text of the current token, a number. */
  public String number() {
    at = numberEnd();
    return new String(bytes, tokenStart, at - tokenStart, StandardCharsets.ISO_8859_1);
  }

  /** The value of the current token, a number; beyond the range of a double it is infinite. */
  public double doubleValue() {
    Decimals reader = decimals();
    int to = reader.usualEnd(bytes, tokenStart, end);
    if (to < 0 || to - tokenStart > maxNumberLength) {
      at = numberEnd();
      return reader.doubleValue(bytes, tokenStart, at);
    }
    at = to;
    return reader.usualValue();
  }

  /** The value of the current token, a number; beyond the range of a float it is infinite. */
  public float floatValue() {
    at = numberEnd();
    return decimals().floatValue(bytes, tokenStart, at);
  }

  private Decimals decimals() {
    Decimals made = decimals;
    if (made == null) {
      made = new Decimals();
      decimals = made;
    }
    return made;
  }

  /** The index behind the current token, a number. */
  public int numberEnd() {
    int to = NumberGrammar.end(bytes, tokenStart, end);
    if (to < 0) {
      throw malformed(~to);
    }
    if (to - tokenStart > maxNumberLength) {
      throw new ScanException(ScanException.Kind.NUMBER, tokenStart + maxNumberLength);
    }
    return to;
  }

  private ScanException malformed() {
    return malformed(at);
  }

  private static ScanException malformed(int offset) {
    return new ScanException(ScanException.Kind.SYNTAX, offset);
  }
}
