package dev.aloft.servlet;

import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * One HTTP invocation of a handler that takes the servlet API's request and response. Called by
 * generated code. Not thread-safe, as neither are those two.
 *
 * <p>The request has the attributes that Function Compute's own runtime sets: {@code
 * FC_REQUEST_PATH}, the decoded path; {@code FC_REQUEST_URI}, the encoded path and the query; and
 * {@code FC_REQUEST_CLIENT_IP}, the address that called the cloud's front, empty if it is not
 * known.
 */
public final class ServletExchange {
  private final HandlerRequest request;
  private final HandlerResponse response;

  /**
   * Copies the body, so that the handler may keep the request.
   *
   * @param context of the invocation, whose cloud tells which scheme was used if no header does
   */
  public ServletExchange(HttpInput input, Context context) {
    HttpRequest<?> head = input.head();
    RequestUrl url = RequestUrl.of(head, context.cloud());
    request = new HandlerRequest(head, url, input.bytes());
    request.setAttribute("FC_REQUEST_PATH", head.path());
    request.setAttribute("FC_REQUEST_URI", url.target());
    request.setAttribute("FC_REQUEST_CLIENT_IP", head.sourceAddress());
    response = new HandlerResponse(url);
  }

  /** What the handler is called with. */
  public HttpServletRequest request() {
    return request;
  }

  /** What the handler is called with. */
  public HttpServletResponse response() {
    return response;
  }

  /**
   * Answers with what the handler made of the response, also with what its writer has not flushed.
   */
  public void answer(HttpOutput output) throws IOException {
    response.writeTo(output);
  }
}
