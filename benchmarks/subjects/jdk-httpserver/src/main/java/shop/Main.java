package shop;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Function;

/** Serves the workload that the first argument names on the port that {@code PORT} names. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 1024);
    server.createContext("/", handler(args[0]));
    server.start();
  }

  private static HttpHandler handler(String workload) {
    return switch (workload) {
      case "hello" -> new JsonHandler<>(
          Name.class, name -> new Greeting("Hello, " + name.name() + "!"));
      case "order" -> new JsonHandler<>(Order.class, Function.identity());
      case "orders" -> new JsonHandler<>(Orders.class, Function.identity());
      default -> throw new IllegalArgumentException("no workload has the name " + workload);
    };
  }
}
