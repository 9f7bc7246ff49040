package dev.aloft.emulator.internal;

import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object {@code {statusCode, headers, body, isBase64Encoded}} a function answers an HTTP
 * event with, read as strictly as by fronts that refuse anything else.
 */
public final class FunctionReply {
  private final JsonValue object;

  private FunctionReply(JsonValue object) {
    this.object = object;
  }

  /** A reply that is not in the form a front asks for. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
      super(message);
    }
  }

  /** Reads the answer; null when it is JSON but not an object with a {@code statusCode}. */
  public static @Nullable FunctionReply read(byte[] answer) throws Malformed {
    String text = Utf8.read(answer);
    if (text == null) {
      throw new Malformed("the answer is not UTF-8");
    }
    try {
      JsonValue value = JsonValue.parse(text);
      return value.member("statusCode") == null ? null : new FunctionReply(value);
    } catch (JsonException e) {
      throw new Malformed(String.valueOf(e.getMessage()));
    }
  }

  /** The member of this name if it is of this kind, null if it is absent or null. */
  public @Nullable JsonValue member(String name, Kind kind) throws Malformed {
    JsonValue value = object.member(name);
    if (value == null || value.is(Kind.NULL)) {
      return null;
    }
    if (!value.is(kind)) {
      throw new Malformed(name + " is " + value.kind() + ", not " + kind);
    }
    return value;
  }

  public int status() throws Malformed {
    JsonValue value = object.member("statusCode");
    Integer status = value == null ? null : value.integer();
    if (status == null || status < 100 || status > 599) {
      throw new Malformed("statusCode is not an integer from 100 to 599");
    }
    return status;
  }

  /**
   * The fields of an object of names and values.
   *
   * @param lists whether a value may be a list of values
   */
  public List<Header> fields(String name, boolean lists) throws Malformed {
    List<Header> headers = new ArrayList<>();
    JsonValue fields = member(name, Kind.OBJECT);
    if (fields != null) {
      for (Map.Entry<String, JsonValue> field : fields.members().entrySet()) {
        if (lists && field.getValue().is(Kind.ARRAY)) {
          for (JsonValue value : field.getValue().items()) {
            headers.add(field(field.getKey(), value));
          }
        } else {
          headers.add(field(field.getKey(), field.getValue()));
        }
      }
    }
    return headers;
  }

  private static Header field(String name, JsonValue value) throws Malformed {
    if (value.is(Kind.OBJECT) || value.is(Kind.ARRAY) || value.is(Kind.NULL)) {
      throw new Malformed("header " + name + " is " + value.kind());
    }
    if (name.isEmpty() || value.text().indexOf('\n') >= 0 || value.text().indexOf('\r') >= 0) {
      throw new Malformed("header " + name + " cannot be written as one line");
    }
    return new Header(name, value.text());
  }

  public byte[] body() throws Malformed {
    JsonValue body = member("body", Kind.STRING);
    JsonValue flag = member("isBase64Encoded", Kind.BOOLEAN);
    if (body == null) {
      return new byte[0];
    }
    if (flag == null || !flag.isTrue()) {
      return body.text().getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body.text());
    } catch (IllegalArgumentException e) {
      throw new Malformed("the body is said to be base64 and is not");
    }
  }

  /** What a front answers with a JSON text of its own. */
  public static HttpAnswer refusal(int status, String json) {
    return new HttpAnswer(
        status,
        List.of(new Header("Content-Type", "application/json")),
        json.getBytes(StandardCharsets.UTF_8));
  }

  /** JSON passed on unchanged, where a front infers the rest. */
  public static HttpAnswer inferred(byte[] answer) {
    return new HttpAnswer(200, List.of(new Header("Content-Type", "application/json")), answer);
  }
}
