package dev.aloft.provider.trigger;

import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;

/** A streamed body that failed before a byte of it was sent. */
public final class StreamFailure {
  private StreamFailure() {}

  /**
   * Makes it an error response, as if the function method had thrown.
   *
   * @param output gets the report for the log
   */
  public static void replace(
      Throwable failure, HttpInput request, HttpOutput response, Output output) {
    ErrorAnswer.internalError(response);
    output.report(WhatFailed.of(failure, request));
  }
}
