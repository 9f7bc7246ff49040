package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Answer.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A post of a response or an error for an invocation, and the answers made from it. */
public record Post(HttpExchange exchange, String requestId, boolean error) {

  /** The answer the runtime means. */
  public Answer answer(Optional<String> errorType) {
    return new Answer(
        error ? Kind.ERROR : Kind.RESPONSE,
        requestId,
        exchange.body(),
        exchange.headers(),
        exchange.trailers(),
        errorType);
  }

  /** The answer the service puts in its place. */
  public Answer replacedBy(String errorType, String body) {
    return new Answer(
        Kind.ERROR,
        requestId,
        body.getBytes(StandardCharsets.UTF_8),
        exchange.headers(),
        exchange.trailers(),
        Optional.of(errorType));
  }

  @Override
  public String toString() {
    return (error ? "/error" : "/response") + " for " + requestId;
  }
}
