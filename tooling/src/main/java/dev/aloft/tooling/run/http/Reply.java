package dev.aloft.tooling.run.http;

import com.sun.net.httpserver.HttpExchange;
import dev.aloft.emulator.invocation.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An answer as a whole. The body is not copied. */
final class Reply implements DoorAnswer {
  /** What the server itself writes. */
  private static final Set<String> FRAMING =
      Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "date");

  /** A token of RFC 9110; with another name a line would be read otherwise than it was meant. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  Reply(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, List.of(new Header("Content-Type", contentType)), body);
  }

  static Reply text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Reply json(int status, byte[] body) {
    return of(status, "application/json", body).with("Cache-Control", "no-store");
  }

  Reply with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Reply(status, more, body);
  }

  @Override
  public void send(HttpExchange exchange) throws IOException {
    writeHeaders(exchange);
    boolean bodiless = isBodiless(exchange);
    exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** Sends status and headers alone; a body of an unknown length follows. */
  OutputStream begin(HttpExchange exchange) throws IOException {
    writeHeaders(exchange);
    exchange.sendResponseHeaders(status, isBodiless(exchange) ? -1 : 0);
    return exchange.getResponseBody();
  }

  private boolean isBodiless(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
  }

  private void writeHeaders(HttpExchange exchange) {
    for (Header header : headers) {
      if (NAME.matcher(header.name()).matches()
          && !FRAMING.contains(header.name().toLowerCase(Locale.ROOT))) {
        exchange.getResponseHeaders().add(header.name(), header.value());
      }
    }
  }
}
