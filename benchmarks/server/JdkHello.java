import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Greets, on the JDK's own server with its default executor. The same work as FloorServer's. */
public final class JdkHello implements HttpHandler {
  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 1024);
    server.createContext("/", new JdkHello());
    server.start();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int start = body.indexOf("\"name\":\"") + 8;
    int end = body.indexOf('"', start);
    String name = start < 8 || end < 0 ? "nobody" : body.substring(start, end);
    byte[] answer =
        ("{\"message\":\"Hello, " + name + "!\"}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
