package dev.aloft.aws.internal;

import dev.aloft.provider.lifecycle.RuntimeLog;

/**
 * How many events Lambda sends to one environment at once, on Lambda Managed Instances ("Lambda
 * Managed Instances" in the Lambda developer guide). Other environments lack the variable.
 */
public final class MaxConcurrency {
  /** The environment variable. */
  public static final String VARIABLE = "AWS_LAMBDA_MAX_CONCURRENCY";

  /** What a function can be configured for. */
  private static final int MOST = 1_600;

  private MaxConcurrency() {}

  /**
   * The number of loops: as many as Lambda sends events, but no more than the function takes.
   *
   * @param value the variable's
   * @param ofFunction the most invocations at a time; 0 for no limit
   * @return from 1; 0 if the value means nothing
   */
  public static int loops(String value, int ofFunction) {
    int most;
    try {
      most = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return 0;
    }
    if (most < 1 || most > MOST) {
      return 0;
    }
    return ofFunction == 0 ? most : Math.min(most, ofFunction);
  }

  /** What a record says about a value that means nothing. */
  public static String noEffect(String value) {
    String choices = "a whole number from 1 to " + MOST;
    return RuntimeLog.noEffect(VARIABLE, value, choices) + " Events are served one at a time.";
  }
}
