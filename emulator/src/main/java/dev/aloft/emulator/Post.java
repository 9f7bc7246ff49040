package dev.aloft.emulator;

import dev.aloft.emulator.Answer.Kind;
import dev.aloft.emulator.internal.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A post to {@code response} or {@code error} of an invocation, and the answers made from it. */
record Post(HttpExchange exchange, String requestId, boolean error) {
  static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String RESPONSE_MODE = "Lambda-Runtime-Function-Response-Mode";

  /** The answer the runtime means. */
  Answer answer() {
    return new Answer(
        error ? Kind.ERROR : Kind.RESPONSE,
        requestId,
        exchange.body(),
        exchange.headers(),
        exchange.trailers(),
        exchange.header(ERROR_TYPE));
  }

  /** The answer the service puts in its place. */
  Answer replacedBy(String errorType, String message) {
    return new Answer(
        Kind.ERROR,
        requestId,
        LambdaReply.error(errorType, message).getBytes(StandardCharsets.UTF_8),
        exchange.headers(),
        exchange.trailers(),
        Optional.of(errorType));
  }

  static Answer lost(String requestId, String reason) {
    return new Answer(Kind.LOST, requestId, new byte[0], List.of(), List.of(), Optional.of(reason));
  }

  boolean hasInvalidMode() {
    return !error && exchange.header(RESPONSE_MODE).filter(m -> !m.equals("streaming")).isPresent();
  }

  boolean isStreamed() {
    return exchange.header(RESPONSE_MODE).isPresent();
  }

  Optional<String> nonce() {
    return exchange.header(Event.INVOCATION_ID);
  }

  @Override
  public String toString() {
    return (error ? "/error" : "/response") + " for " + requestId;
  }
}
