package dev.aloft.aws.websocket;

import dev.aloft.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a connection of a WebSocket API: it is about to be opened, it brought a message,
 * or it has ended. Immutable, if its body is.
 *
 * @param <T> what the message is decoded to; {@code Void} for a function that does not want it
 */
public final class WebSocketEvent<T extends @Nullable Object> {
  /** What happened. */
  public enum Kind {
    /** A client asks for a connection: route {@code $connect}. */
    CONNECT,
    /** A client sent a message: {@code $default}, or a route of your own. */
    MESSAGE,
    /** The connection has ended, whoever ended it: route {@code $disconnect}. */
    DISCONNECT
  }

  private final Builder facts;
  private final T body;

  private WebSocketEvent(Builder facts, T body) {
    this.facts = facts;
    this.body = body;
  }

  /**
   * Starts an event, in a test.
   *
   * @param route the route's key
   * @param connectionId the connection
   */
  public static Builder builder(Kind kind, String route, String connectionId) {
    Builder builder = new Builder();
    builder.kind = Objects.requireNonNull(kind, "kind");
    builder.route = Objects.requireNonNull(route, "route");
    builder.connectionId = Objects.requireNonNull(connectionId, "connectionId");
    return builder;
  }

  /** What happened. */
  public Kind kind() {
    return facts.kind;
  }

  /** The key of the route that the gateway chose. */
  public String route() {
    return facts.route;
  }

  /** The connection, by the id that {@link WebSocketConnections} sends to. */
  public String connectionId() {
    return facts.connectionId;
  }

  /** When the connection was opened, to the millisecond; null if absent. */
  public @Nullable Instant connectedAt() {
    return time(facts.connectedAt);
  }

  /** When this happened, to the millisecond; null if absent. */
  public @Nullable Instant requestedAt() {
    return time(facts.requestedAt);
  }

  /** The host by which the client reached the API, its own or a custom domain. */
  public String domainName() {
    return facts.domainName;
  }

  /** The API's stage. */
  public String stage() {
    return facts.stage;
  }

  /** The API's id. */
  public String apiId() {
    return facts.apiId;
  }

  /** The gateway's id of this event; empty if absent. */
  public String requestId() {
    return facts.requestId;
  }

  /** The gateway's id of the message; empty for other events. */
  public String messageId() {
    return facts.messageId;
  }

  /** The client's address, as the gateway saw it; empty if absent. */
  public String sourceAddress() {
    return facts.sourceAddress;
  }

  /** What the client calls itself; empty if absent. */
  public String userAgent() {
    return facts.userAgent;
  }

  /**
   * The client's handshake, a GET with its headers and query; only of {@link Kind#CONNECT}. When
   * the connection ends, the gateway reports a few headers of its own, with a message none. The
   * path has no meaning, as a WebSocket API has none.
   */
  public HttpRequest<?> http() {
    return facts.http;
  }

  /** The first value of a header, or null. */
  public @Nullable String header(String name) {
    return facts.http.header(name);
  }

  /** The first value of a query parameter, decoded, or null. */
  public @Nullable String query(String name) {
    return facts.http.query(name);
  }

  /**
   * The subprotocols that the client offers, in its order of preference (RFC 6455, section 11.3.4).
   * Accept one by returning it as the header {@code Sec-WebSocket-Protocol}.
   */
  public List<String> protocols() {
    List<String> offered = new ArrayList<>();
    for (String line : facts.http.headers().all("Sec-WebSocket-Protocol")) {
      for (String each : line.split(",", -1)) {
        if (!each.isBlank()) {
          offered.add(each.strip());
        }
      }
    }
    return offered;
  }

  /**
   * What an authorizer of the API said when the connection was opened, with {@code principalId}:
   * numbers and booleans as texts. Empty without one.
   */
  public Map<String, String> authorizer() {
    return Collections.unmodifiableMap(facts.authorizer);
  }

  /** The variables of the API's stage. */
  public Map<String, String> stageVariables() {
    return Collections.unmodifiableMap(facts.stageVariables);
  }

  /** The status code of the close frame, such as 1000 or 1005; -1 for other events. */
  public int disconnectStatus() {
    return facts.disconnectStatus;
  }

  /** Why the connection ended; empty if that is not said, and for other events. */
  public String disconnectReason() {
    return facts.disconnectReason;
  }

  /** The message. */
  public T body() {
    return body;
  }

  /** The same event with another body. */
  public <U extends @Nullable Object> WebSocketEvent<U> withBody(U newBody) {
    return new WebSocketEvent<>(facts, newBody);
  }

  /** Route and connection; no header or message, as one may be a secret. */
  @Override
  public String toString() {
    return facts.route + " of " + facts.connectionId;
  }

  private static @Nullable Instant time(long epochMillis) {
    return epochMillis < 0 ? null : Instant.ofEpochMilli(epochMillis);
  }

  /** An event in the making. Not thread-safe; do not use it after its event is made. */
  public static final class Builder {
    Kind kind = Kind.MESSAGE;
    String route = "";
    String connectionId = "";
    String domainName = "";
    String stage = "";
    String apiId = "";
    String requestId = "";
    String messageId = "";
    String sourceAddress = "";
    String userAgent = "";
    String disconnectReason = "";
    int disconnectStatus = -1;
    long connectedAt = -1;
    long requestedAt = -1;
    private final Map<String, String> authorizer = new LinkedHashMap<>();
    private final Map<String, String> stageVariables = new LinkedHashMap<>();
    private HttpRequest<?> http = HttpRequest.builder("GET", "/").body("");

    Builder() {}

    /** Sets when the connection was opened. */
    public Builder connectedAt(Instant time) {
      connectedAt = time.toEpochMilli();
      return this;
    }

    /** Sets where the API is reached. */
    public Builder api(String itsDomainName, String itsStage) {
      domainName = itsDomainName;
      stage = itsStage;
      return this;
    }

    /** Sets the gateway's id of the message. */
    public Builder messageId(String value) {
      messageId = value;
      return this;
    }

    /** Sets the handshake. */
    public Builder http(HttpRequest<?> value) {
      http = value;
      return this;
    }

    /** Adds what an authorizer said. */
    public Builder authorizer(String name, String value) {
      authorizer.put(name, value);
      return this;
    }

    /** Adds a variable of the stage. */
    public Builder stageVariable(String name, String value) {
      stageVariables.put(name, value);
      return this;
    }

    /** Sets how the connection ended. */
    public Builder disconnect(int status, String reason) {
      disconnectStatus = status;
      disconnectReason = reason;
      return this;
    }

    /** The event, with this message. */
    public <T extends @Nullable Object> WebSocketEvent<T> body(T body) {
      return new WebSocketEvent<>(this, body);
    }
  }
}
