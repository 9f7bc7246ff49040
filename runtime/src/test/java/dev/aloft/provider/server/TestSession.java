package dev.aloft.provider.server;

import dev.aloft.function.Context;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.lang.reflect.Proxy;

/** Serves each request as an invocation whose context only has an id. */
abstract class TestSession extends InvocationSession<Context> {
  TestSession(ServerLoop loop) {
    super(loop);
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    invoke(exchange);
  }

  @Override
  protected void refuse(ServerExchange exchange) throws IOException {
    throw new IOException("ending");
  }

  @Override
  protected Context context(ServerExchange exchange) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> "id");
  }
}
