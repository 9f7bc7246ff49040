package dev.aloft.emulator;

import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.lambda.ConnectionsApi;
import dev.aloft.emulator.internal.lambda.WebSocketAnswer;
import dev.aloft.emulator.internal.lambda.WebSocketEvents;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpCall;
import java.net.InetAddress;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A double of a WebSocket API of API Gateway in front of functions on {@link LambdaEmulator}s: it
 * routes messages, applies the answers of Lambda proxy integrations, and has the management API on
 * a loopback address, where it checks signatures. Clients are objects ({@link #connect}) instead of
 * sockets.
 *
 * <pre>{@code
 * try (WebSocketApi api = WebSocketApi.builder().route("$default", lambda, true).start()) {
 *   WebSocketClient client = api.connect(HttpCall.get("/"));
 *   client.send("hello");
 *   assertEquals("hello", client.await(LIMIT).text());
 * }
 * }</pre>
 *
 * <p>Its model is API Gateway's developer guide. Safe for use by several threads.
 */
public final class WebSocketApi implements AutoCloseable {
  private static final String REGION = "us-east-1";
  private static final List<String> CREDENTIALS =
      List.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "TOKEN/EXAMPLE+==");

  /** A function and whether what it answers is sent to the client. */
  private record Route(LambdaEmulator function, boolean responds) {}

  private final Map<String, Route> routes;
  private final Builder settings;
  private final Map<String, WebSocketClient> open = new ConcurrentHashMap<>();
  private final Map<String, WebSocketEvents> events = new ConcurrentHashMap<>();
  private final Violations violations = new Violations();
  private final ConnectionsApi connections;
  private final HttpServer server;

  private WebSocketApi(Builder builder) {
    settings = builder;
    routes = Map.copyOf(builder.routes);
    connections = new ConnectionsApi(new Open(), CREDENTIALS, REGION, violations);
    server = new HttpServer(InetAddress.getLoopbackAddress(), connections, violations);
    server.listen();
  }

  /** An API without routes. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where the management API is: {@code http://127.0.0.1:PORT/prod}. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.port() + "/" + WebSocketEvents.STAGE;
  }

  /** The variables of an execution role that may manage connections. */
  public static Map<String, String> credentials() {
    return Map.of(
        "AWS_ACCESS_KEY_ID", CREDENTIALS.get(0),
        "AWS_SECRET_ACCESS_KEY", CREDENTIALS.get(1),
        "AWS_SESSION_TOKEN", CREDENTIALS.get(2),
        "AWS_REGION", REGION);
  }

  /**
   * Asks for a connection, and waits for the {@code $connect} route; without one it is opened.
   *
   * @param handshake a GET; its path has no meaning
   */
  public WebSocketClient connect(HttpCall handshake) {
    WebSocketEvents about =
        new WebSocketEvents(
            newId(),
            settings.domainName,
            handshake.header("User-Agent").orElse("emulator"),
            settings.authorizer.isEmpty() ? null : settings.authorizer,
            settings.variables);
    Route route = routes.get("$connect");
    int status = 200;
    Optional<String> protocol = Optional.empty();
    if (route != null) {
      String id = RequestIds.random();
      WebSocketAnswer answer = ask(route, about.connect(handshake, id), id);
      status = answer.status();
      protocol = answer.protocol();
    }
    boolean accepted = status >= 200 && status < 300;
    WebSocketClient client =
        new WebSocketClient(this, about, accepted ? 101 : status, protocol.orElse(null));
    if (accepted) {
      open.put(client.connectionId(), client);
      events.put(client.connectionId(), about);
    }
    return client;
  }

  /** Answers the next request to the management API with this status and body. */
  public void refuseNext(int status, String body) {
    connections.refuseNext(status, body, Map.of());
  }

  /** How many connections to the management API were made so far. */
  public int managementConnections() {
    return server.accepted();
  }

  /** Ends idle connections to the management API, as the service does after a while. */
  public void dropManagementConnections() {
    server.dropIdle();
  }

  /** What requests to the management API did wrong. */
  public List<String> violations() {
    return violations.all();
  }

  /** Ends the management API; functions and their doubles run on. */
  @Override
  public void close() {
    server.close();
  }

  void message(WebSocketClient client, WebSocketEvents about, String text) {
    String key = WebSocketAnswer.routeKey(text, settings.selection, routes.keySet());
    String id = RequestIds.random();
    if (key == null) {
      client.receive(WebSocketAnswer.refusal("Forbidden", about.connectionId(), id));
      return;
    }
    Route route = routes.get(key);
    if (route == null) {
      throw new IllegalStateException("there is no route " + key);
    }
    WebSocketAnswer answer = ask(route, about.message(key, text, id), id);
    byte[] reply = answer.reply(about.connectionId(), id);
    if (reply != null && (route.responds() || answer.isFailure())) {
      client.receive(reply);
    }
  }

  void disconnected(WebSocketEvents about, int status, String reason) {
    forget(about);
    Route route = routes.get("$disconnect");
    if (route != null) {
      String id = RequestIds.random();
      ask(route, about.disconnect(status, reason, id), id);
    }
  }

  private void forget(WebSocketEvents about) {
    open.remove(about.connectionId());
    events.remove(about.connectionId());
  }

  private static WebSocketAnswer ask(Route route, String event, String id) {
    Answer answer = route.function().call(Event.of(event).requestId(id));
    return WebSocketAnswer.of(answer);
  }

  /** Always with characters that a path has to encode. */
  private static String newId() {
    byte[] bytes = new byte[11];
    ThreadLocalRandom.current().nextBytes(bytes);
    bytes[0] = (byte) 0xfb;
    bytes[1] = (byte) 0xff;
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** What the management API sees. */
  private final class Open implements ConnectionsApi.Connections {
    @Override
    public boolean send(String connectionId, byte[] message) {
      WebSocketClient client = open.get(connectionId);
      return client != null && client.receive(message);
    }

    @Override
    public boolean end(String connectionId) {
      WebSocketClient client = open.get(connectionId);
      WebSocketEvents about = events.get(connectionId);
      if (client == null || about == null || !client.closed(1000)) {
        return false;
      }
      forget(about);
      // The function that ends a connection is not waited for: it may be the one to be told.
      Thread told = new Thread(() -> disconnected(about, 1000, "Connection closed by the API"));
      told.setDaemon(true);
      told.start();
      return true;
    }

    @Override
    public @Nullable String userAgent(String connectionId) {
      WebSocketEvents about = events.get(connectionId);
      return about == null ? null : about.userAgent();
    }
  }

  /** The settings of an API. */
  public static final class Builder {
    private final Map<String, Route> routes = new TreeMap<>();
    private final Map<String, Object> authorizer = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private String selection = "action";
    private String domainName = "id.execute-api." + REGION + ".amazonaws.com";

    private Builder() {}

    /**
     * Adds a route.
     *
     * @param responds whether the route has a route response, so that the client gets the answer
     */
    public Builder route(String key, LambdaEmulator function, boolean responds) {
      routes.put(key, new Route(function, responds));
      return this;
    }

    /** Sets the member of a JSON message whose value is the route's key; {@code action} if not. */
    public Builder selection(String member) {
      selection = member;
      return this;
    }

    /** Sets the host by which clients reach the API, for a custom domain. */
    public Builder domainName(String name) {
      domainName = name;
      return this;
    }

    /** Adds what an authorizer says of every handshake: a text, a number or a boolean. */
    public Builder authorizer(String name, Object value) {
      authorizer.put(name, value);
      return this;
    }

    /** Adds a variable of the stage. */
    public Builder stageVariable(String name, String value) {
      variables.put(name, value);
      return this;
    }

    /** Starts the API on a free port. */
    public WebSocketApi start() {
      return new WebSocketApi(this);
    }
  }
}
