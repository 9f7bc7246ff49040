package dev.aloft.provider.trigger;

import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.JsonText;

/** Failures as {@code application/problem+json}: RFC 9457. */
final class ErrorAnswer {
  private ErrorAnswer() {}

  /** The body is not what the function takes: says where and why, as only the caller can fix it. */
  static void badRequest(JsonException failure, HttpOutput response) {
    StringBuilder json = new StringBuilder(256);
    json.append("{\"title\":\"Bad Request\",\"status\":400,\"detail\":");
    JsonText.appendString(json, String.valueOf(failure.getMessage()));
    json.append(",\"errors\":[{\"pointer\":");
    JsonText.appendString(json, failure.path());
    json.append(",\"detail\":");
    JsonText.appendString(json, failure.problem());
    if (failure.line() > 0) {
      json.append(",\"line\":").append(failure.line());
      json.append(",\"column\":").append(failure.column());
    }
    send(400, json.append("}]}").toString(), response);
  }

  /** The body has more bytes than the function takes. */
  static void tooLarge(long most, HttpOutput response) {
    send(
        413,
        "{\"title\":\"Content Too Large\",\"status\":413,\"detail\":\"The body is larger than the"
            + " limit of "
            + most
            + " bytes.\"}",
        response);
  }

  /** The function failed: says nothing more, as the rest belongs only in the log. */
  static void internalError(HttpOutput response) {
    send(500, "{\"title\":\"Internal Server Error\",\"status\":500}", response);
  }

  private static void send(int status, String json, HttpOutput response) {
    response.start(status);
    response.header("Content-Type", "application/problem+json");
    response.json().text(json);
  }
}
