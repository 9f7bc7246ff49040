package dev.aloft.tencent.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerSession;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one connection to a web function. What SCF adds to them are {@code X-Scf-*}
 * headers, which make the context and which the function does not see.
 */
final class WebSession implements ServerSession {
  private static final String HIDDEN = "x-scf-";

  private final WebFunction owner;
  private final HttpHandler handler;
  private final @Nullable Semaphore permits;
  private final Map<String, String> environment;
  private final RuntimeLog log;
  private final RawHttp http = new RawHttp();

  WebSession(
      WebFunction owner,
      HttpHandler handler,
      @Nullable Semaphore permits,
      Map<String, String> environment,
      RuntimeLog log) {
    this.owner = owner;
    this.handler = handler;
    this.permits = permits;
    this.environment = environment;
    this.log = log;
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    Fields fields = exchange.fields().copy();
    String requestId = orEmpty(fields.value("X-Scf-Request-Id"));
    ScfContext context =
        new ScfContext(
            requestId,
            (int) Math.max(0, number(fields, "X-Scf-Memory")),
            number(fields, "X-Scf-Timeout"),
            fields,
            environment);
    Throwable failure = run(exchange, orEmpty(fields.value("X-Scf-Remote-Addr")), context);
    boolean interrupted = Thread.interrupted();
    try {
      http.send(exchange.status(http.response().status()));
    } finally {
      if (failure != null) {
        failed(requestId, failure, interrupted);
      }
    }
  }

  private @Nullable Throwable run(ServerExchange exchange, String caller, ScfContext context) {
    if (permits != null) {
      permits.acquireUninterruptibly();
    }
    try {
      return http.serve(handler, exchange, exchange.path(), caller, HIDDEN, context);
    } finally {
      if (permits != null) {
        permits.release();
      }
    }
  }

  private void failed(String requestId, Throwable failure, boolean interrupted) {
    String what = interrupted ? "The handler was interrupted and failed" : "The handler failed";
    log.failure(requestId.isEmpty() ? null : requestId, what, ErrorReport.of(failure, handler));
    if (Failures.isFatal(failure) || handler.exitsOnError()) {
      owner.end();
    }
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** A header's value; {@link ScfContext#UNKNOWN} if there is none that makes sense. */
  private static long number(Fields fields, String name) {
    int index = fields.indexOf(name);
    long value = index < 0 ? ScfContext.UNKNOWN : fields.number(index);
    return value > Integer.MAX_VALUE ? ScfContext.UNKNOWN : value;
  }
}
