package dev.aloft.emulator;

import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.lambda.ConnectionsApi;
import dev.aloft.emulator.internal.lambda.WebSocketAnswer;
import dev.aloft.emulator.internal.lambda.WebSocketEvents;
import dev.aloft.emulator.internal.websocket.Handshake;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A double of a WebSocket API of API Gateway in front of functions on {@link LambdaEmulator}s: it
 * routes messages, applies the answers of Lambda proxy integrations, and has the management API on
 * a loopback address, where it checks signatures. Clients are objects ({@link #connect}) or speak
 * the WebSocket protocol ({@link #serve}).
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
  /** The most bytes of a frame. */
  static final int FRAME_LIMIT = 32 << 10;

  private static final String REGION = "us-east-1";
  private static final List<String> CREDENTIALS =
      List.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "TOKEN/EXAMPLE+==");

  /** What a subprotocol's name consists of; with another a header would not be what was meant. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /**
   * A route.
   *
   * @param function calls the function with an event
   * @param responds whether what it answers is sent to the client
   */
  public record Route(Function<Event, Answer> function, boolean responds) {}

  private final Supplier<Map<String, Route>> routes;
  private final Builder settings;
  private final Map<String, SocketPeer> open = new ConcurrentHashMap<>();
  private final Map<String, WebSocketEvents> events = new ConcurrentHashMap<>();
  private final Violations violations = new Violations();
  private final ConnectionsApi connections;
  private final HttpServer server;

  private WebSocketApi(Builder builder) {
    settings = builder;
    routes = builder.source();
    connections =
        new ConnectionsApi(
            new Open(), builder.anyone ? List.of() : CREDENTIALS, REGION, violations);
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
    WebSocketEvents about = about(handshake);
    WebSocketAnswer answer = asked(handshake, about);
    WebSocketClient client =
        new WebSocketClient(
            this, about, answer.opens() ? 101 : answer.status(), answer.protocol().orElse(null));
    if (answer.opens()) {
      opened(about, client.peer());
    }
    return client;
  }

  /**
   * Serves a client that speaks the WebSocket protocol (RFC 6455): answers its handshake as the
   * {@code $connect} route says, takes its messages, and returns when the connection has ended, and
   * the {@code $disconnect} route was called. Nothing ends a connection that idles.
   *
   * @param handshake the client's request, with all its headers
   * @param in what follows its head
   * @param out where the answer goes; both streams are closed at the end
   * @throws IOException if the client is gone before it is refused
   */
  public void serve(HttpCall handshake, InputStream in, OutputStream out) throws IOException {
    byte[] refusal = Handshake.refusal(handshake);
    if (refusal != null) {
      refuse(refusal, in, out);
      return;
    }
    WebSocketEvents about = about(handshake);
    WebSocketAnswer answer = asked(handshake, about);
    if (!answer.opens()) {
      refuse(Handshake.refused(answer.status()), in, out);
      return;
    }
    String protocol = answer.protocol().filter(TOKEN.asMatchPredicate()).orElse(null);
    byte[] accepted = Handshake.accepted(handshake, protocol);
    SocketConnection connection = new SocketConnection(this, about, in, out, accepted);
    // Before the client knows, because it may name the connection to a function at once.
    opened(about, connection);
    connection.run();
  }

  private static void refuse(byte[] head, InputStream in, OutputStream out) throws IOException {
    try (in;
        out) {
      out.write(head);
      out.flush();
    }
  }

  private WebSocketEvents about(HttpCall handshake) {
    return new WebSocketEvents(
        newId(),
        settings.domainName,
        handshake.header("User-Agent").orElse("emulator"),
        settings.authorizer.isEmpty() ? null : settings.authorizer,
        settings.variables);
  }

  private WebSocketAnswer asked(HttpCall handshake, WebSocketEvents about) {
    Route route = routes.get().get("$connect");
    if (route == null) {
      return WebSocketAnswer.ofNobody();
    }
    String id = RequestIds.random();
    return ask(route, about.connect(handshake, id), id);
  }

  private void opened(WebSocketEvents about, SocketPeer peer) {
    events.put(about.connectionId(), about);
    open.put(about.connectionId(), peer);
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

  void message(SocketPeer client, WebSocketEvents about, String text) {
    Map<String, Route> current = routes.get();
    String key = WebSocketAnswer.routeKey(text, settings.selection, current.keySet());
    Route route = key == null ? null : current.get(key);
    String id = RequestIds.random();
    if (key == null || route == null) {
      client.receive(WebSocketAnswer.refusal("Forbidden", about.connectionId(), id));
      return;
    }
    WebSocketAnswer answer = ask(route, about.message(key, text, id), id);
    byte[] reply = answer.reply(about.connectionId(), id);
    if (reply != null && (route.responds() || answer.isFailure())) {
      client.receive(reply);
    }
  }

  void disconnected(WebSocketEvents about, int status, String reason) {
    forget(about);
    Route route = routes.get().get("$disconnect");
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
    return WebSocketAnswer.of(route.function().apply(Event.of(event).requestId(id)));
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
      SocketPeer client = open.get(connectionId);
      return client != null && client.receive(message);
    }

    @Override
    public boolean end(String connectionId) {
      SocketPeer client = open.get(connectionId);
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
    private @Nullable Supplier<Map<String, Route>> source;
    private boolean anyone;
    private String domainName = "id.execute-api." + REGION + ".amazonaws.com";

    private Builder() {}

    /**
     * Adds a route.
     *
     * @param responds whether the route has a route response, so that the client gets the answer
     */
    public Builder route(String key, LambdaEmulator function, boolean responds) {
      routes.put(key, new Route(function::call, responds));
      return this;
    }

    /**
     * Takes the routes from here instead, at each handshake, message and end: those of an API that
     * is deployed again while connections are open.
     */
    public Builder routes(Supplier<Map<String, Route>> current) {
      source = current;
      return this;
    }

    private Supplier<Map<String, Route>> source() {
      Map<String, Route> fixed = Map.copyOf(routes);
      return source == null ? () -> fixed : source;
    }

    /**
     * Takes requests to the management API whoever signed them, or nobody; but none that pages of
     * other sites cause: the Host has to be localhost, 127.0.0.1 or [::1].
     */
    public Builder anyCredentials() {
      anyone = true;
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
