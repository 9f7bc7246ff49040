package dev.aloft.tooling.run.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.run.compile.CompileProblem;
import dev.aloft.tooling.run.live.LiveModule;
import dev.aloft.tooling.run.live.LiveModule.LiveFunction;
import dev.aloft.tooling.run.process.Call;
import dev.aloft.tooling.run.process.Outcome;
import dev.aloft.tooling.run.process.RunLog;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All paths of the development server. Each request first waits until the sources are compiled; if
 * they do not compile, the errors are its answer.
 */
public final class Doors implements HttpHandler {
  private static final int BODY_LIMIT = 6 << 20;

  /** {@code Invoke} of AWS Lambda, by its version of the API. */
  private static final Pattern INVOKE =
      Pattern.compile("/2015-03-31/functions/([^/]+)/invocations/?");

  /** {@code InvokeFunction} of Function Compute 3.0, by its version of the API. */
  private static final Pattern FC_INVOKE =
      Pattern.compile("/2023-03-30/functions/([^/]+)/invocations/?");

  private static final Pattern FUNCTION_URL = Pattern.compile("/lambda-url/([^/]+)(/.*)?");
  private static final Pattern NAMED = Pattern.compile("/([^/]+)(/.*)?");

  /** What belongs to the client's connection with this server. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "host",
          "content-length",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "expect",
          "upgrade",
          "te",
          "trailer");

  private final LiveModule module;
  private final RunLog log;
  private final PageApi page;
  private final InvokeDoor invoke;

  /** The doors to a module's functions. */
  public Doors(LiveModule module, RunLog log) {
    this.module = module;
    this.log = log;
    page = new PageApi(module, log);
    invoke = new InvokeDoor();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    DoorAnswer reply;
    try {
      reply = reply(exchange);
    } catch (RuntimeException e) {
      log.problem("", 0, "The server failed at " + exchange.getRequestURI() + ": " + e);
      reply = Reply.text(500, "The development server failed: " + e);
    }
    reply.send(exchange);
  }

