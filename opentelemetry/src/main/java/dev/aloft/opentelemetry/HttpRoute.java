package dev.aloft.opentelemetry;

/**
 * The route of a request, which only a function that distinguishes routes itself knows. API Gateway
 * knows the one by which it has chosen the function, which the span has without this.
 */
public final class HttpRoute {
  private HttpRoute() {}

  /**
   * Says which route the current request takes: the span gets it as {@code http.route} and in its
   * name, {@code GET /orders/{id}}. Does nothing on a thread that serves no traced request.
   *
   * @param route a pattern, of which there are few, such as {@code /orders/{id}}
   */
  public static void set(String route) {
    InvocationSpan current = InvocationSpan.current();
    if (current != null) {
      current.route(route);
    }
  }
}
