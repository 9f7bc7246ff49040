package dev.aloft.aws.websocket;

import dev.aloft.aws.sigv4.Credentials;
import dev.aloft.aws.sigv4.SignableRequest;
import dev.aloft.aws.sigv4.SignatureV4;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends signed requests to the management APIs of WebSocket APIs ({@code 2018-11-29}), over
 * connections that it keeps. Thread-safe; a function makes one in its constructor, and keeps it.
 *
 * <p>Each request is signed with the credentials of that moment, by default those of the process's
 * environment. A request that is refused with 429 or 5xx, or whose connection breaks, is repeated
 * after a pause, so that a message may arrive twice where its answer was lost, as with AWS's own
 * clients; one that takes too long is not.
 */
public final class ConnectionsClient {
  /** What requests to a double on this machine are signed with where there is nothing else. */
  private static final Credentials LOCAL = new Credentials("local", "local", null);

  private final HttpClient http;
  private final @Nullable Supplier<Credentials> credentials;
  private final String region;
  private final Duration timeout;
  private final int attempts;
  private final LimitedBody body = new LimitedBody();

  private ConnectionsClient(Builder builder) {
    credentials = builder.credentials;
    region = builder.region;
    timeout = builder.timeout;
    attempts = builder.attempts;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** One with the defaults. */
  public static ConnectionsClient create() {
    return builder().build();
  }

  /** Starts one with other settings. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The connections of the API that sent an event: at the endpoint in the variable {@code
   * AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI}, as AWS's own clients have it, if it is set and
   * {@code AWS_IGNORE_CONFIGURED_ENDPOINT_URLS} is not {@code true}; else by the event's domain and
   * stage, which a variable for all services does not change. A custom domain is used without a
   * path, for a mapping that has none; with one, and where the domain does not lead to the API from
   * inside, use {@link #at}.
   *
   * @throws IllegalArgumentException if the event does not say where it comes from, or the variable
   *     is not an endpoint
   */
  public WebSocketConnections of(WebSocketEvent<?> event) {
    return new WebSocketConnections(this, ManagementEndpoint.of(event));
  }

  /**
   * The connections of the API at an endpoint.
   *
   * @param endpoint what precedes {@code /@connections}: {@code
   *     https://ID.execute-api.REGION.amazonaws.com/STAGE}, or a custom domain with the path of its
   *     mapping; plain HTTP only for this machine, in tests
   * @throws IllegalArgumentException if it is anything else
   */
  public WebSocketConnections at(URI endpoint) {
    return new WebSocketConnections(this, ManagementEndpoint.of(endpoint));
  }

  /**
   * Sends a request, again if need be.
   *
   * @throws IOException if there is no answer
   */
  HttpResponse<byte[]> send(ManagementEndpoint endpoint, String method, String path, byte[] content)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      long wanted = 0;
      try {
        HttpResponse<byte[]> answer = once(signed(endpoint, method, path, content));
        if (attempt >= attempts || !RetryPause.mayHelp(answer.statusCode())) {
          return answer;
        }
        wanted = RetryPause.asked(answer.headers().firstValue("Retry-After").orElse(""));
      } catch (HttpTimeoutException | InterruptedIOException | LimitedBody.TooLongException e) {
        throw e;
      } catch (IOException e) {
        if (attempt >= attempts) {
          throw e;
        }
      }
      RetryPause.sleep(attempt, wanted);
    }
  }

  private HttpRequest signed(
      ManagementEndpoint endpoint, String method, String path, byte[] content) {
    String ofHost = endpoint.region();
    SignatureV4 signature = new SignatureV4("execute-api", ofHost == null ? region() : ofHost);
    SignableRequest signable = new SignableRequest(method, path, endpoint.hostHeader(), content);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.uri(path))
            .timeout(timeout)
            .method(
                method,
                content.length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(content));
    for (Map.Entry<String, String> each :
        signature.sign(signable, credentials(endpoint), Instant.now()).entrySet()) {
      request.header(each.getKey(), each.getValue());
    }
    return request.build();
  }

  private Credentials credentials(ManagementEndpoint endpoint) {
    if (credentials != null) {
      return credentials.get();
    }
    String key = System.getenv("AWS_ACCESS_KEY_ID");
    boolean none = key == null || key.isEmpty();
    return none && endpoint.isOnThisMachine() ? LOCAL : Credentials.ofEnvironment();
  }

  private String region() {
    String named = region.isEmpty() ? System.getenv("AWS_REGION") : region;
    if (named == null || named.isEmpty()) {
      throw new IllegalStateException("There is no region: the variable AWS_REGION is not set.");
    }
    return named;
  }

  /** The limit counts to the end of the body; that of the JDK's client counts to its start. */
  private HttpResponse<byte[]> once(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, body);
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("The management API did not answer within " + timeout + ".");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the management API.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure
          ? failure
          : new IOException("The management API could not be asked.", e.getCause());
    }
  }

  /** Says nothing of the credentials. */
  @Override
  public String toString() {
    return "ConnectionsClient";
  }

  /** The settings of a client. Not thread-safe. */
  public static final class Builder {
    private @Nullable Supplier<Credentials> credentials;
    private String region = "";
    private Duration timeout = Duration.ofSeconds(5);
    private int attempts = 3;

    private Builder() {}

    /**
     * Sets where each request gets its credentials; by default the process's environment, which
     * need have none for plain HTTP to this machine.
     */
    public Builder credentials(Supplier<Credentials> value) {
      credentials = value;
      return this;
    }

    /**
     * Sets the region of APIs whose host does not name it; by default the variable {@code
     * AWS_REGION}.
     */
    public Builder region(String value) {
      region = value;
      return this;
    }

    /** Sets how long one attempt may take, with its connection; by default five seconds. */
    public Builder timeout(Duration value) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException("A time-out is longer than nothing.");
      }
      timeout = value;
      return this;
    }

    /** Sets how often a request is sent at most, at least once; by default three times. */
    public Builder attempts(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("A request is sent at least once.");
      }
      attempts = value;
      return this;
    }

    /** The client. */
    public ConnectionsClient build() {
      return new ConnectionsClient(this);
    }
  }
}
