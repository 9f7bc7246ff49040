package dev.aloft.json.fuzz;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document means by RFC 8259, found without any JSON library and as plainly as possible: to
 * be compared with, not to be fast.
 *
 * <p>Where the RFC leaves a choice it makes that of docs/json.md: one byte order mark is ignored,
 * half of a surrogate pair is kept in a string and refused in a name, at most 500 levels.
 */
final class StrictJson {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("true|false|null");
  private static final Pattern SPACE = Pattern.compile("[ \t\n\r]*");
  private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\x00-\\x1f]+");
  private static final Pattern UNIT = Pattern.compile("u([0-9A-Fa-f]{4})");
  private static final int MOST_LEVELS = 500;

  /** A document that is not JSON. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String problem) {
      super(problem, null, false, false);
    }
  }

  private final String text;
  private int at;
  private boolean duplicates;
  private boolean huge;

  private StrictJson(String text) {
    this.text = text;
  }

  /**
   * The meaning of a document.
   *
   * @param value maps, lists and scalars, of the classes that {@code PlainJson} chooses
   * @param duplicates whether an object has a name twice
   * @param huge whether a number is so long or so large that a limit may apply, or too large for a
   *     double
   */
  record Meaning(@Nullable Object value, boolean duplicates, boolean huge) {}

  static Meaning of(byte[] document) throws MalformedException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("not UTF-8");
    }
    StrictJson json = new StrictJson(text.startsWith("\ufeff") ? text.substring(1) : text);
    json.skip(SPACE);
    Object value = json.value(1);
    json.skip(SPACE);
    if (json.at < json.text.length()) {
      throw new MalformedException("more than a value");
    }
    return new Meaning(value, json.duplicates, json.huge);
  }

  private @Nullable Object value(int level) throws MalformedException {
    char first = at < text.length() ? text.charAt(at) : ' ';
    if ((first == '{' || first == '[') && level > MOST_LEVELS) {
      throw new MalformedException("too many levels");
    }
    return switch (first) {
      case '{' -> object(level);
      case '[' -> array(level);
      case '"' -> string();
      case 't', 'f', 'n' -> word(take(WORD));
      default -> number();
    };
  }

  private static @Nullable Object word(String word) {
    if (word.equals("null")) {
      return null;
    }
    return word.equals("true");
  }

  private Map<String, @Nullable Object> object(int level) throws MalformedException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (begins('{', '}')) {
      do {
        skip(SPACE);
        String name = string();
        if (hasHalf(name)) {
          throw new MalformedException("half of a surrogate pair in a name");
        }
        skip(SPACE);
        expect(':');
        skip(SPACE);
        duplicates |= object.containsKey(name);
        object.put(name, value(level + 1));
      } while (goesOn('}'));
    }
    return object;
  }

  private List<@Nullable Object> array(int level) throws MalformedException {
    List<@Nullable Object> array = new ArrayList<>();
    if (begins('[', ']')) {
      do {
        skip(SPACE);
        array.add(value(level + 1));
      } while (goesOn(']'));
    }
    return array;
  }

  private boolean begins(char open, char close) throws MalformedException {
    expect(open);
    skip(SPACE);
    boolean empty = at < text.length() && text.charAt(at) == close;
    at += empty ? 1 : 0;
    return !empty;
  }

  private boolean goesOn(char close) throws MalformedException {
    skip(SPACE);
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
      return true;
    }
    expect(close);
    return false;
  }

  private String string() throws MalformedException {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
        string.append(escaped());
      } else {
        string.append(take(PLAIN));
      }
    }
    expect('"');
    return string.toString();
  }

  private char escaped() throws MalformedException {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c == 'u') {
      return (char) Integer.parseInt(take(UNIT).substring(1), 16);
    }
    int index = "\"\\/bfnrt".indexOf(c);
    if (index < 0) {
      throw new MalformedException("no such escape");
    }
    at++;
    return "\"\\/\b\f\n\r\t".charAt(index);
  }

  private Number number() throws MalformedException {
    String number = take(NUMBER);
    huge |= number.length() > 900;
    boolean integer = number.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    if (!integer) {
      double value = Double.parseDouble(number);
      huge |= Double.isInfinite(value);
      return value;
    }
    BigInteger value = new BigInteger(number);
    if (value.bitLength() < 32) {
      return value.intValue();
    }
    return value.bitLength() < 64 ? (Number) value.longValue() : value;
  }

  private static boolean hasHalf(String name) {
    return name.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  private void expect(char c) throws MalformedException {
    if (at >= text.length() || text.charAt(at) != c) {
      throw new MalformedException("not what is expected");
    }
    at++;
  }

  private void skip(Pattern pattern) throws MalformedException {
    take(pattern);
  }

  private String take(Pattern pattern) throws MalformedException {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new MalformedException("not what is expected");
    }
    at = matcher.end();
    return matcher.group();
  }
}
