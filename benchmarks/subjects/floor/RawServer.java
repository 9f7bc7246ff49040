import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** What hello cannot do without as a server: sockets, and no JSON but for one search. */
public final class RawServer {
  private RawServer() {}

  public static void main(String[] args) throws IOException {
    try (ServerSocket listener = new ServerSocket()) {
      listener.bind(new InetSocketAddress(Integer.parseInt(System.getenv("PORT"))));
      while (true) {
        final Socket socket = listener.accept();
        new Thread(
                new Runnable() {
                  @Override
                  public void run() {
                    serve(socket);
                  }
                })
            .start();
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (RawMessage event = RawMessage.read(in); event != null; event = RawMessage.read(in)) {
        byte[] answer = event.greeting();
        out.write(
            RawMessage.joined(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + answer.length
                    + "\r\n\r\n",
                answer));
      }
    } catch (IOException e) {
      // The client is gone.
    }
  }
}
