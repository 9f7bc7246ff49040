package dev.aloft.provider.server;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.stream.BodySink;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The answer of an HTTP function that writes the body while it is sent. */
final class StreamedAnswer<C extends Context> extends BodySink {
  private final InvocationSession<C> session;
  private final ServerExchange exchange;
  private final C context;
  private @Nullable OutputStream stream;
  private boolean failed;
  private boolean replaced;

  StreamedAnswer(InvocationSession<C> session, ServerExchange exchange, C context) {
    this.session = session;
    this.exchange = exchange;
    this.context = context;
  }

  @Override
  protected OutputStream open() throws IOException {
    OutputStream opened = exchange.stream();
    stream = opened;
    return opened;
  }

  @Override
  public boolean isSent() {
    return exchange.isSent();
  }

  @Override
  protected void drop() {
    exchange.retract();
  }

  /**
   * Lets the function write the body, unless the answer has none.
   *
   * @return what the function failed with, whose report the response has; null if it did not fail
   */
  @Nullable Throwable write(StreamingResponse response, ServerLoop loop) {
    session.start(exchange, context, session.requests(), false);
    Throwable failure = exchange.isBodied() ? run(response) : null;
    // An interrupt that the function left would close the connection.
    Thread.interrupted();
    IOException gone = broken();
    if (gone != null) {
      failed = true;
      loop.log()
          .warn(
              context.requestId(),
              "The client went away, or read too slowly, after the function had written "
                  + count()
                  + " bytes of a streamed answer: "
                  + gone.getMessage());
      Throwable unrelated = unrelated();
      if (unrelated != null && exchange.unread(unrelated) == null) {
        session.requests().report(unrelated);
      }
      return unrelated;
    }
    if (failure != null) {
      failed = true;
      replaced = !exchange.isSent();
      if (replaced) {
        discard();
      }
      if (exchange.unread(failure) != null) {
        return failure;
      }
      if (replaced) {
        session.requests().fail(failure);
      } else {
        session.requests().report(failure);
      }
    }
    return failure;
  }

  /** Whether the function failed before anything was sent, so that the client gets an error. */
  boolean isReplaced() {
    return replaced;
  }

  /** Completes the answer, or breaks it off if the function could not write all of it. */
  void end() throws IOException {
    if (failed) {
      exchange.cutOff();
      return;
    }
    OutputStream opened = stream;
    if (opened == null) {
      opened = exchange.stream();
    }
    opened.close();
  }
}
