package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer, before a fault is applied to it. Framing headers are added when it is written. */
public final class HttpReply {
  final int status;
  final List<Header> headers;
  final byte[] body;

  public HttpReply(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** An answer with a JSON body. */
  public static HttpReply json(int status, String body) {
    return new HttpReply(
        status,
        List.of(new Header("Content-Type", "application/json")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same answer with one header more. */
  public HttpReply with(Header header) {
    List<Header> more = new ArrayList<>(headers);
    more.add(header);
    return new HttpReply(status, List.copyOf(more), body);
  }

  HttpMessage message() {
    String line = "HTTP/1.1 " + status + " " + reason(status);
    return new HttpMessage(line, headers, body, true);
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 202 -> "Accepted";
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 410 -> "Gone";
      case 413 -> "Request Entity Too Large";
      case 500 -> "Internal Server Error";
      default -> "Status";
    };
  }
}
