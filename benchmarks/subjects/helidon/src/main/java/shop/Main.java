package shop;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;

/** Serves the workload that the first argument names on the port that {@code PORT} names. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int port = Integer.parseInt(System.getenv("PORT"));
    Handler handler = handler(args[0]);
    WebServer.builder().port(port).routing(routing -> routing.post("/", handler)).build().start();
  }

  private static Handler handler(String workload) {
    return switch (workload) {
      case "hello" -> (request, response) -> response.send(hello(request.content().as(Name.class)));
      case "order" -> (request, response) -> response.send(request.content().as(Order.class));
      case "orders" -> (request, response) -> response.send(request.content().as(Orders.class));
      default -> throw new IllegalArgumentException("no workload has the name " + workload);
    };
  }

  private static Greeting hello(Name name) {
    return new Greeting("Hello, " + name.name() + "!");
  }
}
