package dev.aloft.scaleway;

import dev.aloft.provider.Output;
import dev.aloft.provider.server.InvocationSession;
import dev.aloft.provider.server.PlainAnswer;
import dev.aloft.provider.trigger.PublicFailure;
import dev.aloft.scaleway.internal.Settings;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests to a container. An HTTP function gets all requests unchanged. Any other is
 * called with POST only, on any path, which is how Scaleway's cron, queue and NATS triggers call
 * ("Serverless Containers" in Scaleway's documentation): they take a status from 300 on as a
 * failure and retry.
 */
final class ContainerSession extends InvocationSession<InvocationContext> {
  private final Settings settings;

  ContainerSession(ContainerServer server) {
    super(server);
    settings = server.settings();
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    invoke(exchange);
  }

  @Override
  protected void refuse(ServerExchange exchange) throws IOException {
    PlainAnswer.ending(exchange, 503);
  }

  @Override
  protected InvocationContext context(ServerExchange exchange) {
    return InvocationContext.ofContainer(settings, exchange.fields());
  }

  @Override
  protected void answer(
      ServerExchange exchange,
      InvocationContext context,
      Output output,
      @Nullable Throwable failure)
      throws IOException {
    if (failure == null) {
      super.answer(exchange, context, output, null);
    } else {
      PublicFailure disclosed = PublicFailure.of(failure, handler());
      PlainAnswer.json(exchange, disclosed.status(), disclosed.json());
    }
  }
}
