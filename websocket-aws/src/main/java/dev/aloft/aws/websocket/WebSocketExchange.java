package dev.aloft.aws.websocket;

import dev.aloft.function.Context;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.HttpAdapter;
import org.jspecify.annotations.Nullable;

/**
 * One event and its answer, which the gateway treats as an HTTP exchange, so that failures are
 * those of HTTP functions. Used once.
 */
final class WebSocketExchange extends HttpAdapter<WebSocketEvent<?>> {
  private final Call call;

  WebSocketExchange(WebSocketHandler handler) {
    this(new Call(handler));
  }

  private WebSocketExchange(Call call) {
    super(call);
    this.call = call;
  }

  @Override
  protected WebSocketEvent<?> read(Input event, Context context, HttpInput request) {
    WebSocketEvent<?> read = WebSocketEventReader.read(event, request);
    call.event = read;
    return read;
  }

  @Override
  protected void answer(WebSocketEvent<?> event, HttpOutput response, Output output) {
    WebSocketAnswerWriter.write(event.kind(), response, output);
  }

  /** The function, called with what was read. */
  private static final class Call implements HttpHandler {
    private final WebSocketHandler handler;
    private @Nullable WebSocketEvent<?> event;

    Call(WebSocketHandler handler) {
      this.handler = handler;
    }

    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws Exception {
      WebSocketEvent<?> read = event;
      if (read == null) {
        throw new IllegalStateException("There is no event.");
      }
      handler.handle(read, request, context, response);
    }
  }
}
