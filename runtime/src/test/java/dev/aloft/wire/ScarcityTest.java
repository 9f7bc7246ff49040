package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that runs out of system resources, in a separate process that has few. */
@Timeout(120)
final class ScarcityTest {
  private static final int FEW = 64;

  /** The child's program. */
  public static void main(String[] args) throws IOException {
    ServerSessions sessions =
        new ServerSessions() {
          @Override
          public ServerSession open() {
            return TestServer::echo;
          }

          @Override
          public void failed(Throwable failure) {
            System.out.println("failed: " + failure.getMessage());
          }

          @Override
          public void strained(String what) {
            System.out.println("strained: " + what);
          }
        };
    ServerLimits usual = ServerLimits.DEFAULT;
    ServerLimits limits =
        new ServerLimits(
            usual.message(),
            usual.connections(),
            usual.platformThreads(),
            usual.headMillis(),
            usual.bodyMillis(),
            usual.answerMillis(),
            usual.idleMillis(),
            Long.getLong("buffers", 0),
            usual.waitMillis(),
            usual.streamBytes());
    WireServer server = new WireServer(limits, sessions);
    System.out.println("port: " + server.bind(InetAddress.getLoopbackAddress(), 0));
    server.run();
  }

  private static Process start(String script, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add(ScarcityTest.class.getName());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static int port(BufferedReader out) throws IOException {
    String line = String.valueOf(out.readLine());
    assertTrue(line.startsWith("port: "), line);
    return Integer.parseInt(line.substring(6));
  }

  @Test
  void aBodyThatMemoryCannotHoldIsRefusedAndTheNextIsServed() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    // A budget of more memory than there is.
    Process child = start("exec \"$0\" \"$@\"", "-Xmx16m", "-Dbuffers=1000000000");
    try (BufferedReader out = reader(child)) {
      int port = port(out);
      try (RawClient client = new RawClient(port)) {
        client.write("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 12000000\r\n\r\n");
        client.write(new byte[12_000_000]);
        assertEquals(503, client.read().status());
        assertTrue(client.isAtEnd());
      }
      try (RawClient client = new RawClient(port)) {
        assertEquals("GET /next ", client.get("/next").body());
      }
      assertTrue(String.valueOf(out.readLine()).startsWith("strained: There is not enough memory"));
    } finally {
      child.destroyForcibly();
    }
  }

  private static BufferedReader reader(Process child) {
    return new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void aFailingAcceptIsReportedOnceAndTriedAgainInPeace() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Process child = start("ulimit -n " + FEW + " && exec \"$0\" \"$@\"", "-Xmx64m");
    List<RawClient> clients = new ArrayList<>();
    try (BufferedReader out = reader(child)) {
      int port = port(out);
      clients.add(new RawClient(port));
      assertEquals("GET /1 ", clients.get(0).get("/1").body());
      while (clients.size() < FEW) {
        clients.add(new RawClient(port));
      }
      String line = String.valueOf(out.readLine());
      assertTrue(line.startsWith("strained: A connection could not be accepted"), line);
      assertEquals("GET /2 ", clients.get(0).get("/2").body(), "the others are served meanwhile");
      for (RawClient client : clients) {
        client.close();
      }
      try (RawClient client = new RawClient(port)) {
        assertEquals("GET /3 ", client.get("/3").body());
      }
      assertTrue(child.toHandle().destroy());
      assertTrue(child.waitFor(20, TimeUnit.SECONDS));
      assertEquals(List.of(), out.lines().toList(), "no further reports");
    } finally {
      child.destroyForcibly();
      for (RawClient client : clients) {
        client.close();
      }
    }
  }
}
