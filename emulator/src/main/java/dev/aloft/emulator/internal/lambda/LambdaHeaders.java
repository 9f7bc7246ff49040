package dev.aloft.emulator.internal.lambda;

/** Header names of the Runtime API. */
public final class LambdaHeaders {
  public static final String REQUEST_ID = "Lambda-Runtime-Aws-Request-Id";
  public static final String DEADLINE_MS = "Lambda-Runtime-Deadline-Ms";
  public static final String FUNCTION_ARN = "Lambda-Runtime-Invoked-Function-Arn";
  public static final String TRACE_ID = "Lambda-Runtime-Trace-Id";
  public static final String INVOCATION_ID = "Lambda-Runtime-Invocation-Id";
  static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  static final String RESPONSE_MODE = "Lambda-Runtime-Function-Response-Mode";

  private LambdaHeaders() {}
}
