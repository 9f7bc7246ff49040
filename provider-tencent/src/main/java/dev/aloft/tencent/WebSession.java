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
        orEmpty(fields.value("X-Scf-Request-Id")),
        (int) Math.max(0, number(fields, "X-Scf-Memory")),
        number(fields, "X-Scf-Timeout"),
        fields,
        environment);
  }

  @Override
  protected @Nullable Throwable call(
      HttpHandler function, RawHttp requests, ServerExchange exchange, InvocationContext context) {
    String source = orEmpty(ForwardedFor.lastValue(exchange.fields(), "X-Scf-Remote-Addr"));
    return requests.serve(function, exchange, exchange.path(), source, HIDDEN, context);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /**
   * A header's value; {@link InvocationContext#UNKNOWN} if it is missing or not a number that fits.
   */
  private static long number(Fields fields, String name) {
    int index = fields.indexOf(name);
    long value = index < 0 ? InvocationContext.UNKNOWN : fields.number(index);
    return value > Integer.MAX_VALUE ? InvocationContext.UNKNOWN : value;
  }
}
