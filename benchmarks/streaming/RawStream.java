import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The least that can stream: {@code GET /N} is answered with N blocks of a thousand bytes. */
public final class RawStream {
  private RawStream() {}

  public static void main(String[] args) throws IOException {
    try (ServerSocket server = new ServerSocket(Integer.parseInt(System.getenv("PORT")))) {
      while (true) {
        try (Socket client = server.accept()) {
          serve(client);
        }
      }
    }
  }

  private static void serve(Socket client) throws IOException {
    client.setTcpNoDelay(true);
    byte[] head = new byte[8192];
    InputStream in = client.getInputStream();
    int length = in.read(head);
    if (length < 0) {
      return;
    }
    String target = new String(head, 0, length, StandardCharsets.US_ASCII).split(" ")[1];
    int blocks = Integer.parseInt(target.substring(1));
    OutputStream out = client.getOutputStream();
    out.write(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    byte[] block = "0123456789".repeat(100).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream body = new BufferedOutputStream(new Chunks(out), 16 << 10)) {
      for (int i = 0; i < blocks; i++) {
        body.write(block);
      }
    }
  }

  private static final class Chunks extends OutputStream {
    private final OutputStream out;
    private final byte[] frame = new byte[(16 << 10) + 8];

    Chunks(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      byte[] size = (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(size, 0, frame, 0, size.length);
      System.arraycopy(bytes, offset, frame, size.length, length);
      frame[size.length + length] = '\r';
      frame[size.length + length + 1] = '\n';
      out.write(frame, 0, size.length + length + 2);
    }

    @Override
    public void close() throws IOException {
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }
}
