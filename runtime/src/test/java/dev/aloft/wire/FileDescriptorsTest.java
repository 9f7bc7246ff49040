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

/** A server that runs out of file descriptors, in a process of its own that has few. */
@Timeout(120)
final class FileDescriptorsTest {
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
        };
    WireServer server = new WireServer(TestServer.SMALL, sessions);
    System.out.println("port: " + server.bind(InetAddress.getLoopbackAddress(), 0));
    server.run();
  }

  @Test
  void aFailingAcceptIsReportedOnceAndTriedAgainInPeace() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Process child =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -n " + FEW + " && exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FileDescriptorsTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<RawClient> clients = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = String.valueOf(out.readLine());
      assertTrue(line.startsWith("port: "), line);
      int port = Integer.parseInt(line.substring(6));
      clients.add(new RawClient(port));
      assertEquals("GET /1 ", clients.get(0).get("/1").body());
      while (clients.size() < FEW) {
        clients.add(new RawClient(port));
      }
      line = String.valueOf(out.readLine());
      assertTrue(line.startsWith("failed: "), line);
      assertEquals("GET /2 ", clients.get(0).get("/2").body(), "the others are served meanwhile");
      for (RawClient client : clients) {
        client.close();
      }
      try (RawClient client = new RawClient(port)) {
        assertEquals("GET /3 ", client.get("/3").body());
      }
      assertTrue(child.toHandle().destroy());
      assertTrue(child.waitFor(20, TimeUnit.SECONDS));
      int reports = 1;
      for (line = out.readLine(); line != null; line = out.readLine()) {
        reports++;
      }
      assertTrue(reports < 5, reports + " reports");
    } finally {
      child.destroyForcibly();
      for (RawClient client : clients) {
        client.close();
      }
    }
  }
}
