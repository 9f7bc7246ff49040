package dev.aloft.aws.authorizer;

import dev.aloft.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request that an authorizer decides about, as API Gateway describes it. Immutable.
 *
 * <p>Decide by {@link #route()} or {@link #arn()}, which are what the gateway matched, rather than
 * by the path, which is what the client wrote.
 */
public final class AuthorizerRequest {
  /** What API Gateway hands over. */
  public enum Kind {
    /** A REST API's token alone. */
    TOKEN,
    /** The request, by a REST API, a WebSocket API, or an HTTP API with payload format 1.0. */
    REQUEST,
    /** The request, by an HTTP API with payload format 2.0. */
    REQUEST_V2
  }

  private final Builder facts;
  private final List<String> identitySources;
  private final Map<String, String> pathParameters;
  private final Map<String, String> stageVariables;

  private AuthorizerRequest(Builder facts) {
    this.facts = facts;
    this.identitySources = List.copyOf(facts.identitySources);
    this.pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(facts.pathParameters));
    this.stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(facts.stageVariables));
  }

  /**
   * Starts a request, in the provider or a test.
   *
   * @param kind what the gateway hands over
   * @param arn the ARN of the method or route
   * @param http the request; of {@link Kind#TOKEN} only method and path, as the ARN has them
   */
  public static Builder builder(Kind kind, String arn, HttpRequest<?> http) {
    return new Builder(kind, arn, http);
  }

  /** What the gateway handed over. */
  public Kind kind() {
    return facts.kind;
  }

  /** The ARN of what is called: {@code arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/GET/orders}. */
  public String arn() {
    return facts.arn;
  }

  /**
   * The part of the ARN that all methods of the API's stage share, without a slash at its end. With
   * {@code "/*"} after it, a policy is about all of them.
   */
  public String stageArn() {
    int api = facts.arn.indexOf('/');
    int stage = api < 0 ? -1 : facts.arn.indexOf('/', api + 1);
    return stage < 0 ? facts.arn : facts.arn.substring(0, stage);
  }

  /** The token of {@link Kind#TOKEN}, such as an {@code Authorization} header, or null. */
  public @Nullable String token() {
    return facts.token;
  }

  /**
   * The values of the authorizer's identity sources; empty where the gateway does not list them, as
   * a REST API does not. Payload format 1.0 has all of them in one text, separated by commas.
   */
  public List<String> identitySources() {
    return identitySources;
  }

  /**
   * The request's method, path, query, headers and source address, as {@code @Http} functions get
   * them; without its body. A WebSocket API has the handshake here, a GET.
   */
  public HttpRequest<?> http() {
    return facts.http;
  }

  /** The first value of a header, or null. */
  public @Nullable String header(String name) {
    return facts.http.header(name);
  }

  /** The first value of a query parameter, or null. */
  public @Nullable String query(String name) {
    return facts.http.query(name);
  }

  /**
   * What the gateway matched: {@code "GET /orders/{id}"}, also of a REST API; {@code "$default"};
   * of a WebSocket API {@code "$connect"}. Empty for {@link Kind#TOKEN}.
   */
  public String route() {
    return facts.route;
  }

  /** What the path has for the parameters of the route. */
  public Map<String, String> pathParameters() {
    return pathParameters;
  }

  /** The variables of the API's stage. */
  public Map<String, String> stageVariables() {
    return stageVariables;
  }

  /** The gateway's id of the request; empty if absent. */
  public String requestId() {
    return facts.requestId;
  }

  /** The API; empty if absent. */
  public String apiId() {
    return facts.apiId;
  }

  /** The API's stage; empty if absent. */
  public String stage() {
    return facts.stage;
  }

  /** The account that the API belongs to; empty if absent. */
  public String accountId() {
    return facts.accountId;
  }

  /** The connection that a WebSocket API is about to open; empty for other APIs. */
  public String connectionId() {
    return facts.connectionId;
  }

  /** Kind and ARN; nothing that may be a secret. */
  @Override
  public String toString() {
    return facts.kind + " " + facts.arn;
  }

  /** A request in the making. Not thread-safe; do not use it after its request is made. */
  public static final class Builder {
    private final Kind kind;
    private final String arn;
    private final HttpRequest<?> http;
    private final List<String> identitySources = new ArrayList<>();
    private final Map<String, String> pathParameters = new LinkedHashMap<>();
    private final Map<String, String> stageVariables = new LinkedHashMap<>();
    private @Nullable String token;
    private String route = "";
    private String requestId = "";
    private String apiId = "";
    private String stage = "";
    private String accountId = "";
    private String connectionId = "";

    private Builder(Kind kind, String arn, HttpRequest<?> http) {
      this.kind = Objects.requireNonNull(kind, "kind");
      this.arn = Objects.requireNonNull(arn, "arn");
      this.http = Objects.requireNonNull(http, "http");
    }

    /** Sets the token. */
    public Builder token(@Nullable String value) {
      token = value;
      return this;
    }

    /** Adds the value of an identity source. */
    public Builder identitySource(String value) {
      identitySources.add(value);
      return this;
    }

    /** Sets what the gateway matched. */
    public Builder route(String value) {
      route = value;
      return this;
    }

    /** Adds a path parameter. */
    public Builder pathParameter(String name, String value) {
      pathParameters.put(name, value);
      return this;
    }

    /** Adds a variable of the stage. */
    public Builder stageVariable(String name, String value) {
      stageVariables.put(name, value);
      return this;
    }

    /** Sets the gateway's id of the request. */
    public Builder requestId(String value) {
      requestId = value;
      return this;
    }

    /** Sets account, API and stage. */
    public Builder api(String account, String api, String itsStage) {
      accountId = account;
      apiId = api;
      stage = itsStage;
      return this;
    }

    /** Sets the connection of a WebSocket API. */
    public Builder connectionId(String value) {
      connectionId = value;
      return this;
    }

    /** The request. */
    public AuthorizerRequest build() {
      return new AuthorizerRequest(this);
    }
  }
}
