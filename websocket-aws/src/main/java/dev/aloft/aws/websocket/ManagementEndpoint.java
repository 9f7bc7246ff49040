package dev.aloft.aws.websocket;

import dev.aloft.aws.sigv4.UriEncoding;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the management API of one API is: host, port, and what precedes {@code /@connections}. */
final class ManagementEndpoint {
  private static final String MARK = ".execute-api.";

  /** "Service-specific endpoints" in the reference guide of AWS's SDKs and tools. */
  private static final String VARIABLE = "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI";

  /** Its switch: {@code true}, in any letter case, and nothing is taken from such variables. */
  private static final String IGNORE = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

  private final String origin;
  private final String host;
  private final String hostHeader;
  private final String prefix;

  private ManagementEndpoint(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    host = uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort();
    boolean usual = port < 0 || port == (isHttps(uri) ? 443 : 80);
    hostHeader = usual ? host : host + ":" + port;
    origin = (isHttps(uri) ? "https://" : "http://") + hostHeader;
    prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /**
   * @throws IllegalArgumentException if it is not an HTTPS URI of a host with at most a path; plain
   *     HTTP will do for this machine
   */
  static ManagementEndpoint of(URI uri) {
    if (uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The endpoint must be the URI of a host, with at most a path, such as"
              + " https://ID.execute-api.REGION.amazonaws.com/STAGE.");
    }
    boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && isLocal(uri.getHost());
    if (!plain && !isHttps(uri)) {
      throw new IllegalArgumentException(
          "The endpoint must be an https URI; http is for this machine alone.");
    }
    return new ManagementEndpoint(uri.normalize());
  }

  /**
   * Where the API is that sent an event, unless the environment says. A custom domain stands for a
   * stage already.
   *
   * @throws IllegalArgumentException if the event does not say
   */
  static ManagementEndpoint of(WebSocketEvent<?> event) {
    String configured = System.getenv(VARIABLE);
    if (configured != null
        && !configured.isEmpty()
        && !"true".equalsIgnoreCase(System.getenv(IGNORE))) {
      return of(URI.create(configured));
    }
    String domain = event.domainName();
    if (!domain.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("The event does not name the API's domain.");
    }
    boolean own = domain.toLowerCase(Locale.ROOT).contains(MARK);
    String stage = own ? "/" + UriEncoding.encode(event.stage()) : "";
    return of(URI.create("https://" + domain + stage));
  }

  private static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private static boolean isLocal(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
        || host.equals("[::1]");
  }

  /** Whether it is reached without TLS. */
  boolean isOnThisMachine() {
    return origin.startsWith("http:");
  }

  /** The value of the {@code Host} header. */
  String hostHeader() {
    return hostHeader;
  }

  /** The path of a connection, which encodes the base64 that its id is. */
  String path(String connectionId) {
    return prefix + "/@connections/" + UriEncoding.encode(connectionId);
  }

  URI uri(String path) {
    return URI.create(origin + path);
  }

  /** The region that the host names; null for a custom domain. */
  @Nullable String region() {
    int at = host.indexOf(MARK);
    int end = at < 0 ? -1 : host.indexOf('.', at + MARK.length());
    return end < 0 ? null : host.substring(at + MARK.length(), end);
  }

  @Override
  public String toString() {
    return origin + prefix;
  }
}
