package dev.aloft.emulator;

import dev.aloft.emulator.internal.AcceptPause;
import dev.aloft.emulator.internal.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A double of the UNIX socket to which runtimes write their logs on Lambda Managed Instances, a
 * line for each record; see {@link LambdaEmulator.Builder#logSocket}. Safe for use by several
 * threads.
 */
public final class LogSocket implements AutoCloseable {
  /** The variable that names the socket's path. */
  static final String VARIABLE = "_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET";

  private final Path folder;
  private final Path path;
  private final ServerSocketChannel server;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final List<SocketChannel> connections = new ArrayList<>();

  private LogSocket(Path folder) throws IOException {
    this.folder = folder;
    path = folder.resolve("log");
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    start(this::accept);
  }

  /**
   * Listens in a temporary folder.
   *
   * @throws UncheckedIOException when the system has no such sockets
   */
  public static LogSocket open() {
    try {
      return new LogSocket(Files.createTempDirectory("aloft-log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public Path path() {
    return path;
  }

  /** What has been written to it so far, by all connections, read as UTF-8. */
  public String text() {
    synchronized (received) {
      return received.toString(StandardCharsets.UTF_8);
    }
  }

  /**
   * Waits until that contains a text.
   *
   * @throws IllegalStateException when it does not in that time
   */
  public void await(String substring, Duration limit) {
    Waiting.until(
        received,
        () -> text().contains(substring),
        limit,
        () -> "no \"" + substring + "\" in what was logged:\n" + text());
  }

  /** Ends all connections; further ones are accepted. */
  public void dropConnections() {
    synchronized (connections) {
      connections.forEach(LogSocket::close);
      connections.clear();
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "log socket");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel connection = server.accept();
        synchronized (connections) {
          connections.add(connection);
        }
        start(() -> read(connection));
      } catch (IOException e) {
        if (server.isOpen()) {
          AcceptPause.rest();
        }
      }
    }
  }

  private void read(SocketChannel connection) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    try {
      while (connection.read(buffer) >= 0) {
        synchronized (received) {
          received.write(buffer.array(), 0, buffer.position());
          received.notifyAll();
        }
        buffer.clear();
      }
    } catch (IOException ended) {
      // What came before has been noted.
    }
  }

  /** From now on its writer fails: a channel from which a thread reads is closed only later. */
  private static void close(SocketChannel connection) {
    try (connection) {
      connection.shutdownInput();
    } catch (IOException gone) {
      // Its other side has ended it.
    }
  }

  @Override
  public void close() {
    dropConnections();
    try {
      server.close();
      Files.deleteIfExists(path);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
