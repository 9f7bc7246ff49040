package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.conformance.HostileTarget.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that are slow, silent, greedy or cut off, against a server with 64 MB of heap: after each
 * of them it lives, serves others at once, and has not filled the log.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileClientsTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);
  private static final int MEBIBYTE = 1 << 20;
  private static final int LONGEST_LOG = 16_384;

  private final List<Client> open = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // By start(), before each test.
  private HostileTarget target;

  @BeforeAll
  void start() throws IOException {
    assumeTrue(HostileTarget.exists(), "this cloud's functions ask for their events");
    target = HostileTarget.start();
  }

  @AfterAll
  void stop() {
    if (target != null) {
      target.close();
    }
  }

  private Client connect() throws IOException {
    Client client = target.connect();
    open.add(client);
    return client;
  }

  /** A small request, which must be served whatever others do. */
  private void serves() throws IOException {
    try (Client client = target.connect()) {
      String answer = client.send(target.request(5, 0)).answer();
      assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
      assertTrue(answer.contains("got 5"), answer);
    }
  }

  @AfterEach
  void itLives() throws IOException {
    for (Client client : open) {
      client.close();
    }
    open.clear();
    assertTrue(target.process().isAlive(), target.process().log());
    serves();
    assertTrue(target.process().log().length() < LONGEST_LOG, target.process().log());
  }

  @Test
  void slowHeads() throws IOException {
    for (int i = 0; i < 200; i++) {
      connect().send("POST / HTTP/1.1\r\nHost: h\r\nX-" + i);
    }
    serves();
    for (int drip = 0; drip < 5; drip++) {
      for (Client client : open) {
        client.send("y");
      }
    }
    serves();
  }

  @Test
  void slowBodies() throws IOException {
    byte[] half = new byte[30_000];
    java.util.Arrays.fill(half, (byte) 'a');
    for (int i = 0; i < 150; i++) {
      connect().send(target.before(60_000, 0)).send(half);
    }
    serves();
    for (Client client : open) {
      client.send(half).send(target.after());
      assertEquals(200, client.status());
    }
  }

  @Test
  void clientsThatDoNotRead() throws IOException {
    for (int i = 0; i < 8; i++) {
      connect().send(target.request(5, MEBIBYTE));
    }
    serves();
    serves();
    for (Client client : open) {
      assertEquals(200, client.status());
    }
  }

  @Test
  void moreAnswersThatNobodyReadsThanMemoryHolds() throws Exception {
    for (int i = 0; i < 100; i++) {
      connect().send(target.request(5, MEBIBYTE));
    }
    int served = 0;
    for (Client client : open) {
      try {
        int status = client.status();
        assertTrue(status == 200 || status == target.status(503), "status " + status);
        served += status == 200 ? 1 : 0;
      } catch (IOException e) {
        // Refused, and cut off as it does not go on its own.
      }
    }
    assertTrue(served > 0, "of those that read in the end some are served");
  }

  @Test
  void silentConnections() throws IOException {
    for (int i = 0; i < 1_100; i++) {
      connect();
    }
    serves();
    for (int i = 0; i < 10; i++) {
      connect().send(target.request(5, 0));
    }
    for (Client client : open.subList(1_100, 1_110)) {
      assertEquals(200, client.status());
    }
    String[] lines = target.process().log().split("connections that this server may have", -1);
    assertTrue(lines.length <= 2, target.process().log());
  }

  @Test
  void manyUnfinishedLargeHeads() throws IOException {
    StringBuilder head = new StringBuilder("POST / HTTP/1.1\r\nHost: h\r\n");
    for (int i = 0; i < 24; i++) {
      head.append("X-").append(i).append(": ").append("y".repeat(10_000)).append("\r\n");
    }
    byte[] bytes = HostileTarget.ascii(head.toString());
    for (int i = 0; i < 300; i++) {
      Client client = connect();
      try {
        client.send(bytes);
      } catch (IOException e) {
        // Refused already.
      }
    }
    serves();
  }

  @Test
  void tenBodiesOf30MegabytesAtOnce() throws Exception {
    List<Thread> clients = new ArrayList<>();
    AtomicInteger unexpected = new AtomicInteger();
    for (int i = 0; i < 10; i++) {
      Thread client =
          new Thread(
              () -> {
                try (Client each = target.connect()) {
                  byte[] piece = new byte[MEBIBYTE];
                  java.util.Arrays.fill(piece, (byte) 'a');
                  each.send(target.before(30 * MEBIBYTE, 0));
                  for (int j = 0; j < 30; j++) {
                    each.send(piece);
                  }
                  int status = each.send(target.after()).status();
                  if (status != 200
                      && status != target.status(413)
                      && status != target.status(503)) {
                    unexpected.set(status);
                  }
                } catch (IOException e) {
                  // Refused while it was still sending.
                }
              });
      client.start();
      clients.add(client);
    }
    for (Thread client : clients) {
      client.join();
    }
    assertEquals(0, unexpected.get());
  }

  @Test
  void aThousandConnectionsKeptOpenAfterALargeBodyEach() throws IOException {
    // Decoding a mebibyte of JSON a thousand times would show nothing more, but take a minute.
    boolean decoded = HostileTarget.isWrapped();
    byte[] request = target.request(decoded ? 100_000 : MEBIBYTE, 0);
    for (int i = 0; i < 1_000; i++) {
      assertEquals(200, connect().send(request).status());
    }
    serves();
  }

  @Test
  void twentyConnectionsKeptOpenAfterFiveMegabytesEach() throws IOException {
    byte[] request = target.request(5 * MEBIBYTE, 0);
    for (int i = 0; i < 20; i++) {
      assertEquals(200, connect().send(request).status());
    }
    serves();
  }

  @Test
  void pipeliningWithoutEnd() throws Exception {
    byte[] request = target.request(5, 1_000);
    int count = 2_000;
    Client client = connect();
    Thread sender =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < count; i++) {
                  client.send(request);
                }
              } catch (IOException e) {
                // The reader finds out.
              }
            });
    sender.start();
    serves();
    for (int i = 0; i < count; i++) {
      assertEquals(200, client.status());
    }
    sender.join();
  }

  @Test
  void cutAnywhere() throws IOException {
    Random random = new Random(SEED);
    byte[] request = target.request(20_000, 100_000);
    for (int i = 0; i < 300; i++) {
      int length = i < 150 ? i : random.nextInt(request.length + 1);
      Client client = connect().send(java.util.Arrays.copyOf(request, length));
      if (i % 2 == 0) {
        client.cut();
      } else {
        client.close();
      }
    }
    serves();
  }

  @Test
  void wrongLengths() throws IOException {
    String[] heads = {
      "Content-Length: -1",
      "Content-Length: 99999999999999999999",
      "Content-Length: 9223372036854775807",
      "Content-Length: 70000000",
      "Content-Length: 5\r\nContent-Length: 6",
      "Content-Length: 5\r\nTransfer-Encoding: chunked",
      "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n",
      "Transfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n",
      "Transfer-Encoding: chunked\r\n\r\n5\r\nabcdefg\r\n",
    };
    for (String head : heads) {
      int status = connect().send("POST / HTTP/1.1\r\nHost: h\r\n" + head + "\r\n\r\n").status();
      assertTrue(
          status == target.status(400) || status == target.status(413), head + ": " + status);
    }
  }

  @Test
  void whatWaitsInTheQueueAtSigtermIsServed() throws IOException {
    try (HostileTarget other = HostileTarget.start()) {
      List<Client> clients = new ArrayList<>();
      byte[] request = other.request(5, 0);
      // Loads all that many connections need, so that this does not use up the cloud's grace.
      for (int i = 0; i < 40; i++) {
        clients.add(other.connect().send(request));
        assertEquals(200, clients.get(i).status());
      }
      for (Client warm : clients) {
        warm.close();
      }
      clients.clear();
      for (int i = 0; i < 100; i++) {
        clients.add(other.connect().send(request));
      }
      other.process().terminate();
      for (Client client : clients) {
        try (client) {
          assertEquals(200, client.status());
        }
      }
      assertEquals(143, other.process().await(Deployed.LIMIT));
    }
  }
}
