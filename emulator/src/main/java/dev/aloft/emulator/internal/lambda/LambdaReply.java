package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.json.JsonWriter;

/** The answers of the service that say how a post went. */
final class LambdaReply {
  private static final HttpReply ACCEPTED = HttpReply.json(202, "{\"status\":\"OK\"}\n");

  private LambdaReply() {}

  static HttpReply accepted() {
    return ACCEPTED;
  }

  static HttpReply refused(int status, String errorType, String message) {
    return HttpReply.json(status, error(errorType, message));
  }

  static HttpReply invalidState(String message) {
    return refused(403, "InvalidStateTransition", message);
  }

  /** The body of an error, as the service writes its own. */
  static String error(String errorType, String message) {
    return "{\"errorMessage\":"
        + JsonWriter.quote(message)
        + ",\"errorType\":"
        + JsonWriter.quote(errorType)
        + "}";
  }
}
