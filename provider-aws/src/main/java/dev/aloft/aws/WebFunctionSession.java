package dev.aloft.aws;

import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.server.InvocationSession;
import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests to a web function. Lambda adds {@code lambda-web-*} headers to them, which the
 * function does not see, and the client's address as the last one of {@code X-Forwarded-For}.
 */
final class WebFunctionSession extends InvocationSession<WebFunctionContext> {
  private static final String HIDDEN = "lambda-web-";
  private static final byte[] NOTHING = new byte[0];

  private final Map<String, String> environment;

  WebFunctionSession(WebFunctionServer loop, Map<String, String> environment) {
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
  protected WebFunctionContext context(ServerExchange exchange) {
    return new WebFunctionContext(exchange.fields(), environment);
  }

  @Override
  protected @Nullable Throwable call(
      HttpHandler function, RawHttp requests, ServerExchange exchange, WebFunctionContext context) {
    String source = ForwardedFor.last(exchange.fields(), "");
    return requests.serve(function, exchange, exchange.path(), source, HIDDEN, context);
  }
}
