package dev.aloft.aws.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LogSocket;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines as AWS's own runtimes write them, and what becomes of records without a socket. */
@Timeout(60)
final class TelemetrySocketTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final ByteArrayOutputStream otherwise = new ByteArrayOutputStream();

  private PrintStream open(Path path) {
    PrintStream opened = TelemetrySocket.open(path.toString(), new PrintStream(otherwise));
    assertNotNull(opened);
    return opened;
  }

  private String otherwise() {
    return otherwise.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRecordIsALine() {
    try (LogSocket socket = LogSocket.open()) {
      PrintStream destination = open(socket.path());
      destination.write("a\n\tb\n\tc\n".getBytes(StandardCharsets.UTF_8), 0, 8);
      new RuntimeLog(destination, new LogStyle()).warn("7", "\u00fc");
      socket.await("\u00fc\n", LIMIT);
      assertEquals("a\r\tb\r\tc\n[WARN] RequestId: 7 \u00fc\n", socket.text());
      assertEquals("", otherwise());
    }
  }

  @Test
  void anInterruptedThreadLogsAsEver() {
    try (LogSocket socket = LogSocket.open()) {
      RuntimeLog log = new RuntimeLog(open(socket.path()), new LogStyle());
      Thread.currentThread().interrupt();
      log.warn(null, "a");
      assertTrue(Thread.interrupted());
      log.warn(null, "b");
      socket.await("[WARN] a\n[WARN] b\n", LIMIT);
    }
  }

  @Test
  void aBrokenSocketIsReplacedByStandardError() {
    try (LogSocket socket = LogSocket.open()) {
      RuntimeLog log = new RuntimeLog(open(socket.path()), new LogStyle());
      log.warn(null, "a");
      socket.await("a\n", LIMIT);
      socket.dropConnections();
      log.warn(null, "b");
      log.warn(null, "c");
      assertEquals("[WARN] b\n[WARN] c\n", otherwise());
    }
  }

  @Test
  void soIsOneThatTakesNothing(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("log");
    try (ServerSocketChannel idle = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      idle.bind(UnixDomainSocketAddress.of(path));
      RuntimeLog log = new RuntimeLog(open(path), new LogStyle());
      int records = 0;
      for (; otherwise.size() == 0; records++) {
        log.warn(null, "x".repeat(1_000));
      }
      assertTrue(records > 1);
      log.warn(null, "after");
      assertTrue(otherwise().endsWith("[WARN] after\n"));
    }
  }

  @Test
  void aWrongPathIsNone(@TempDir Path folder) {
    String[] wrong = {folder.resolve("none").toString(), folder.toString(), "\0", "x".repeat(500)};
    for (String path : wrong) {
      assertNull(TelemetrySocket.open(path, new PrintStream(otherwise)), path);
    }
  }
}
