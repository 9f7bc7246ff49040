package dev.aloft.emulator.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpServerTest {
  private static final int FAILURES = 5;

  /** A listener of a process that has no file descriptors for a while. */
  private static final class Poor extends ServerSocket {
    private final CountDownLatch left = new CountDownLatch(FAILURES);
    private final CountDownLatch accepting = new CountDownLatch(1);

    Poor() throws IOException {
      super(0, 1, InetAddress.getLoopbackAddress());
    }

    @Override
    public Socket accept() throws IOException {
      if (left.getCount() > 0) {
        left.countDown();
        throw new IOException("Too many open files");
      }
      accepting.countDown();
      return super.accept();
    }
  }

  private static final class Deaf implements HttpServer.Handler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      throw new IOException("not asked for anything");
    }

    @Override
    public void gone(int connectionNumber) {}
  }

  @Test
  void acceptingThatFailsIsTriedAgainAfterAPause() throws Exception {
    Thread acceptor;
    try (Poor listener = new Poor();
        HttpServer server =
            new HttpServer(InetAddress.getLoopbackAddress(), new Deaf(), new Violations())) {
      long start = System.nanoTime();
      acceptor = new Thread(() -> server.accept(listener));
      acceptor.start();
      listener.accepting.await();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(millis >= FAILURES * 50, "five failures took " + millis + " ms");
    }
    acceptor.join();
  }
}
