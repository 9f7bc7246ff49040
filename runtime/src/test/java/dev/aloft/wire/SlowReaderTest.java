package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that read their answers slowly, but steadily. */
@Timeout(120)
final class SlowReaderTest {
  private static final long LONG = 60_000;

  /** A minute, scaled to a hundredth, like the clients' seconds and the answer of 20 MB. */
  private static final long ANSWER_MILLIS = 600;

  private static final int SIZE = 6 << 20;

  private final BlockingQueue<IOException> cut = new LinkedBlockingQueue<>();

  private void answer(ServerExchange exchange) throws IOException {
    byte[] large = new byte[SIZE];
    try {
      if (exchange.path().equals("/stream")) {
        try (OutputStream out = exchange.status(200).stream()) {
          out.write(large);
        }
      } else {
        exchange.status(200).send(large, 0, large.length);
      }
    } catch (IOException e) {
      cut.add(e);
      throw e;
    }
  }

  private static ServerLimits limits() {
    return TestServer.times(LONG, LONG, ANSWER_MILLIS, LONG);
  }

  /** Reads at this speed to the end, and returns what arrived. */
  private static long read(RawClient client, String path, int bytesPerSecond) throws IOException {
    client.write("GET " + path + " HTTP/1.0\r\nHost: h\r\n\r\n");
    InputStream in = client.socket.getInputStream();
    byte[] piece = new byte[4096];
    long start = System.nanoTime();
    long total = 0;
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      total += count;
      long due = start + total * 1_000_000_000L / bytesPerSecond;
      while (due - System.nanoTime() > 0) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
    return total;
  }

  private static void readAll(TestServer server, String path, int kilobytes) throws IOException {
    try (RawClient client = server.connect()) {
      long total = read(client, path, kilobytes * 1024 * 100);
      assertTrue(total > SIZE, path + " at " + kilobytes + " KB/s: " + total + " bytes");
    }
  }

  @Test
  void aSteadyReaderGetsItAllAt20And40KilobytesPerSecond() throws Exception {
    try (TestServer server = new TestServer(limits(), this::answer)) {
      readAll(server, "/", 20);
      readAll(server, "/", 40);
      readAll(server, "/stream", 20);
      assertTrue(cut.isEmpty(), cut.toString());
    }
  }

  @Test
  void aReaderThatStallsIsCutOff() throws Exception {
    try (TestServer server = new TestServer(TestServer.times(LONG, LONG, 200, LONG), this::answer);
        RawClient client = server.connect()) {
      client.write("GET / HTTP/1.0\r\nHost: h\r\n\r\n");
      byte[] start = client.socket.getInputStream().readNBytes(100_000);
      assertEquals(100_000, start.length);
      assertTrue(cut.poll(30, TimeUnit.SECONDS) != null);
      assertThrows(
          IOException.class,
          () -> {
            if (client.socket.getInputStream().readAllBytes().length < SIZE - 100_000) {
              throw new IOException("cut off");
            }
          });
    }
  }
}
