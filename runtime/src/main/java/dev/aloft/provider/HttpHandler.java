package dev.aloft.provider;

import dev.aloft.function.Context;

/** A function that answers HTTP requests. */
public non-sealed interface HttpHandler extends Handler {
  /**
   * Decodes the body, calls the function, encodes its response.
   *
   * @throws dev.aloft.json.JsonException if the body cannot be decoded
   * @throws Exception what the function threw
   */
  void handle(HttpInput request, Context context, HttpOutput response) throws Exception;
}
