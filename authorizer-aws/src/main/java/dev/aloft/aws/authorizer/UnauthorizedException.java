package dev.aloft.aws.authorizer;

import dev.aloft.function.FunctionException;

/**
 * The caller is unknown: status 401, where {@link Authorization#deny()} means 403. API Gateway
 * recognises it by the error's message, which must be exactly {@code Unauthorized} ("Input to an
 * API Gateway Lambda authorizer" and the samples beside it in its developer guide). Like every
 * failed invocation it is logged, without a stack trace, and counts as an error in the function's
 * metrics.
 */
public final class UnauthorizedException extends FunctionException {
  private static final long serialVersionUID = 1L;

  /** For any caller: what it got wrong is not said. */
  public UnauthorizedException() {
    super("Unauthorized", "Unauthorized");
  }

  /** An expected answer has no trace. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
