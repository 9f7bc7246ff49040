package dev.aloft.aliyun;

import dev.aloft.provider.Handler;
import dev.aloft.provider.tests.Running;
import dev.aloft.provider.tests.TestBootstrap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server on a thread of this process, with its log at hand. Closing ends it. */
final class RunningServer extends Running {
  private final int port;

  private RunningServer(int port, Map<String, String> environment, Callable<Handler> creation) {
    super(
        log -> {
          FunctionComputeServer server =
              new FunctionComputeServer(new TestBootstrap(creation), environment, log);
          return new Loop(server::run, server::stop);
        });
    this.port = port;
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
  static RunningServer creating(Map<String, String> environment, Callable<Handler> creation) {
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
}
