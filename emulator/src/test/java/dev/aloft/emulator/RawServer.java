package dev.aloft.emulator;

import dev.aloft.emulator.invocation.Header;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The smallest function that is called: reads requests framed by a length or in chunks, and writes
 * what it is told, byte for byte. Refuses with 400, and closes, what it cannot read.
 */
final class RawServer implements AutoCloseable {

  /** A request as it came. */
  record Request(String line, List<Header> headers, String body) {
    String header(String name) {
      Optional<String> found = Header.find(headers, name);
      return found.orElse("");
    }

    List<String> names() {
      List<String> names = new ArrayList<>();
      headers.forEach(header -> names.add(header.name()));
      return names;
    }
  }

  /** Every request, in the order they were read. */
  final List<Request> requests = new CopyOnWriteArrayList<>();

  private final ServerSocket socket;
  private final Function<Request, String> function;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Thread acceptor;

  /** {@code function} gives the bytes of an answer, one character per byte; the empty text ends. */
  RawServer(int port, Function<Request, String> function) throws IOException {
    this.function = function;
    socket = new ServerSocket(port);
    acceptor = thread(this::accept);
    acceptor.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** An answer with a length. */
  static String answer(int status, String body, String... headers) {
    StringBuilder answer = new StringBuilder("HTTP/1.1 ").append(status).append(" X\r\n");
    for (String header : headers) {
      answer.append(header).append("\r\n");
    }
    return answer
        .append("Content-Length: ")
        .append(body.length())
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket accepted = socket.accept();
        accepted.setTcpNoDelay(true);
        open.add(accepted);
        thread(() -> serve(accepted)).start();
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        Request request = read(line, in);
        String answer =
            request == null ? answer(400, "bad", "Connection: close") : function.apply(request);
        client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        if (answer.isEmpty() || answer.contains("Connection: close")) {
          return;
        }
      }
    } catch (IOException e) {
      // The caller left.
    }
  }

  private @Nullable Request read(String line, InputStream in) throws IOException {
    List<Header> headers = new ArrayList<>();
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      int colon = field.indexOf(':');
      if (colon <= 0) {
        return null;
      }
      headers.add(new Header(field.substring(0, colon), field.substring(colon + 1).strip()));
    }
    String length = Header.find(headers, "Content-Length").orElse("0");
    boolean chunked = Header.find(headers, "Transfer-Encoding").isPresent();
    if (!line.endsWith(" HTTP/1.1")
        || !length.matches("[0-9]{1,9}")
        || (chunked && Header.find(headers, "Content-Length").isPresent())) {
      return null;
    }
    StringBuilder body = new StringBuilder();
    if (chunked) {
      String sizeLine = line(in);
      while (!sizeLine.equals("0")) {
        if (!sizeLine.matches("[0-9a-f]{1,7}")) {
          return null;
        }
        body.append(text(in.readNBytes(Integer.parseInt(sizeLine, 16))));
        line(in);
        sizeLine = line(in);
      }
      line(in);
    } else {
      byte[] bytes = in.readNBytes(Integer.parseInt(length));
      if (bytes.length < Integer.parseInt(length)) {
        throw new IOException("the body ended early");
      }
      body.append(text(bytes));
    }
    Request request = new Request(line, List.copyOf(headers), body.toString());
    requests.add(request);
    return request;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** A line without its CRLF; a bare LF does not end one. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < 2 || line.indexOf("\r\n", line.length() - 2) < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      line.append((char) next);
    }
    return line.substring(0, line.length() - 2);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "raw server");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A client that comes while the port is closed may still be accepted: the system closes the port
   * only when the blocked call returns.
   */
  private void awaitLastAccepted() {
    try {
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes every connection, idle or not; the port stays open. */
  void dropConnections() throws IOException {
    for (Socket one : open) {
      one.close();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    awaitLastAccepted();
    dropConnections();
  }
}
