package dev.aloft.aws;

import dev.aloft.aws.internal.HttpEventReader;
import dev.aloft.aws.internal.HttpEventWriter;
import dev.aloft.aws.internal.HttpFront;
import dev.aloft.aws.internal.HttpStream;
import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.HttpAdapter;

/**
 * HTTP on Lambda: a function URL, an API Gateway HTTP API (payload format 2.0 or 1.0) or REST API,
 * an Application Load Balancer, or VPC Lattice (event structure V1 or V2), recognised by the event
 * itself. Thread-safe.
 *
 * <p>Events of Lambda authorizers, WebSocket APIs and everything else are refused with a {@link
 * dev.aloft.json.JsonException}.
 *
 * <p>A body that is not text is returned as base64. For a REST API to decode it, its {@code
 * binaryMediaTypes} must be configured. Several cookies reach the client through a load balancer
 * whether or not its target group has multi-value headers, and through VPC Lattice.
 *
 * <p>A {@link StreamingResponse} is streamed through a function URL, whose {@code InvokeMode} must
 * be {@code RESPONSE_STREAM}. Where the event came through anything else, its body is gathered, up
 * to 4 MiB, and returned as a whole.
 */
public final class HttpEvents extends HttpAdapter<HttpFront> {
  private final boolean routed;

  /**
   * @param handler the function
   */
  public HttpEvents(HttpHandler handler) {
    super(handler);
    routed = handler.takesRoute();
  }

  /**
   * The request that an event of a Lambda authorizer is about; its body is not part of the event.
   *
   * @throws dev.aloft.json.JsonException if there is no request in the event
   */
  public static HttpRequest<?> described(Input event) {
    return HttpEventReader.described(event);
  }

  @Override
  protected HttpFront read(Input event, Context context, HttpInput request) {
    HttpEventReader reader = HttpEventReader.of(event, routed);
    HttpFront front = reader.request(request);
    if (context instanceof InvocationContext own) {
      own.setAuthorizer(reader.authorizer());
    }
    return front;
  }

  @Override
  protected boolean streams(HttpFront front) {
    return front == HttpFront.FUNCTION_URL;
  }

  @Override
  protected void stream(
      HttpFront front,
      HttpInput request,
      HttpOutput response,
      StreamingResponse streamed,
      Output output) {
    output.stream(HttpStream.of(front, request, response, streamed, output));
  }

  @Override
  protected void answer(HttpFront front, HttpOutput response, Output output) {
    HttpEventWriter.write(front, response, output);
  }
}
