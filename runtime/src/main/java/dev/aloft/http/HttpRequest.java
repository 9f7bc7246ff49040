package dev.aloft.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request, the same whatever carried it: a function URL, a gateway, a load balancer, or plain
 * HTTP. Immutable, if its body is.
 *
 * <p>A body that is an {@code InputStream} is read while it comes where the cloud calls a server,
 * and otherwise from memory. Reads then wait for the client and throw an {@code IOException}, which
 * the function should let through, if it goes away, is too slow or sends more than it may. Nothing
 * can be read once the invocation has ended.
 *
 * @param <T> what the body is decoded to; {@code Void} for a function that does not want it
 */
public final class HttpRequest<T extends @Nullable Object> {
  private final Builder head;
  private final T body;

  private HttpRequest(Builder head, T body) {
    this.head = head;
    this.body = body;
  }

  /**
   * Starts a request, in a provider or a test.
   *
   * @param method the method, in upper case
   * @param path the decoded path
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /** The method, for example {@code "GET"}; as sent. */
  public String method() {
    return head.method;
  }

  /** The path, percent-decoded and without a gateway's stage; starts with a slash. */
  public String path() {
    return head.path;
  }

  /** The path as the cloud passed it, encoded if it was, with a gateway's stage. */
  public String rawPath() {
    return head.rawPath;
  }

  /** The query parameters, decoded, in order. A name without a value has an empty one. */
  public HttpFields query() {
    return head.queryFields;
  }

  /** The first value of a query parameter, decoded, or null. */
  public @Nullable String query(String name) {
    return head.queryFields.first(name);
  }

  /** The headers, in order; names compare without regard to letter case. */
  public HttpFields headers() {
    return head.headerFields;
  }

  /** The first value of a header, or null. */
  public @Nullable String header(String name) {
    return head.headerFields.first(name);
  }

  /**
   * The value of a cookie as sent, or null. Nothing is decoded, and quotation marks around it,
   * which RFC 6265 counts as part of it, are kept.
   */
  public @Nullable String cookie(String name) {
    List<String> lines = head.headerFields.all("Cookie");
    for (int i = 0; i < lines.size(); i++) {
      String value = Cookies.find(lines.get(i), name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /**
   * The address that called the cloud's own front, as the front reports it, never what a client
   * could have written; empty if absent. Behind your own proxy this is the proxy's address; find
   * the client's from the right end of {@link #forwardedFor()}.
   */
  public String sourceAddress() {
    return head.sourceAddress;
  }

  /**
   * The whole list of {@code X-Forwarded-For}, of all headers of that name, in order; empty if
   * absent. Each proxy appends the address that called it, so trust only as many entries, from the
   * right end, as there are proxies that you know: any entry before may be the client's invention.
   */
  public List<String> forwardedFor() {
    List<String> addresses = new ArrayList<>();
    List<String> lists = head.headerFields.all("X-Forwarded-For");
    for (int i = 0; i < lists.size(); i++) {
      String list = lists.get(i);
      for (int from = 0; from <= list.length(); ) {
        int comma = list.indexOf(',', from);
        int to = comma < 0 ? list.length() : comma;
        String address = list.substring(from, to).strip();
        if (!address.isEmpty()) {
          addresses.add(address);
        }
        from = to + 1;
      }
    }
    return addresses;
  }

  /** The body. */
  public T body() {
    return body;
  }

  /** The same request with another body. */
  public <U extends @Nullable Object> HttpRequest<U> withBody(U newBody) {
    return new HttpRequest<>(head, newBody);
  }

  /** Method and path; no header, as one may be a secret. */
  @Override
  public String toString() {
    return head.method + " " + head.path;
  }

  /** A request in the making. Not thread-safe; do not use it after its request is made. */
  public static final class Builder {
    private final String method;
    private final String path;
    private String rawPath;
    private String sourceAddress = "";
    private final HttpFields.Builder query = new HttpFields.Builder(true);
    private final HttpFields.Builder headers = new HttpFields.Builder(false);
    private HttpFields queryFields = HttpFields.NO_QUERY;
    private HttpFields headerFields = HttpFields.NO_HEADERS;

    private Builder(String method, String path) {
      this.method = Objects.requireNonNull(method, "method");
      this.path = Objects.requireNonNull(path, "path");
      this.rawPath = path;
    }

    /** Sets the path as the cloud passed it; without, it is the decoded one. */
    public Builder rawPath(String value) {
      rawPath = value;
      return this;
    }

    /** Adds a query parameter, decoded. */
    public Builder query(String name, String value) {
      query.add(name, value);
      return this;
    }

    /** Adds a header. */
    public Builder header(String name, String value) {
      headers.add(name, value);
      return this;
    }

    /** Sets the client's address. */
    public Builder sourceAddress(String value) {
      sourceAddress = value;
      return this;
    }

    /** The request, with this body. */
    public <T extends @Nullable Object> HttpRequest<T> body(T body) {
      queryFields = query.build();
      headerFields = headers.build();
      return new HttpRequest<>(this, body);
    }
  }
}
