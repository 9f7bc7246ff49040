package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the span of a request says of it: "Semantic conventions for HTTP spans". */
final class HttpSpan {
  private static final int LARGEST_PORT = 65_535;

  /** Those of RFC 9110 and RFC 5789, and QUERY: others have no limit. */
  private static final Set<String> METHODS =
      Set.of(
          "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY");

  private HttpSpan() {}

  /** The method as a part of the span's name. */
  static String method(HttpRequest<?> request) {
    return METHODS.contains(request.method()) ? request.method() : "HTTP";
  }

  /**
   * Begins the span of a request.
   *
   * @param route by which the cloud's gateway has chosen the function; null if it has not
   */
  static SpanBuilder of(
      HttpRequest<?> request, @Nullable String route, Context context, Tracing tracing) {
    String name = route == null ? method(request) : method(request) + " " + route;
    SpanBuilder span = tracing.builder(name).setSpanKind(SpanKind.SERVER);
    if (route != null) {
      span.setAttribute(Keys.ROUTE, route);
    }
    boolean known = METHODS.contains(request.method());
    span.setAttribute(Keys.METHOD, known ? request.method() : "_OTHER");
    if (!known) {
      span.setAttribute(Keys.METHOD_SENT, request.method());
    }
    span.setAttribute(Keys.PATH, request.rawPath());
    span.setAttribute(Keys.SCHEME, scheme(request, context));
    String agent = request.header("User-Agent");
    if (agent != null) {
      span.setAttribute(Keys.USER_AGENT, agent);
    }
    if (!request.sourceAddress().isEmpty()) {
      span.setAttribute(Keys.CLIENT, request.sourceAddress());
    }
    addServer(span, request.header("Host"));
    return span;
  }

  /** Fronts say what the client used; a function of AWS is reached by HTTPS only, without one. */
  private static String scheme(HttpRequest<?> request, Context context) {
    String forwarded = request.header("X-Forwarded-Proto");
    boolean sure = "http".equals(forwarded) || "https".equals(forwarded);
    return sure && forwarded != null ? forwarded : context.cloud().equals("aws") ? "https" : "http";
  }

  private static void addServer(SpanBuilder span, @Nullable String host) {
    if (host == null || host.isEmpty()) {
      return;
    }
    int colon = host.lastIndexOf(':');
    int port = colon < 0 || host.endsWith("]") ? -1 : port(host, colon + 1);
    String address = port < 0 ? host : host.substring(0, colon);
    boolean v6 = address.startsWith("[") && address.endsWith("]");
    span.setAttribute(Keys.SERVER, v6 ? address.substring(1, address.length() - 1) : address);
    if (port >= 0) {
      span.setAttribute(Keys.PORT, (long) port);
    }
  }

  /** -1 if it is none. */
  private static int port(String host, int from) {
    try {
      int port = Integer.parseInt(host, from, host.length(), 10);
      return port >= 0 && port <= LARGEST_PORT ? port : -1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