  private DoorAnswer reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String refusal = Gate.refusal(exchange.getRequestHeaders(), path);
    if (refusal != null) {
      return Reply.text(403, refusal);
    }
    byte[] body = body(exchange);
    if (body == null) {
      return Reply.text(413, "A request may have 6 MB; this one has more.")
          .with("Connection", "close");
    }
    if (path.equals("/_aloft") || path.startsWith("/_aloft/")) {
      return page.reply(exchange, path, body);
    }
    if (path.equals("/")) {
      return exchange.getRequestHeaders().containsKey("X-TC-Action")
          ? tencent(exchange, body)
          : page.page(exchange);
    }
    return function(exchange, path, body);
  }

  /** The body; null if it is too long. */
  private static byte @Nullable [] body(HttpExchange exchange) throws IOException {
    String declared = exchange.getRequestHeaders().getFirst("Content-Length");
    if (declared != null && declared.length() > 7) {
      return null;
    }
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    return body.length > BODY_LIMIT ? null : body;
  }

  private DoorAnswer function(HttpExchange exchange, String path, byte[] body) {
    Matcher invocation = INVOKE.matcher(path);
    Matcher fcInvocation = FC_INVOKE.matcher(path);
    Matcher url = FUNCTION_URL.matcher(path);
    Matcher named = NAMED.matcher(path);
    if (invocation.matches()) {
      return ready(exchange, invocation.group(1), found -> invoke.aws(exchange, found, body));
    } else if (fcInvocation.matches()) {
      return ready(exchange, fcInvocation.group(1), found -> invoke.aliyun(exchange, found, body));
    } else if (url.matches()) {
      return ready(exchange, url.group(1), found -> http(exchange, found, url.group(2), body));
    } else if (named.matches()) {
      return ready(exchange, named.group(1), found -> named(exchange, found, named.group(2), body));
    }
    return Reply.text(404, "There is nothing at " + path + ".");
  }

  private DoorAnswer tencent(HttpExchange exchange, byte[] body) {
    Optional<TencentInvoke> request = TencentInvoke.read(body);
    if (request.isEmpty()) {
      return Reply.text(400, "Invoke takes a JSON object with FunctionName and ClientContext.");
    }
    return ready(exchange, request.get().function(), found -> invoke.tencent(found, request.get()));
  }

  private interface Door {
    DoorAnswer call(LiveFunction function);
  }

  /** Waits for the compiler, finds the function, and calls it. */
  private DoorAnswer ready(HttpExchange exchange, String name, Door door) {
    boolean html = acceptsHtml(exchange);
    List<CompileProblem> problems = module.awaitCurrent();
    if (!problems.isEmpty()) {
      return FailurePages.compileErrors(problems, html);
    }
    Optional<LiveFunction> found = module.find(name);
    if (found.isEmpty()) {
      return Reply.text(404, "There is no function " + name + "; there are " + names() + ".");
    }
    return door.call(found.get());
  }

  private String names() {
    return module.functions().stream()
        .map(each -> each.entry().name())
        .collect(Collectors.joining(", "));
  }

  private DoorAnswer named(
      HttpExchange exchange, LiveFunction function, @Nullable String rest, byte[] body) {
    if (function.trigger() == Trigger.HTTP) {
      return http(exchange, function, rest, body);
    }
    String name = function.entry().name();
    boolean container = module.cloud().startsWith("scaleway") || module.cloud().equals("knative");
    if (!container) {
      return Reply.text(
          404,
          name
              + " is not behind HTTP. POST its event to /2015-03-31/functions/"
              + name
              + "/invocations, or use the page at /.");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Reply.text(405, name + " takes events: POST one.").with("Allow", "POST");
    }
    Event event = Event.of(body);
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      if (!HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        event = event.header(header.getKey(), header.getValue().get(0));
      }
    }
    return InvokeDoor.container(function.host().call(new Call.Plain(event), false), exchange);
  }

  private static DoorAnswer http(
      HttpExchange exchange, LiveFunction function, @Nullable String rest, byte[] body) {
    String name = function.entry().name();
    if (function.trigger() != Trigger.HTTP) {
      return Reply.text(404, name + " is not behind HTTP: it has no @Http.");
    }
    StreamedReply streamed = new StreamedReply(exchange);
    HttpCall call = call(exchange, rest, body).receiver(streamed);
    Outcome outcome = function.host().call(new Call.Http(call), false);
    if (streamed.hasBegun()) {
      if (outcome.http().isEmpty()) {
        streamed.brokeOff();
      }
      return streamed;
    }
    if (outcome.http().isEmpty()) {
      return FailurePages.noAnswer(outcome, acceptsHtml(exchange));
    }
    HttpAnswer answer = outcome.http().get();
    if (answer.status() < 200) {
      return Reply.text(502, "The function answered with status " + answer.status() + ".");
    }
    return timed(new Reply(answer.status(), answer.headers(), answer.body()), outcome);
  }

  /** The client's request as the function's front gets it. */
  private static HttpCall call(HttpExchange exchange, @Nullable String rest, byte[] body) {
    String query = exchange.getRequestURI().getRawQuery();
    String target = (rest == null ? "/" : rest) + (query == null ? "" : "?" + query);
    HttpCall call = HttpCall.of(exchange.getRequestMethod(), target).body(body);
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      if (!HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        for (String value : header.getValue()) {
          call = call.header(header.getKey(), value);
        }
      }
    }
    return call;
  }

  /** Adds what a browser's developer tools show. */
  static Reply timed(Reply reply, Outcome outcome) {
    String millis = String.format(Locale.ROOT, "%.1f", outcome.nanos() / 1e6);
    return reply.with("Server-Timing", (outcome.cold() ? "cold;dur=" : "warm;dur=") + millis);
  }

  static boolean acceptsHtml(HttpExchange exchange) {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return accept != null && accept.contains("text/html");
  }
}
