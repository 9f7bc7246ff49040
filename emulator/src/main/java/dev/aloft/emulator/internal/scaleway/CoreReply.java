package dev.aloft.emulator.internal.scaleway;

import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.Utf8;
import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the core runtime makes of its child's answer. It reads the body into a structure as Go's
 * {@code encoding/json} does: names match in any letter case, and a member of a wrong type is
 * passed over while the others count.
 */
public final class CoreReply {
  private static final int FAILED = 500;

  private @Nullable Integer status;
  private final List<Header> headers = new ArrayList<>();
  private @Nullable JsonValue body;
  private boolean base64;
  private boolean mistyped;

  private CoreReply() {}

  /** The client's answer to an MQTT message. */
  public static HttpAnswer mqtt(HttpResult upstream) {
    return upstream.status() == FAILED
        ? CoreAnswers.failed(upstream.body())
        : CoreAnswers.answer(200, List.of(), "executed properly".getBytes(StandardCharsets.UTF_8));
  }

  /** The client's answer; null when the core panics and closes the connection. */
  public static @Nullable HttpAnswer http(HttpResult upstream) {
    if (upstream.status() == FAILED) {
      return CoreAnswers.failed(upstream.body());
    }
    String text = Utf8.read(upstream.body());
    JsonValue value = null;
    try {
      value = text == null ? null : JsonValue.parse(text);
    } catch (JsonException e) {
      // Not JSON: passed on unchanged.
    }
    if (value == null) {
      return CoreAnswers.answer(200, List.of(), upstream.body());
    }
    return switch (value.kind()) {
      case NULL -> null;
      case STRING ->
          CoreAnswers.answer(200, List.of(), value.text().getBytes(StandardCharsets.UTF_8));
      case OBJECT -> {
        CoreReply reply = new CoreReply();
        value.members().forEach(reply::member);
        yield reply.mapped(upstream.body());
      }
      default -> CoreAnswers.answer(200, List.of(), upstream.body());
    };
  }

  private void member(String name, JsonValue value) {
    if (name.equalsIgnoreCase("statusCode")) {
      Integer number = value.integer();
      mistyped |= number == null && !value.is(Kind.NULL);
      status = number;
    } else if (name.equalsIgnoreCase("headers")) {
      mistyped |= !value.is(Kind.OBJECT) && !value.is(Kind.NULL);
      for (Map.Entry<String, JsonValue> header : value.members().entrySet()) {
        JsonValue text = header.getValue();
        boolean right = text.is(Kind.STRING);
        mistyped |= !right && !text.is(Kind.NULL);
        headers.add(new Header(GoText.canonical(header.getKey()), right ? text.text() : ""));
      }
    } else if (name.equalsIgnoreCase("body")) {
      body = value;
    } else if (name.equalsIgnoreCase("isBase64Encoded")) {
      mistyped |= !value.is(Kind.BOOLEAN) && !value.is(Kind.NULL);
      base64 = value.isTrue();
    }
  }

  private @Nullable HttpAnswer mapped(byte[] whole) {
    Integer given = status;
    if (given == null || mistyped) {
      return base64
          ? unreadable("json: cannot unmarshal object into Go value of type string")
          : CoreAnswers.answer(200, headers, whole);
    }
    if (given < 100 || given > 999) {
      return null;
    }
    if (base64) {
      return decoded(given);
    }
    String text = body == null ? "" : body.is(Kind.STRING) ? body.text() : body.raw();
    return CoreAnswers.answer(given, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  private HttpAnswer decoded(int code) {
    if (body == null) {
      return unreadable("unexpected end of JSON input");
    }
    return switch (body.kind()) {
      case STRING -> {
        GoBase64 decoded = GoBase64.decode(body.text().getBytes(StandardCharsets.UTF_8));
        yield decoded.fault() < 0
            ? CoreAnswers.answer(code, headers, decoded.bytes())
            : unreadable("illegal base64 data at input byte " + decoded.fault());
      }
      case NULL -> CoreAnswers.answer(code, headers, new byte[0]);
      case OBJECT -> unreadable("json: cannot unmarshal object into Go value of type string");
      case ARRAY -> unreadable("json: cannot unmarshal array into Go value of type string");
      case NUMBER -> unreadable("json: cannot unmarshal number into Go value of type string");
      case BOOLEAN -> unreadable("json: cannot unmarshal bool into Go value of type string");
    };
  }

  private static HttpAnswer unreadable(String why) {
    return CoreAnswers.error(500, why);
  }
}
