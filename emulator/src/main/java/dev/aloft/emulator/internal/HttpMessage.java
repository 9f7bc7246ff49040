package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request or an answer, before a fault is applied to it. Framing headers are added when it is
 * written.
 *
 * @param carriesBody whether a length is sent even if the body is empty
 * @param tap what gets a chunked answer while it is read
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record HttpMessage(
    String startLine,
    List<Header> headers,
    byte[] body,
    boolean carriesBody,
    @Nullable AnswerTap tap) {

  /** A message whose answer, if it has one, is read as a whole. */
  public HttpMessage(String startLine, List<Header> headers, byte[] body, boolean carriesBody) {
    this(startLine, headers, body, carriesBody, null);
  }

  /** A request. Without a body, only one whose method implies a body states its length. */
  public static HttpMessage request(
      String method, String target, List<Header> headers, byte[] body) {
    boolean asks = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    return new HttpMessage(
        method + " " + target + " HTTP/1.1", headers, body, asks || body.length > 0);
  }

  /** A client's request as it is, with this Host if it has none. */
  public static HttpMessage of(HttpCall call, String host) {
    List<Header> headers = new ArrayList<>(call.headers());
    if (call.header("Host").isEmpty()) {
      headers.add(0, new Header("Host", host));
    }
    return of(call, headers);
  }

  /** A client's request with other header fields. */
  public static HttpMessage of(HttpCall call, List<Header> headers) {
    return request(call.method(), call.target(), headers, call.body());
  }

  /** The same for a call whose answer may be received as it comes. */
  public HttpMessage answering(HttpCall call, Function<HttpResult, HttpAnswer> client) {
    return call.receiver()
        .map(receiver -> new AnswerTap(receiver, client))
        .map(passing -> new HttpMessage(startLine, headers, body, carriesBody, passing))
        .orElse(this);
  }
}
