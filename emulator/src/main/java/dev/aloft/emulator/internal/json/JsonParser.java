package dev.aloft.emulator.internal.json;

import dev.aloft.emulator.internal.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A strict parser (RFC 8259); of members of the same name the last one counts. */
final class JsonParser {
  private static final int DEPTH_LIMIT = 512;

  private final String source;
  private int at;
  private int depth;

  JsonParser(String source) {
    this.source = source;
  }

  JsonValue whole() throws JsonException {
    JsonValue value = value();
    blank();
    if (at < source.length()) {
      throw wrong("the end");
    }
    return value;
  }

  private JsonValue value() throws JsonException {
    blank();
    int start = at;
    char c = peek();
    if (c == '{') {
      Map<String, JsonValue> members = object();
      return new JsonValue(Kind.OBJECT, source.substring(start, at), "", members, List.of());
    }
    if (c == '[') {
      List<JsonValue> items = array();
      return new JsonValue(Kind.ARRAY, source.substring(start, at), "", Map.of(), items);
    }
    if (c == '"') {
      String text = string();
      return new JsonValue(Kind.STRING, source.substring(start, at), text, Map.of(), List.of());
    }
    Kind kind;
    if (c == 't' || c == 'f') {
      literal(c == 't' ? "true" : "false");
      kind = Kind.BOOLEAN;
    } else if (c == 'n') {
      literal("null");
      kind = Kind.NULL;
    } else {
      number();
      kind = Kind.NUMBER;
    }
    String text = source.substring(start, at);
    return new JsonValue(kind, text, text, Map.of(), List.of());
  }

  private Map<String, JsonValue> object() throws JsonException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    deeper();
    at++;
    blank();
    if (peek() != '}') {
      while (true) {
        blank();
        if (peek() != '"') {
          throw wrong("a member name");
        }
        String name = string();
        blank();
        expect(':');
        members.put(name, value());
        blank();
        if (peek() != ',') {
          break;
        }
        at++;
      }
    }
    expect('}');
    depth--;
    return members;
  }

  private List<JsonValue> array() throws JsonException {
    List<JsonValue> items = new ArrayList<>();
    deeper();
    at++;
    blank();
    if (peek() != ']') {
      while (true) {
        items.add(value());
        blank();
        if (peek() != ',') {
          break;
        }
        at++;
      }
    }
    expect(']');
    depth--;
    return items;
  }

  private String string() throws JsonException {
    StringBuilder text = new StringBuilder();
    at++;
    for (char c = peek(); c != '"'; c = peek()) {
      at++;
      if (c < ' ') {
        at--;
        throw wrong("no control character in a string");
      }
      text.append(c == '\\' ? escaped() : c);
    }
    at++;
    return text.toString();
  }

  private char escaped() throws JsonException {
    char c = peek();
    at++;
    switch (c) {
      case '"', '\\', '/' -> {
        return c;
      }
      case 'b' -> {
        return '\b';
      }
      case 'f' -> {
        return '\f';
      }
      case 'n' -> {
        return '\n';
      }
      case 'r' -> {
        return '\r';
      }
      case 't' -> {
        return '\t';
      }
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++) {
          int digit = Character.digit(peek(), 16);
          if (digit < 0 || peek() > 'f') {
            throw wrong("a hexadecimal digit");
          }
          code = code * 16 + digit;
          at++;
        }
        return (char) code;
      }
      default -> {
        at--;
        throw wrong("an escape");
      }
    }
  }

  private void number() throws JsonException {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (at < source.length() && source.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < source.length() && (source.charAt(at) == 'e' || source.charAt(at) == 'E')) {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
  }

  private void digits() throws JsonException {
    int start = at;
    while (at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw wrong("a value");
    }
  }

  private void literal(String expected) throws JsonException {
    if (!source.startsWith(expected, at)) {
      throw wrong("a value");
    }
    at += expected.length();
  }

  private void expect(char expected) throws JsonException {
    if (peek() != expected) {
      throw wrong("'" + expected + "'");
    }
    at++;
  }

  private void deeper() throws JsonException {
    if (++depth > DEPTH_LIMIT) {
      throw wrong("at most " + DEPTH_LIMIT + " levels");
    }
  }

  private void blank() {
    while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws JsonException {
    if (at >= source.length()) {
      throw wrong("more");
    }
    return source.charAt(at);
  }

  private JsonException wrong(String expected) {
    return new JsonException("not JSON: expected " + expected + " at character " + at);
  }
}
