package dev.aloft.provider.trigger;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import org.jspecify.annotations.Nullable;

/** Calls an HTTP function, and makes every failure of it a response. */
public final class HttpInvocation {
  private HttpInvocation() {}

  /**
   * Fills the response, whatever happens.
   *
   * @return what the function failed with, for the log; the response then says no more than 500;
   *     null if it did not fail, even if the body could not be decoded
   */
  public static @Nullable Throwable run(
      HttpHandler handler, HttpInput request, Context context, HttpOutput response) {
    if (request.length() > handler.mostStreamed()) {
      // What a server refuses before, but came as an event.
      ErrorAnswer.tooLarge(handler.mostStreamed(), response);
      return null;
    }
    try {
      handler.handle(request, context, response);
      return null;
    } catch (JsonException undecodable) {
      if (request.isDecoding()) {
        ErrorAnswer.badRequest(undecodable, response);
        return null;
      }
      ErrorAnswer.internalError(response);
      return undecodable;
    } catch (Throwable failure) {
      ErrorAnswer.internalError(response);
      return failure;
    }
  }

  /**
   * The same for an answer that can only be sent as a whole: a streamed body is gathered in memory.
   *
   * @return as {@link #run}
   */
  static @Nullable Throwable gather(
      HttpHandler handler, HttpInput request, Context context, HttpOutput response) {
    Throwable failure = run(handler, request, context, response);
    StreamingResponse streamed = failure == null ? response.body().takeStreaming() : null;
    if (streamed == null) {
      return failure;
    }
    Throwable broken = GatheredBody.gather(streamed, request, response);
    if (broken != null) {
      ErrorAnswer.internalError(response);
    }
    return broken;
  }
}
