package dev.aloft.tooling.run.http;

import com.sun.net.httpserver.HttpExchange;
import dev.aloft.json.JsonException;
import dev.aloft.tooling.run.compile.CompileProblem;
import dev.aloft.tooling.run.live.CallRequest;
import dev.aloft.tooling.run.live.LiveModule;
import dev.aloft.tooling.run.live.LiveModule.LiveFunction;
import dev.aloft.tooling.run.process.Call;
import dev.aloft.tooling.run.process.Outcome;
import dev.aloft.tooling.run.process.RunLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page at {@code /}, and what it asks for below {@code /_aloft/}: {@code state}, {@code
 * log?after=N} (which waits for a line), and {@code invoke} with a {@link CallRequest} as JSON.
 */
final class PageApi {
  private static final Duration LOG_PATIENCE = Duration.ofSeconds(20);
  private static final Pattern AFTER = Pattern.compile("(?:^|&)after=([0-9]{1,18})(?:&|$)");

  private final LiveModule module;
  private final RunLog log;
  private final Page page = Page.load();

  PageApi(LiveModule module, RunLog log) {
    this.module = module;
    this.log = log;
  }

  Reply page(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD")
        ? page.reply()
        : Reply.text(405, "There is a page here, to GET.").with("Allow", "GET, HEAD");
  }

  Reply reply(HttpExchange exchange, String path, byte[] body) {
    boolean post = exchange.getRequestMethod().equals("POST");
    return switch (path) {
      case "/_aloft/state" ->
          post ? notAllowed("GET") : Reply.json(200, PageJson.state(module, log.last()));
      case "/_aloft/log" -> post ? notAllowed("GET") : log(exchange.getRequestURI().getRawQuery());
      case "/_aloft/invoke" -> post ? invoke(exchange, body) : notAllowed("POST");
      default -> Reply.text(404, "There is nothing at " + path + ".");
    };
  }

  private static Reply notAllowed(String method) {
    return Reply.text(405, "Use " + method + ".").with("Allow", method);
  }

  private Reply log(@Nullable String query) {
    Matcher after = AFTER.matcher(query == null ? "" : query);
    long index = after.find() ? Long.parseLong(after.group(1)) : 0;
    try {
      return Reply.json(200, PageJson.log(log.await(index, LOG_PATIENCE)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.text(503, "The server stops.");
    }
  }

  private Reply invoke(HttpExchange exchange, byte[] body) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      // A form of another page could not send this type without asking first.
      return error(415, "The Content-Type has to be application/json.");
    }
    CallRequest request;
    try {
      request = CallRequests.read(body);
    } catch (JsonException e) {
      return error(400, "The request is wrong: " + e.getMessage());
    }
    List<CompileProblem> problems = module.awaitCurrent();
    if (!problems.isEmpty()) {
      return Reply.json(500, PageJson.problem("The module does not compile.", problems));
    }
    Optional<LiveFunction> function = module.find(request.function());
    if (function.isEmpty()) {
      return error(404, "There is no function " + request.function() + ".");
    }
    Call call;
    try {
      call = request.toCall(function.get());
    } catch (IllegalArgumentException e) {
      return error(400, String.valueOf(e.getMessage()));
    }
    Outcome outcome = function.get().host().call(call, true);
    return Reply.json(200, PageJson.outcome(outcome));
  }

  private static Reply error(int status, String message) {
    return Reply.json(status, PageJson.problem(message, List.of()));
  }
}
