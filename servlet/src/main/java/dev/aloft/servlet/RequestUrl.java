package dev.aloft.servlet;

import dev.aloft.http.HttpFields;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.trigger.PercentCoding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a request, in the parts that the servlet API asks for.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the server's name, an IPv6 address in brackets
 * @param port the server's port
 * @param contextPath what stands before the path that the function serves, encoded: a gateway's
 *     stage; usually empty
 * @param path the decoded path that the function serves
 * @param uri the whole path, encoded
 * @param query the query string, encoded anew from its decoded parameters; null without any
 */
record RequestUrl(
    String scheme,
    String host,
    int port,
    String contextPath,
    String path,
    String uri,
    @Nullable String query) {
  private static final int LARGEST_PORT = 65_535;

  /**
   * @param cloud the cloud's id; functions of AWS are reached by HTTPS alone
   */
  static RequestUrl of(HttpRequest<?> request, String cloud) {
    String scheme = scheme(request.header("X-Forwarded-Proto"), cloud);
    String host = request.header("Host");
    String authority = host == null || host.isBlank() ? "localhost" : host.strip();
    int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
    int port = colon < 0 ? -1 : port(authority, colon + 1);
    return new RequestUrl(
        scheme,
        colon < 0 ? authority : authority.substring(0, colon),
        port < 0 ? defaultPort(scheme) : port,
        contextPath(request.rawPath(), request.path()),
        request.path(),
        UriText.encode(request.rawPath(), UriText.PATH),
        query(request.query()));
  }

  private static String scheme(@Nullable String forwarded, String cloud) {
    if (forwarded != null && (forwarded.equals("http") || forwarded.equals("https"))) {
      return forwarded;
    }
    return cloud.equals("aws") ? "https" : "http";
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** -1 if it is none. */
  private static int port(String authority, int from) {
    try {
      int port = Integer.parseInt(authority, from, authority.length(), 10);
      return port >= 0 && port <= LARGEST_PORT ? port : -1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  /** What remains of the whole path before the longest end that is the function's path. */
  private static String contextPath(String whole, String path) {
    for (int slash = 0; slash >= 0; slash = whole.indexOf('/', slash + 1)) {
      String end = whole.substring(slash);
      if (end.equals(path) || PercentCoding.decode(end).equals(path)) {
        return UriText.encode(whole.substring(0, slash), UriText.PATH);
      }
    }
    // A gateway's stage without the slash that should end it.
    return path.equals("/") ? UriText.encode(whole, UriText.PATH) : "";
  }

  private static @Nullable String query(HttpFields fields) {
    if (fields.size() == 0) {
      return null;
    }
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      query.append(i == 0 ? "" : "&");
      query.append(URLEncoder.encode(fields.name(i), StandardCharsets.UTF_8)).append('=');
      query.append(URLEncoder.encode(fields.value(i), StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  /** The encoded path with the query. */
  String target() {
    return query == null ? uri : uri + "?" + query;
  }

  /** The whole URL without the query. */
  String withoutQuery() {
    String authority = port == defaultPort(scheme) ? host : host + ":" + port;
    return scheme + "://" + authority + uri;
  }

  /** The absolute form of a reference that is relative to this URL, encoded where it has to be. */
  String resolve(String reference) {
    return UriReference.resolve(withoutQuery(), UriText.encode(reference, UriText.REFERENCE));
  }
}
