package dev.aloft.knative;

import dev.aloft.knative.internal.ClientAddress;
import dev.aloft.knative.internal.ErrorAnswer;
import dev.aloft.knative.internal.WebHook;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.server.InvocationSession;
import dev.aloft.provider.server.PlainAnswer;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.provider.trigger.TriggerAdapter;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests: those to HTTP functions unchanged, for all others CloudEvents and plain bodies.
 * Not thread-safe.
 */
final class KnativeSession extends InvocationSession<InvocationContext> {
  private static final byte[] NOTHING = {};
  private static final String SCHEDULER = "X-CloudScheduler";
  private static final String EVENT_MEDIA_TYPE = "application/cloudevents";

  private final KnativeServer server;
  private @Nullable EventIntake intake;

  /** The events of the request; null if it is plain HTTP. */
  private @Nullable List<ReceivedEvent> events;

  /** The one of them that the function is called with. */
  private @Nullable ReceivedEvent current;

  KnativeSession(KnativeServer server) {
    super(server);
    this.server = server;
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    events = null;
    current = null;
    String method = exchange.method();
    if ((method.equals("GET") || method.equals("HEAD")) && server.isProbe(exchange)) {
      exchange.status(200).send(NOTHING, 0, 0);
    } else if (handler() instanceof HttpHandler) {
      invoke(exchange);
    } else if (method.equals("POST") || isScheduled(exchange)) {
      serveEvent(exchange);
    } else if (method.equals("OPTIONS")) {
      WebHook.answer(exchange, server.settings().present("ALOFT_WEBHOOK_ORIGINS"));
    } else {
      PlainAnswer.methodNotAllowed(exchange);
    }
  }

  /** Cloud Scheduler calls with the method that the job is configured with. */
  private boolean isScheduled(ServerExchange exchange) {
    return handler() instanceof EventSchedule && exchange.fields().indexOf(SCHEDULER) >= 0;
  }

  private void serveEvent(ServerExchange exchange) throws IOException {
    if (isEvent(exchange.fields())) {
      events = intake().read(exchange);
      if (events == null) {
        return;
      }
    }
    invoke(exchange);
  }

  /**
   * Whether the request says that it is an event. A required attribute is enough: one without the
   * others is an event that is refused, not a body of unknown kind.
   */
  private static boolean isEvent(Fields fields) {
    if (fields.indexOf("ce-specversion") >= 0
        || fields.indexOf("ce-id") >= 0
        || fields.indexOf("ce-type") >= 0
        || fields.indexOf("ce-source") >= 0) {
      return true;
    }
    String type = fields.value("Content-Type");
    return type != null
        && type.regionMatches(true, 0, EVENT_MEDIA_TYPE, 0, EVENT_MEDIA_TYPE.length());
  }

  private EventIntake intake() {
    EventIntake made = intake;
    if (made == null) {
      made = new EventIntake(server);
      intake = made;
    }
    return made;
  }

  @Override
  protected void refuse(ServerExchange exchange) throws IOException {
    ErrorAnswer.ending(exchange);
  }

  @Override
  protected InvocationContext context(ServerExchange exchange) {
    List<ReceivedEvent> sent = events;
    return InvocationContext.of(
        server.settings(), exchange.fields(), sent == null ? List.of() : sent);
  }

  @Override
  protected @Nullable Throwable call(
      HttpHandler function, RawHttp requests, ServerExchange exchange, InvocationContext context) {
    String source = ClientAddress.of(exchange, server.trustedProxies());
    return requests.serve(function, exchange, exchange.path(), source, null, context);
  }

  @Override
  protected @Nullable Throwable call(ServerExchange exchange, InvocationContext context) {
    List<ReceivedEvent> sent = events;
    return sent == null ? super.call(exchange, context) : call(sent, exchange, context);
  }

  /** Calls the function with all events if it takes them so, else with one after another. */
  private @Nullable Throwable call(
      List<ReceivedEvent> sent, ServerExchange exchange, InvocationContext context) {
    current = sent.get(0);
    if (sent.size() == 1 || takesBatches()) {
      return super.call(exchange, context);
    }
    Throwable failure = null;
    for (int i = 0; i < sent.size() && failure == null; i++) {
      current = sent.get(i);
      InvocationContext ofEvent = context.of(sent.get(i));
      Bootstrap.begin(ofEvent);
      failure = super.call(exchange, ofEvent);
    }
    return failure;
  }

  @Override
  protected void point(Input input, ServerExchange exchange) {
    ReceivedEvent event = current;
    if (event == null) {
      super.point(input, exchange);
    } else {
      input.reset(event.data().bytes(), event.data().offset(), event.data().length());
    }
  }

  private boolean takesBatches() {
    return handler() instanceof TriggerAdapter && !(handler() instanceof EventSchedule);
  }

  @Override
  protected void answer(
      ServerExchange exchange,
      InvocationContext context,
      Output output,
      @Nullable Throwable failure)
      throws IOException {
    ReplyEvent reply = context.reply();
    if (failure != null) {
      ErrorAnswer.failed(exchange, failure, handler(), output.reports(), !isBatch());
    } else if (reply != null && !isBatch() && EventAnswer.isWanted(exchange.fields())) {
      EventAnswer.send(exchange, reply, output, server.settings());
    } else if (events != null) {
      exchange.status(204).send(NOTHING, 0, 0);
    } else {
      super.answer(exchange, context, output, null);
    }
  }

  private boolean isBatch() {
    return events != null && events.size() > 1;
  }

  @Override
  public void clear() {
    super.clear();
    events = null;
    current = null;
    if (intake != null) {
      intake.clear();
    }
  }
}
