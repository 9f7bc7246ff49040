package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds the answer to {@code invocation/next}. */
public final class NextReply {
  private final String functionArn;
  private final Duration timeout;

  public NextReply(String functionArn, Duration timeout) {
    this.functionArn = functionArn;
    this.timeout = timeout;
  }

  HttpReply to(PendingInvocation invocation) {
    Event event = invocation.event();
    List<Header> headers = new ArrayList<>(8);
    headers.add(new Header("Content-Type", "application/json"));
    headers.add(new Header(LambdaHeaders.REQUEST_ID, invocation.requestId()));
    headers.add(new Header(LambdaHeaders.DEADLINE_MS, Long.toString(deadlineMillis(event))));
    headers.add(new Header(LambdaHeaders.FUNCTION_ARN, functionArn));
    headers.add(new Header(LambdaHeaders.TRACE_ID, traceId(invocation.requestId())));
    return new HttpReply(200, event.over(headers), event.body());
  }

  long deadlineMillis(Event event) {
    return System.currentTimeMillis() + event.deadline().orElse(timeout).toMillis();
  }

  String functionArn() {
    return functionArn;
  }

  /** An X-Ray header whose parts come from the request id. */
  static String traceId(String requestId) {
    String hex = requestId.replace("-", "") + "0".repeat(32);
    return "Root=1-"
        + hex.substring(0, 8)
        + "-"
        + hex.substring(8, 32)
        + ";Parent="
        + hex.substring(0, 16)
        + ";Sampled=0";
  }
}
