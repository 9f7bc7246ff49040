package dev.aloft.tencent;

import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.server.InvocationSession;
import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests to a web function. SCF adds {@code X-Scf-*} headers to them, which the context
 * is made of and the function does not see.
 */
final class WebSession extends InvocationSession<InvocationContext> {
  private static final String HIDDEN = "x-scf-";
  private static final byte[] NOTHING = new byte[0];

  private final Map<String, String> environment;

  WebSession(WebServer loop, Map<String, String> environment) {
    super(loop);
    this.environment = environment;
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    invoke(exchange);
  }

  @Override
  protected void refuse(ServerExchange exchange) throws IOException {
    exchange.status(503).closeAfter().send(NOTHING, 0, 0);
  }

  @Override
  protected InvocationContext context(ServerExchange exchange) {
    Fields fields = exchange.fields();
    return new InvocationContext(
        InvocationContext.orEmpty(fields.value("X-Scf-Request-Id")),
        Math.max(0, InvocationContext.number(fields, "X-Scf-Memory")),
        InvocationContext.number(fields, "X-Scf-Timeout"),
        fields,
        environment);
  }

  @Override
  protected @Nullable Throwable call(
      HttpHandler function, RawHttp requests, ServerExchange exchange, InvocationContext context) {
    String source =
        InvocationContext.orEmpty(ForwardedFor.lastValue(exchange.fields(), "X-Scf-Remote-Addr"));
    return requests.serve(function, exchange, exchange.path(), source, HIDDEN, context);
  }
}
