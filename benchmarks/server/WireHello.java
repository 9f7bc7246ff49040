import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import dev.aloft.wire.ServerSessions;
import dev.aloft.wire.WireServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Greets, on dev.aloft.wire. The same work as FloorServer's. */
public final class WireHello implements ServerSessions, ServerSession {
  public static void main(String[] args) throws IOException {
    WireServer server = new WireServer(ServerLimits.DEFAULT, new WireHello());
    server.bind(null, Integer.parseInt(System.getenv("PORT")));
    server.run();
  }

  @Override
  public ServerSession open() {
    return this;
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    String body =
        new String(
            exchange.buffer(), exchange.bodyStart(), exchange.bodyLength(), StandardCharsets.UTF_8);
    int start = body.indexOf("\"name\":\"") + 8;
    int end = body.indexOf('"', start);
    String name = start < 8 || end < 0 ? "nobody" : body.substring(start, end);
    byte[] answer =
        ("{\"message\":\"Hello, " + name + "!\"}").getBytes(StandardCharsets.UTF_8);
    exchange.status(200).send(answer, 0, answer.length);
  }
}
