package dev.aloft.emulator;

import dev.aloft.emulator.internal.lambda.LambdaHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The smallest runtime: answers each event with itself; ends at the event {@code exit}. */
final class EchoRuntime implements AutoCloseable {
  private static final byte[] LENGTH = "Content-Length: ".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ID =
      (LambdaHeaders.REQUEST_ID + ": ").getBytes(StandardCharsets.ISO_8859_1);

  private final Socket socket;
  private final InputStream in;
  private final String host;
  private final byte[] buffer = new byte[64 * 1024];
  private int limit;
  private int bodyStart;
  private int bodyEnd;

  EchoRuntime(int port) throws IOException {
    host = "Host: 127.0.0.1:" + port + "\r\n";
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
  }

  public static void main(String[] args) throws IOException {
    String api = System.getenv("AWS_LAMBDA_RUNTIME_API");
    if (api == null) {
      throw new IllegalStateException("AWS_LAMBDA_RUNTIME_API is not set");
    }
    try (EchoRuntime runtime = new EchoRuntime(Integer.parseInt(api.substring(10)))) {
      while (true) {
        String id = runtime.next();
        if (runtime.body().equals("exit")) {
          System.exit(9);
        }
        runtime.respond(id, runtime.body());
      }
    }
  }

  String next() throws IOException {
    write("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n" + host + "\r\n");
    read();
    return valueAfter(ID);
  }

  String body() {
    return new String(buffer, bodyStart, bodyEnd - bodyStart, StandardCharsets.ISO_8859_1);
  }

  void respond(String id, String body) throws IOException {
    write(
        "POST /2018-06-01/runtime/invocation/"
            + id
            + "/response HTTP/1.1\r\n"
            + host
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
    read();
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Reads one answer of up to 64 KB. */
  private void read() throws IOException {
    limit = 0;
    bodyEnd = Integer.MAX_VALUE;
    while (limit < bodyEnd) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        throw new IOException("the emulator closed the connection");
      }
      limit += read;
      int head = find("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      if (bodyEnd == Integer.MAX_VALUE && head >= 0) {
        bodyStart = head + 4;
        bodyEnd = bodyStart + Integer.parseInt(valueAfter(LENGTH));
      }
    }
  }

  private String valueAfter(byte[] name) {
    int start = find(name) + name.length;
    int end = start;
    while (buffer[end] != '\r') {
      end++;
    }
    return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private int find(byte[] wanted) {
    for (int at = 0; at + wanted.length <= limit; at++) {
      int matched = 0;
      while (matched < wanted.length && buffer[at + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
