package dev.aloft.provider;

import dev.aloft.json.JsonException;

/**
 * Says whose failure it is, to start its log record with: the function was called or not. Not
 * loaded while all is well.
 */
public final class WhatFailed {
  /** The length to which an id, which has no limit, is cut in the log. */
  private static final int ID_LENGTH = 200;

  private static final String INVOCATION = "The invocation failed";

  private WhatFailed() {}

  /** What a message is called in the log. */
  public static String message(String id) {
    return "message " + ErrorReport.cut(id, ID_LENGTH);
  }

  /** A failure that left a handler of events. */
  public static Output.Report of(Throwable failure, Input input) {
    return of(failure, input, false);
  }

  /**
   * The same for a loop that calls handlers on a thread of its own.
   *
   * @param interrupted whether the handler left that thread interrupted
   */
  public static Output.Report of(Throwable failure, Input input, boolean interrupted) {
    String name = input.name() == null ? "event" : input.name();
    if (failure instanceof JsonException) {
      return new Output.Report("The " + name + " was refused", failure, false);
    }
    if (input.isDecoding()) {
      return new Output.Report(decoding(input, name), failure, false);
    }
    return new Output.Report(
        interrupted ? "The invocation was interrupted and failed" : INVOCATION, failure);
  }

  /** The same for a handler of HTTP requests, for which a refused body is not a failure. */
  public static Output.Report of(Throwable failure, HttpInput request) {
    return request.isDecoding()
        ? new Output.Report(decoding(request.body(), "body"), failure, false)
        : new Output.Report(INVOCATION, failure);
  }

  private static String decoding(Input input, String name) {
    return "Decoding the " + name + " failed" + input.place();
  }
}
