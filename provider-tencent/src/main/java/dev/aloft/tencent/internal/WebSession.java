package dev.aloft.tencent.internal;

import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerSession;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests to a web function. What SCF adds to them are {@code X-Scf-*} headers, which make
 * the context and which the function does not see.
 */
final class WebSession implements ServerSession {
  private static final String HIDDEN = "x-scf-";
  private static final byte[] NOTHING = new byte[0];

  private final WebFunction loop;
  private final HttpHandler handler;
  private final Map<String, String> environment;
  private final RawHttp http = new RawHttp();

  WebSession(WebFunction loop, HttpHandler handler, Map<String, String> environment) {
    this.loop = loop;
    this.handler = handler;
    this.environment = environment;
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    if (!loop.enter(exchange)) {
      exchange.status(503).closeAfter().send(NOTHING, 0, 0);
      return;
    }
    boolean ends = false;
    try {
      ScfContext context = context(exchange.fields().copy());
      http.serve(
          handler,
          exchange,
          exchange.path(),
          orEmpty(ForwardedFor.lastValue(exchange.fields(), "X-Scf-Remote-Addr")),
          HIDDEN,
          context);
      ends = loop.record(context.requestId(), http.response().body().reports());
    } finally {
      loop.leave(ends);
    }
    try {
      http.send(exchange);
    } finally {
      if (ends) {
        loop.end();
      }
    }
  }

  @Override
  public void clear() {
    http.clear();
  }

  private ScfContext context(Fields fields) {
    return new ScfContext(
        orEmpty(fields.value("X-Scf-Request-Id")),
        (int) Math.max(0, number(fields, "X-Scf-Memory")),
        number(fields, "X-Scf-Timeout"),
        fields,
        environment);
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
