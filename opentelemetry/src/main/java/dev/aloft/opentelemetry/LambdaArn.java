package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import io.opentelemetry.api.trace.SpanBuilder;

/** The ARN that an invocation on AWS Lambda was made with; loaded only there. */
final class LambdaArn {
  private static final int ACCOUNT = 4;
  private static final int QUALIFIER = 7;

  private LambdaArn() {}

  /** Adds the ARN, the function's own ARN with the version behind an alias, and the account. */
  static void addTo(SpanBuilder span, Context context) {
    String invoked = context.header("Lambda-Runtime-Invoked-Function-Arn");
    if (invoked == null || invoked.isEmpty()) {
      return;
    }
    span.setAttribute(Keys.INVOKED_ARN, invoked);
    String[] parts = invoked.split(":", -1);
    if (parts.length < QUALIFIER) {
      return;
    }
    span.setAttribute(Keys.ACCOUNT, parts[ACCOUNT]);
    if (parts.length > QUALIFIER && !context.functionVersion().isEmpty()) {
      parts[QUALIFIER] = context.functionVersion();
    }
    span.setAttribute(Keys.RESOURCE, String.join(":", parts));
  }
}
