import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What hello cannot do without behind a runtime API: a socket, and no JSON but for one search. */
public final class RawClient {
  private RawClient() {}

  public static void main(String[] args) throws IOException {
    String api = System.getenv("AWS_LAMBDA_RUNTIME_API");
    int colon = api.indexOf(':');
    Socket socket = new Socket(api.substring(0, colon), Integer.parseInt(api.substring(colon + 1)));
    socket.setTcpNoDelay(true);
    InputStream in = new BufferedInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    String base = " /2018-06-01/runtime/invocation/";
    String host = " HTTP/1.1\r\nHost: " + api + "\r\n";
    byte[] next = ("GET" + base + "next" + host + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(next);
      RawMessage event = RawMessage.read(in);
      if (event == null) {
        return;
      }
      byte[] answer = event.greeting();
      String head =
          "POST" + base + event.id + "/response" + host
              + "Content-Type: application/json\r\nContent-Length: " + answer.length + "\r\n\r\n";
      out.write(RawMessage.joined(head, answer));
      if (RawMessage.read(in) == null) {
        return;
      }
    }
  }
}
