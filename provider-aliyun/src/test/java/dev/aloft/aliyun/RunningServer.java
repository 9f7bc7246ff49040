package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.FunctionComputeServer;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server on a thread of this process, with its log at hand. Closing ends it. */
final class RunningServer implements AutoCloseable {
  interface Creation {
    Handler create() throws Exception;
  }

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final FunctionComputeServer server;
  private final Thread thread;
  private final int port;

  private RunningServer(int port, Map<String, String> environment, Creation creation) {
    this.port = port;
    Bootstrap bootstrap =
        new Bootstrap() {
          @Override
          public Handler create() throws Exception {
            return creation.create();
          }

          @Override
          public void run() {
            throw new UnsupportedOperationException("The test runs the server itself.");
          }

          @Override
          protected String selectedFunction() {
            return "";
          }
        };
    server =
        new FunctionComputeServer(
            bootstrap, environment, new PrintStream(log, true, StandardCharsets.UTF_8));
    thread =
        new Thread(
            () -> {
              try {
                exitCode.complete(server.run());
              } catch (Throwable e) {
                exitCode.completeExceptionally(e);
              }
            },
            "server under test");
    thread.start();
  }

  static RunningServer of(Handler handler) {
    return of(handler, Map.of());
  }

  static RunningServer of(Handler handler, Map<String, String> environment) {
    int port = freePort();
    Map<String, String> all = new HashMap<>(environment);
    all.put("FC_SERVER_PORT", "" + port);
    RunningServer running = new RunningServer(port, all, () -> handler);
    awaitListening(port);
    return running;
  }

  /** Does not wait until it listens, as it may not. */
  static RunningServer creating(Map<String, String> environment, Creation creation) {
    return new RunningServer(-1, environment, creation);
  }

  static int freePort() {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void awaitListening(int port) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        LockSupport.parkNanos(1_000_000);
      }
    }
    throw new IllegalStateException("Nothing listens on port " + port + " after a minute.");
  }

  Connection.Answer call(String requestLine, String body, String... headers) throws IOException {
    return Connection.call(port, requestLine, body, headers);
  }

  Connection connect() throws IOException {
    return new Connection(port);
  }

  int port() {
    return port;
  }

  int awaitExit() throws Exception {
    return exitCode.get(60, TimeUnit.SECONDS);
  }

  boolean hasEnded() {
    return exitCode.isDone();
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      throw new IllegalStateException("The server did not end within a minute.");
    }
  }
}
