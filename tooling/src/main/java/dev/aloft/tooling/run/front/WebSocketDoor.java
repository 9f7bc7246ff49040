package dev.aloft.tooling.run.front;

import dev.aloft.emulator.WebSocketApi;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.run.compile.CompileProblem;
import dev.aloft.tooling.run.http.Gate;
import dev.aloft.tooling.run.live.LiveModule;
import dev.aloft.tooling.run.live.LiveModule.LiveFunction;
import dev.aloft.tooling.run.process.Call;
import dev.aloft.tooling.run.process.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The WebSocket API of a module: its functions with {@code @WebSocket} are the routes, as in the
 * descriptors. Connections stay open while functions are compiled again.
 */
public final class WebSocketDoor implements AutoCloseable {
  /** The stage of the descriptors, which is the path of clients and of the management API. */
  private static final String STAGE = "/prod";

  private final LiveModule module;
  private final WebSocketApi api;
  private volatile boolean closed;

  /**
   * @param port the port of the development server, which the events name
   */
  public WebSocketDoor(LiveModule module, int port) {
    this.module = module;
    api =
        WebSocketApi.builder()
            .routes(this::routes)
            .anyCredentials()
            .domainName("localhost:" + port)
            .start();
  }

  /** What tells functions on this machine where the management API is. */
  public static Map<String, String> environment(int port) {
    return Map.of("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", "http://127.0.0.1:" + port + STAGE);
  }

  /** Where clients find the API. */
  public static String address(int port) {
    return "ws://localhost:" + port + STAGE;
  }

  /** Whether a request is for the management API. */
  boolean manages(RequestHead head) {
    return head.path().startsWith(STAGE + "/@connections/") && refusal(head).isEmpty();
  }

  int managementPort() {
    return URI.create(api.endpoint()).getPort();
  }

  private static String refusal(RequestHead head) {
    String refusal = Gate.refusal(head.headers(), head.path());
    return refusal == null ? "" : refusal;
  }

  /** Answers a handshake, and serves the connection to its end. */
  void serve(RequestHead head, InputStream in, OutputStream out) throws IOException {
    String refusal = refusal(head);
    if (!refusal.isEmpty()) {
      refuse(out, "403 Forbidden", refusal);
      return;
    }
    List<CompileProblem> problems = module.awaitCurrent();
    if (!problems.isEmpty()) {
      String text =
          problems.stream().map(CompileProblem::toString).collect(Collectors.joining("\n"));
      refuse(out, "500 Internal Server Error", "The module does not compile.\n" + text);
    } else if (!head.path().equals(STAGE) && !head.path().equals(STAGE + "/")) {
      refuse(out, "404 Not Found", "The WebSocket API is at " + STAGE + ".");
    } else if (!isThere()) {
      refuse(out, "404 Not Found", "The module has no function with @WebSocket.");
    } else {
      api.serve(head.call(), in, out);
    }
  }

  /** Answers a request that is not passed on; its connection is to be closed. */
  static void refuse(OutputStream out, String status, String reason) throws IOException {
    byte[] body = (reason + "\n").getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  /** Whether the module has such functions. */
  public boolean isThere() {
    return module.functions().stream().anyMatch(each -> each.trigger() == Trigger.WEBSOCKET);
  }

  /** A message waits for the compiler, as every call. */
  private Map<String, WebSocketApi.Route> routes() {
    if (closed) {
      return Map.of();
    }
    boolean compiled = module.awaitCurrent().isEmpty();
    Map<String, WebSocketApi.Route> routes = new LinkedHashMap<>();
    for (LiveFunction each : module.functions()) {
      if (each.trigger() == Trigger.WEBSOCKET) {
        boolean responds = each.entry().output().isPresent();
        routes.put(
            each.entry().trigger().value(),
            new WebSocketApi.Route(
                event -> compiled ? call(each, event) : Answer.lost("", "no function"), responds));
      }
    }
    return routes;
  }

  private static Answer call(LiveFunction function, Event event) {
    Outcome outcome = function.host().call(new Call.Plain(event), false);
    return outcome.answers().isEmpty()
        ? Answer.lost("", outcome.message())
        : outcome.answers().get(0);
  }

  /** Ends the management API, and calls no function any more; connections end with the port. */
  @Override
  public void close() {
    closed = true;
    api.close();
  }
}
