package dev.aloft.tooling.run.front;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection: passes each request on to where it belongs, byte for byte, and the answers
 * back, until the client asks for a WebSocket or one side leaves. A client sends no request before
 * the last one is answered, so at most one server has something to say.
 */
final class Relay implements Runnable, Closeable {
  /** How long an answer may take that a server gives although it reads no further. */
  private static final long LAST_WORDS_MILLIS = 1_000;

  private static final int BUFFER = 16 << 10;

  private final Socket client;
  private final Front front;
  private @Nullable Upstream upstream;

  Relay(Socket client, Front front) {
    this.client = client;
    this.front = front;
  }

  @Override
  public void run() {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream(), BUFFER);
      RequestHead head = next(in);
      while (head != null && !head.isHandshake()) {
        head = pass(head, in) ? next(in) : null;
      }
      if (head == null) {
        leave();
      } else {
        leaveNow();
        front.sockets().serve(head, in, client.getOutputStream());
      }
    } catch (IOException e) {
      // One of both is gone: so is the connection.
    } finally {
      leaveNow();
      front.ended(this);
    }
  }

  /** The next request; null if there is none, or one that is refused. */
  private @Nullable RequestHead next(InputStream in) throws IOException {
    try {
      return RequestHead.read(in);
    } catch (ProtocolException e) {
      Upstream current = upstream;
      if (current != null) {
        current.left = true;
        leave();
      }
      WebSocketDoor.refuse(
          client.getOutputStream(), "400 Bad Request", String.valueOf(e.getMessage()));
      // A connection that is closed with bytes unread is reset, which may take the answer away.
      client.shutdownOutput();
      client.setSoTimeout((int) LAST_WORDS_MILLIS);
      in.transferTo(OutputStream.nullOutputStream());
      return null;
    }
  }

  /** Whether a further request may follow. */
  private boolean pass(RequestHead head, InputStream in) throws IOException {
    Upstream to = upstream(front.portFor(head));
    try {
      OutputStream out = to.socket.getOutputStream();
      out.write(head.bytes());
      boolean understood = passBody(head, in, out);
      if (!understood) {
        // The server says what is wrong with it.
        in.transferTo(out);
      }
      return understood;
    } catch (IOException e) {
      to.awaitEnd(LAST_WORDS_MILLIS);
      throw e;
    }
  }

  private static boolean passBody(RequestHead head, InputStream in, OutputStream out)
      throws IOException {
    if (head.isChunked()) {
      return passChunks(in, out);
    }
    long length = head.contentLength();
    if (length > 0) {
      pass(in, out, length);
    }
    return length >= 0;
  }

  private static boolean passChunks(InputStream in, OutputStream out) throws IOException {
    while (true) {
      String line = passLine(in, out);
      String size = line == null ? "" : line.split(";", 2)[0].strip();
      // The JDK's server reads it as an int, and a longer one as another than what is passed here.
      if (!size.matches("[0-9A-Fa-f]{1,7}")) {
        return false;
      }
      long length = Long.parseLong(size, 16);
      if (length == 0) {
        return passTrailers(in, out);
      }
      pass(in, out, length);
      String end = passLine(in, out);
      if (end == null || !end.isEmpty()) {
        return false;
      }
    }
  }

  private static boolean passTrailers(InputStream in, OutputStream out) throws IOException {
    String line = passLine(in, out);
    while (line != null && !line.isEmpty()) {
      line = passLine(in, out);
    }
    return line != null;
  }

  /** A line without its end; null if it has another than CR LF, or control characters. */
  private static @Nullable String passLine(InputStream in, OutputStream out) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = -1;
    while (next != '\n' && line.length() < BUFFER) {
      next = in.read();
      if (next < 0) {
        throw new EOFException("the client left within a body");
      }
      line.append((char) next);
    }
    out.write(line.toString().getBytes(StandardCharsets.ISO_8859_1));
    int end = line.length() - 2;
    boolean whole = end >= 0 && line.substring(end).equals("\r\n");
    String text = whole ? line.substring(0, end) : "";
    return whole && text.chars().noneMatch(RequestHead::isControl) ? text : null;
  }

  private static void pass(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (count < 0) {
        throw new EOFException("the client left within a body");
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  private Upstream upstream(int port) throws IOException {
    Upstream current = upstream;
    if (current != null && current.socket.getPort() == port) {
      return current;
    }
    leaveNow();
    Upstream opened = new Upstream(port);
    upstream = opened;
    opened.start();
    return opened;
  }

  /** The client sends no more; what it asked for it may still get. */
  private void leave() throws IOException {
    Upstream current = upstream;
    if (current != null) {
      current.socket.shutdownOutput();
      current.awaitEnd(0);
    }
  }

  private void leaveNow() {
    Upstream current = upstream;
    upstream = null;
    if (current != null) {
      current.end();
    }
  }

  /** Ends the connection. */
  @Override
  public void close() throws IOException {
    client.close();
  }

  /** A connection with a server, and the thread that passes its answers to the client. */
  private final class Upstream {
    private final Socket socket;
    private final Thread answers;
    private volatile boolean left;

    Upstream(int port) throws IOException {
      socket = new Socket(Front.local(), port);
      socket.setTcpNoDelay(true);
      answers = new Thread(this::passAnswers, "answers of the development server");
      answers.setDaemon(true);
    }

    void start() {
      answers.start();
    }

    private void passAnswers() {
      try (socket) {
        socket.getInputStream().transferTo(client.getOutputStream());
      } catch (IOException e) {
        // One of both is gone.
      }
      if (!left) {
        try {
          client.close();
        } catch (IOException e) {
          // It was broken already.
        }
      }
    }

    /** Waits for what the server still says; 0 for as long as it takes. */
    void awaitEnd(long millis) {
      try {
        answers.join(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void end() {
      left = true;
      try {
        socket.close();
      } catch (IOException e) {
        // It was broken already.
      }
    }
  }
}
