package dev.aloft.json.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Random documents in every form that the grammar has: white space everywhere, each character plain
 * or escaped, numbers with and without point and exponent, names that recur or look alike, now and
 * then many levels or long texts.
 */
public final class RandomJson {
  private static final String[] NAMES = {
    "",
    "a",
    "b",
    "ab",
    "id",
    "name",
    "items",
    "\u00e9",
    "\u20ac",
    "\ud83d\ude00",
    "a\"b",
    "a\\b",
    "\n"
  };

  private final Random random;
  private StringBuilder json = new StringBuilder();
  private boolean distinct;

  /** Documents that depend only on this seed. */
  public RandomJson(long seed) {
    random = new Random(seed);
  }

  /** The next document, which is JSON but may have an object with a name twice. */
  public byte[] next() {
    json = new StringBuilder();
    distinct = random.nextInt(4) != 0;
    space();
    if (random.nextInt(100) == 0) {
      deep(random.nextInt(520));
    } else {
      value(1 + random.nextInt(6));
    }
    space();
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void space() {
    while (random.nextInt(5) == 0) {
      json.append(" \t\n\r".charAt(random.nextInt(4)));
      if (random.nextInt(50) == 0) {
        json.append(" ".repeat(random.nextInt(70)));
      }
    }
  }

  private void deep(int levels) {
    StringBuilder ends = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      boolean object = random.nextBoolean();
      json.append(object ? "{\"a\":" : "[");
      ends.append(object ? '}' : ']');
    }
    value(0);
    json.append(ends.reverse());
  }

  private void value(int depth) {
    switch (random.nextInt(depth > 0 ? 10 : 6)) {
      case 0 -> json.append(new String[] {"true", "false", "null"}[random.nextInt(3)]);
      case 1, 2, 3 -> number();
      case 4, 5 -> string();
      case 6, 7 -> array(depth);
      default -> object(depth);
    }
  }

  private void array(int depth) {
    json.append('[');
    space();
    for (int i = random.nextInt(6); i > 0; i--) {
      space();
      value(depth - 1);
      space();
      json.append(i > 1 ? "," : "");
    }
    json.append(']');
  }

  private void object(int depth) {
    json.append('{');
    space();
    for (int i = random.nextInt(7); i > 0; i--) {
      space();
      name(i);
      space();
      json.append(':');
      space();
      value(depth - 1);
      space();
      json.append(i > 1 ? "," : "");
    }
    json.append('}');
  }

  private void name(int index) {
    json.append('"');
    if (distinct) {
      append(String.valueOf(index));
    }
    append(NAMES[random.nextInt(NAMES.length)]);
    if (random.nextInt(30) == 0) {
      append("x".repeat(random.nextInt(300)));
    }
    json.append('"');
  }

  private void string() {
    json.append('"');
    int length = random.nextInt(300) == 0 ? random.nextInt(9000) : random.nextInt(24);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(12)) {
        case 0 -> append(String.valueOf("\"\\/\b\f\n\r\t\u007f\u2028".charAt(random.nextInt(10))));
        case 1 -> append(String.valueOf((char) random.nextInt(0x20)));
        case 2 -> append(String.valueOf((char) random.nextInt(0x800)));
        case 3 -> append(String.valueOf((char) random.nextInt(0x10000)));
        case 4 -> append(Character.toString(0x10000 + random.nextInt(0x100000)));
        default -> json.append((char) ('a' + random.nextInt(26)));
      }
    }
    json.append('"');
  }

  /** Escapes what must be escaped and, now and then, what need not be. */
  private void append(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int index = "\"\\/\b\f\n\r\t".indexOf(c);
      boolean must = c < ' ' || c == '"' || c == '\\' || (c >= 0xd800 && c <= 0xdfff);
      if (index >= 0 && (must || random.nextBoolean()) && random.nextInt(4) != 0) {
        json.append('\\').append("\"\\/bfnrt".charAt(index));
      } else if (must || random.nextInt(8) == 0) {
        for (char unit : Character.toChars(c)) {
          json.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) unit));
        }
      } else {
        json.appendCodePoint(c);
      }
    }
  }

  private void number() {
    json.append(random.nextInt(3) == 0 ? "-" : "");
    if (random.nextInt(5) == 0) {
      json.append('0');
    } else {
      json.append((char) ('1' + random.nextInt(9)));
      digits(random.nextInt(random.nextInt(10) == 0 ? 60 : 20));
    }
    if (random.nextInt(3) == 0) {
      json.append('.');
      digits(1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 18));
    }
    if (random.nextInt(4) == 0) {
      json.append(random.nextBoolean() ? 'e' : 'E');
      json.append(new String[] {"", "+", "-"}[random.nextInt(3)]);
      digits(1 + random.nextInt(3));
    }
  }

  private void digits(int count) {
    for (int i = 0; i < count; i++) {
      json.append((char) ('0' + random.nextInt(10)));
    }
  }
}
