package dev.aloft.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A raw server: each connection is served by the next script, one after another. */
final class ScriptedServer implements AutoCloseable {
  interface Script {
    void serve(Connection connection) throws IOException;
  }

  private final ServerSocket server;
  private final Thread thread;
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<String> heads = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();

  ScriptedServer(Script... scripts) throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    thread =
        new Thread(
            () -> {
              try {
                for (Script script : scripts) {
                  try (Socket socket = server.accept()) {
                    script.serve(new Connection(socket));
                  } catch (IOException e) {
                    if (server.isClosed()) {
                      return;
                    }
                  }
                }
              } finally {
                done.countDown();
              }
            },
            "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  Endpoint endpoint() {
    return Endpoint.parse("127.0.0.1:" + server.getLocalPort());
  }

  /** Waits until all scripts have run. */
  void awaitScripts() throws InterruptedException {
    if (!done.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("The scripts did not end within 20 seconds.");
    }
  }

  synchronized List<String> heads() {
    return List.copyOf(heads);
  }

  synchronized List<String> bodies() {
    return List.copyOf(bodies);
  }

  private synchronized void note(String head, String body) {
    heads.add(head);
    bodies.add(body);
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  final class Connection {
    final Socket socket;
    private final InputStream in;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      in = socket.getInputStream();
    }

    /** Reads and records one request with its body. */
    void readRequest() throws IOException {
      String head = readHead();
      int length = 0;
      for (String line : head.split("\r\n", -1)) {
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring(16));
        }
      }
      byte[] body = in.readNBytes(length);
      if (body.length == length) {
        note(head, new String(body, StandardCharsets.ISO_8859_1));
      }
    }

    /** Reads a head and leaves the body. */
    String readHead() throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      String text = "";
      while (!text.endsWith("\r\n\r\n")) {
        int b = in.read();
        if (b < 0) {
          throw new IOException("no more requests");
        }
        head.write(b);
        text = head.toString(StandardCharsets.ISO_8859_1);
      }
      return text;
    }

    void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void answer(String body) throws IOException {
      write("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Makes the close a reset. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
    }

    /** Waits for the client's close. */
    void awaitClose() throws IOException {
      while (in.read() >= 0) {
        // The bytes do not matter.
      }
    }
  }
}
