package dev.aloft.aws.sigv4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is signed of a request. Not thread-safe.
 *
 * <p>Every header that is added is signed, and has to be sent as it is.
 */
public final class SignableRequest {
  private final String method;
  private final String path;
  private final byte[] body;
  private final TreeMap<String, String> headers = new TreeMap<>();

  private final List<Parameter> query = new ArrayList<>();

  /** One of the query, encoded. */
  private record Parameter(String name, String value) {
    @Override
    public String toString() {
      return name + "=" + value;
    }
  }

  /**
   * @param path as on the wire, percent-encoded and without {@code .} and {@code ..}
   * @param host the {@code Host} header, with a port unless it is the scheme's own
   */
  public SignableRequest(String method, String path, String host, byte[] body) {
    this.method = method;
    this.path = path;
    this.body = body.clone();
    header("host", host);
  }

  /** Adds a header; several values of one name are joined. */
  public SignableRequest header(String name, String value) {
    String trimmed = value.strip().replaceAll("\\s+", " ");
    headers.merge(name.toLowerCase(Locale.ROOT), trimmed, SignableRequest::joined);
    return this;
  }

  private static String joined(String values, String value) {
    return values + "," + value;
  }

  /** Adds a parameter of the query, decoded. */
  public SignableRequest query(String name, String value) {
    query.add(new Parameter(UriEncoding.encode(name), UriEncoding.encode(value)));
    return this;
  }

  /** Another of the same, to which headers can be added. */
  SignableRequest copy() {
    SignableRequest copy = new SignableRequest(method, path, "", body);
    copy.headers.putAll(headers);
    copy.query.addAll(query);
    return copy;
  }

  String signedHeaders() {
    return String.join(";", headers.keySet());
  }

  /** The canonical request of the user guide. */
  String canonical() {
    ArrayList<String> lines = new ArrayList<>();
    lines.add(method);
    lines.add(UriEncoding.encodePath(path));
    lines.add(
        query.stream()
            .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
            .map(Parameter::toString)
            .collect(Collectors.joining("&")));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      lines.add(header.getKey() + ":" + header.getValue());
    }
    lines.add("");
    lines.add(signedHeaders());
    lines.add(Digests.sha256(body));
    return String.join("\n", lines);
  }
}
