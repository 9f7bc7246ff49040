package dev.aloft.emulator.internal;

import dev.aloft.emulator.Header;
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
}
