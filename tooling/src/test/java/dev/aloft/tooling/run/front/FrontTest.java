package dev.aloft.tooling.run.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.run.process.RunLog;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FrontTest {
  private static final int FAILURES = 5;

  /** A port of a process that has no file descriptors for a while. */
  private static final class Poor extends ServerSocket {
    private final CountDownLatch left = new CountDownLatch(FAILURES);
    private final CountDownLatch accepting = new CountDownLatch(1);

    Poor() throws IOException {
      super(0, 1, Front.local());
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

  private static final class Warnings implements ToolLog {
    private final List<String> all = new ArrayList<>();

    @Override
    public void info(String message) {}

    @Override
    public synchronized void warn(String message) {
      all.add(message);
    }
  }

  @Test
  void acceptingThatFailsIsToldOnceAndTriedAgainAfterAPause() throws Exception {
    Warnings warnings = new Warnings();
    Thread acceptor;
    try (Poor listener = new Poor();
        Front front = new Front(listener)) {
      long start = System.nanoTime();
      acceptor = new Thread(() -> front.accept(new RunLog(warnings)));
      acceptor.start();
      listener.accepting.await();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(millis >= FAILURES * 50, "five failures took " + millis + " ms");
    }
    acceptor.join();
    assertEquals(
        List.of("A connection could not be accepted, which is tried again: Too many open files"),
        warnings.all);
  }
}
