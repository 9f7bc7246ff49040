package dev.aloft.deadline;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpFields;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;

/**
 * Guards a function that answers HTTP requests, with 504 in its stead (RFC 9110, section 15.6.5);
 * made by generated code.
 */
public final class GuardedHttp extends GuardedHandler implements HttpHandler {
  private static final String PROBLEM = "{\"title\":\"Gateway Timeout\",\"status\":504}";

  private final HttpHandler handler;

  /**
   * @param handler the function
   */
  public GuardedHttp(HttpHandler handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  public boolean takesStream() {
    return handler.takesStream();
  }

  @Override
  public long mostStreamed() {
    return handler.mostStreamed();
  }

  @Override
  public boolean takesRoute() {
    return handler.takesRoute();
  }

  @Override
  public void handle(HttpInput request, Context context, HttpOutput response) throws Exception {
    try {
      Allowance allowance = guard.allow(context);
      if (allowance == null) {
        handler.handle(request, context, response);
        return;
      }
      HttpOutput own = new HttpOutput();
      new Call(allowance, request, own).await();
      take(own, response);
      StreamingResponse streamed = response.body().takeStreaming();
      if (streamed != null) {
        response.body().stream(allowance.over(streamed));
      }
    } catch (DeadlineExceededException exceeded) {
      response.start(504);
      response.header("Content-Type", "application/problem+json");
      response.json().text(PROBLEM);
      response.body().report(new Output.Report("The invocation failed", exceeded));
    }
  }

  private static void take(HttpOutput own, HttpOutput response) {
    response.start(own.status());
    HttpFields headers = own.headers();
    for (int i = 0; i < headers.size(); i++) {
      response.header(headers.name(i), headers.value(i));
    }
    response.body().take(own.body());
  }

  private final class Call extends GuardedCall {
    private final HttpInput request;
    private final HttpOutput response;

    Call(Allowance allowance, HttpInput request, HttpOutput response) {
      super(allowance);
      this.request = request;
      this.response = response;
    }

    @Override
    void call(Context context) throws Exception {
      handler.handle(request, context, response);
    }

    /** A thread that waits for a slow client does not hear the interrupt. */
    @Override
    void interrupted() {
      request.endStream();
    }
  }
}
