package dev.aloft.provider;

import dev.aloft.function.Context;

/** A function that answers HTTP requests. */
public non-sealed interface HttpHandler extends Handler {
  /**
   * Whether the function takes the body of a request as a stream, which a server then leaves for it
   * to read while it comes.
   */
  default boolean takesStream() {
    return false;
  }

  /** The most bytes that such a body may have; a longer one is refused with 413. */
  default long mostStreamed() {
    return Long.MAX_VALUE;
  }

  /** Whether {@link HttpInput#route()} is wanted, which an adapter then looks for in its event. */
  default boolean takesRoute() {
    return false;
  }

  /**
   * Decodes the body, calls the function, encodes its response.
   *
   * @throws dev.aloft.json.JsonException if the body cannot be decoded
   * @throws Exception what the function threw
   */
  void handle(HttpInput request, Context context, HttpOutput response) throws Exception;
}
