package dev.aloft.json.internal;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Finds the first place where a document violates the grammar of RFC 8259, and what was expected
 * there. Only used to explain a document that the engine has rejected: the engine's own messages
 * and positions vary from case to case, these do not. It neither recurses nor decodes.
 */
public final class SyntaxCheck {
  private final byte[] document;
  private final int end;
  private final BitSet objects = new BitSet();
  private int depth;
  private int at;
  private String problem = "";
  private String withoutValues = "";

  /** A check of the bytes from {@code start} up to {@code end}. */
  public SyntaxCheck(byte[] document, int start, int end) {
    this.document = document;
    this.end = end;
    at = start;
  }

  /** Checks the document; false if it violates the grammar, and then the fault is known. */
  public boolean run() {
    if (!beginValue("a value")) {
      return false;
    }
    while (depth > 0) {
      if (!(objects.get(depth) ? afterProperty() : afterElement())) {
        return false;
      }
    }
    space();
    return at == end || fault("the end of the document");
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }

  /** What is wrong, without the document's content at that place. */
  public String withoutValues() {
    return withoutValues;
  }

  /** The index of the byte at fault, or the document's end. */
  public int offset() {
    return at;
  }

  /** Reads a whole scalar, or opens containers down to the first scalar or empty container. */
  private boolean beginValue(String expected) {
    while (true) {
      space();
      int c = peek();
      if (c == '{' || c == '[') {
        boolean object = c == '{';
        at++;
        depth++;
        objects.set(depth, object);
        space();
        if (peek() == (object ? '}' : ']')) {
          at++;
          depth--;
          return true;
        }
        if (object && !name("a property name in double quotes or '}'")) {
          return false;
        }
        if (!object && !startsValue(peek())) {
          return fault("a value or ']'");
        }
      } else {
        return scalar(c, expected);
      }
    }
  }

  private boolean afterProperty() {
    space();
    int c = peek();
    if (c == '}') {
      at++;
      depth--;
      return true;
    }
    if (c != ',') {
      return fault("',' or '}'");
    }
    at++;
    space();
    return name("a property name in double quotes") && beginValue("a value");
  }

  private boolean afterElement() {
    space();
    int c = peek();
    if (c == ']') {
      at++;
      depth--;
      return true;
    }
    if (c != ',') {
      return fault("',' or ']'");
    }
    at++;
    return beginValue("a value");
  }

  private boolean name(String expected) {
    if (peek() != '"') {
      return fault(expected);
    }
    if (!string()) {
      return false;
    }
    space();
    if (peek() != ':') {
      return fault("':'");
    }
    at++;
    return true;
  }

  private static boolean startsValue(int c) {
    return c == '{' || c == '[' || c == '"' || c == '-' || isDigit(c) || isLetter(c);
  }

  private boolean scalar(int c, String expected) {
    if (c == '"') {
      return string();
    }
    if (c == '-' || isDigit(c)) {
      return number();
    }
    return literal(expected);
  }

  private boolean literal(String expected) {
    int wordEnd = at;
    while (wordEnd < end && wordEnd - at < 16 && isWord(document[wordEnd])) {
      wordEnd++;
    }
    String word = new String(document, at, wordEnd - at, StandardCharsets.ISO_8859_1);
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      at = wordEnd;
      return true;
    }
    if (word.isEmpty()) {
      return fault(expected);
    }
    if (wordEnd == end
        && ("true".startsWith(word) || "false".startsWith(word) || "null".startsWith(word))) {
      at = end;
      return fault("true, false or null");
    }
    problem = "expected " + expected + ", found the word " + word;
    withoutValues = "expected " + expected + ", found another word";
    return false;
  }

  private boolean string() {
    at++;
    while (at < end) {
      int c = document[at] & 0xff;
      if (c == '"') {
        at++;
        return true;
      }
      if (c < ' ') {
        return fault("control characters in a string to be escaped");
      }
      if (c == '\\') {
        at++;
        if (!escape()) {
          return false;
        }
      }
      at++;
    }
    return fault("the string's closing quote");
  }

  private boolean escape() {
    int c = peek();
    if (c != 'u') {
      return (c >= 0 && "\"\\/bfnrt".indexOf(c) >= 0)
          || fault("one of \" \\ / b f n r t u after a backslash");
    }
    for (int i = 0; i < 4; i++) {
      at++;
      if (Character.digit(peek(), 16) < 0) {
        return fault("four hexadecimal digits after \\u");
      }
    }
    return true;
  }

  private boolean number() {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
      if (isDigit(peek())) {
        return fault("a number without leading zeros");
      }
    } else if (!digits("a digit")) {
      return false;
    }
    if (peek() == '.') {
      at++;
      if (!digits("a digit after the decimal point")) {
        return false;
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      if (!digits("a digit in the exponent")) {
        return false;
      }
    }
    return true;
  }

  private boolean digits(String expected) {
    if (!isDigit(peek())) {
      return fault(expected);
    }
    while (isDigit(peek())) {
      at++;
    }
    return true;
  }

  private boolean fault(String expected) {
    problem = "expected " + expected + ", found " + found();
    withoutValues =
        "expected " + expected + ", found " + (at >= end ? found() : "another character");
    return false;
  }

  private String found() {
    if (at >= end) {
      return "the end of the document";
    }
    int c = document[at] & 0xff;
    if (c > ' ' && c < 0x7f) {
      return c == '\'' ? "a single quote" : "'" + (char) c + "'";
    }
    return switch (c) {
      case ' ' -> "a space";
      case '\t' -> "a tab";
      case '\n', '\r' -> "a line break";
      default -> c < 0x80 ? "the control character 0x" + hex(c) : "the byte 0x" + hex(c);
    };
  }

  private static String hex(int c) {
    return (c < 16 ? "0" : "") + Integer.toHexString(c);
  }

  private void space() {
    while (at < end
        && (document[at] == ' '
            || document[at] == '\t'
            || document[at] == '\n'
            || document[at] == '\r')) {
      at++;
    }
  }

  private int peek() {
    return at < end ? document[at] & 0xff : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWord(int c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }
}
