package dev.aloft.aliyun;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection to the server under test, spoken by hand. */
final class Connection implements AutoCloseable {
  private final Socket socket;

  /** What came back. */
  static final class Answer {
    private final int status;
    private final List<String> headers;
    private final byte[] body;

    Answer(int status, List<String> headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    int status() {
      return status;
    }

    List<String> headers() {
      return headers;
    }

    byte[] body() {
      return body;
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The only value of this header, or null. */
    @Nullable String header(String name) {
      String found = null;
      for (String header : headers) {
        int colon = header.indexOf(':');
        if (header.substring(0, colon).equalsIgnoreCase(name)) {
          if (found != null) {
            throw new AssertionError("The header " + name + " came twice: " + headers);
          }
          found = header.substring(colon + 1).strip();
        }
      }
      return found;
    }
  }

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
  }

  /** One request on a connection of its own; headers are lines such as {@code "a: b"}. */
  static Answer call(int port, String requestLine, String body, String... headers)
      throws IOException {
    try (Connection connection = new Connection(port)) {
      return connection.call(requestLine, body, headers);
    }
  }

  Answer call(String requestLine, String body, String... headers) throws IOException {
    return call(requestLine, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer call(String requestLine, byte[] body, String... headers) throws IOException {
    send(requestLine, body, headers);
    return receive(requestLine.startsWith("HEAD "));
  }

  void send(String requestLine, byte[] body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: fc\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    raw(head.toString().getBytes(StandardCharsets.UTF_8));
    raw(body);
  }

  void raw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  Answer receive(boolean headOnly) throws IOException {
    InputStream in = socket.getInputStream();
    String status = line(in);
    List<String> headers = new ArrayList<>();
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line);
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    byte[] body = headOnly ? new byte[0] : in.readNBytes(length);
    return new Answer(Integer.parseInt(status.split(" ", -1)[1]), headers, body);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The connection ended within an answer.");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
