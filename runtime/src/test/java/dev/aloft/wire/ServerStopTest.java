package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stop loses nothing that the system had accepted. */
@Timeout(120)
final class ServerStopTest {
  private static final String GET = " HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final long LONG = 60_000;

  private static ServerLimits most(int connections) {
    return new ServerLimits(
        TestServer.SMALL.message(), connections, 2, LONG, LONG, LONG, LONG, 0, 5_000, 1);
  }

  private static Thread stopping(TestServer server, AtomicBoolean answered) {
    Thread stopper = new Thread(() -> answered.set(server.server.stop(30_000)));
    stopper.start();
    return stopper;
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("not within 20 seconds");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void whatWaitsInTheQueueWhileAllConnectionsAreServedIsServed() throws Exception {
    Semaphore serving = new Semaphore(0);
    CountDownLatch release = new CountDownLatch(1);
    ServerSession session =
        exchange -> {
          serving.release();
          await(release);
          TestServer.echo(exchange);
        };
    List<RawClient> clients = new ArrayList<>();
    try (TestServer server = new TestServer(most(2), session)) {
      for (int i = 0; i < 40; i++) {
        clients.add(server.connect().write("GET /" + i + GET));
      }
      assertTrue(serving.tryAcquire(2, 20, TimeUnit.SECONDS));
      AtomicBoolean answered = new AtomicBoolean();
      Thread stopper = stopping(server, answered);
      while (!server.server.isStopping()) {
        Thread.onSpinWait();
      }
      release.countDown();
      for (int i = 0; i < clients.size(); i++) {
        RawClient.Answer answer = clients.get(i).read();
        assertEquals("GET /" + i + " ", answer.body());
      }
      stopper.join();
      assertTrue(answered.get());
      server.awaitEnd();
    } finally {
      for (RawClient each : clients) {
        each.close();
      }
    }
  }

  @Test
  void whatIsConnectedBeforeAStopIsServedAtAnyMoment() throws Exception {
    for (int round = 0; round < 40; round++) {
      servesAllThatWait(round);
    }
  }

  private static void servesAllThatWait(int count) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    try (TestServer server = new TestServer(most(64), TestServer::echo)) {
      for (int i = 0; i < count; i++) {
        clients.add(server.connect().write("GET /" + i + GET));
      }
      AtomicBoolean answered = new AtomicBoolean();
      Thread stopper = stopping(server, answered);
      for (int i = 0; i < clients.size(); i++) {
        assertEquals("GET /" + i + " ", clients.get(i).read().body(), "of " + count);
      }
      stopper.join();
      server.awaitEnd();
      assertTrue(answered.get());
    } finally {
      for (RawClient each : clients) {
        each.close();
      }
    }
  }

  /** Others compete for the processor, so that the accepting thread is preempted anywhere. */
  @Test
  void aLongQueueIsServedWholeOnABusyMachine() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> busy = new ArrayList<>();
    for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread = new Thread(() -> spin(over));
      thread.start();
      busy.add(thread);
    }
    try {
      for (int round = 0; round < 5; round++) {
        whatIsConnectedBeforeTheServerRunsIsServedAfterAStop(300);
      }
    } finally {
      over.set(true);
      for (Thread each : busy) {
        each.join();
      }
    }
  }

  private static void spin(AtomicBoolean over) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aFirstRequestThatComesALittleLaterIsServedAndSilenceIsBounded() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ServerSession session =
        exchange -> {
          if (exchange.path().equals("/busy")) {
            await(release);
          }
          TestServer.echo(exchange);
        };
    try (TestServer server = new TestServer(most(64), session);
        RawClient busy = server.connect();
        RawClient late = server.connect();
        RawClient silent = server.connect()) {
      busy.write("GET /busy" + GET);
      AtomicBoolean answered = new AtomicBoolean();
      Thread stopper = stopping(server, answered);
      while (!server.server.isStopping()) {
        Thread.onSpinWait();
      }
      RawClient.Answer answer = late.get("/late");
      assertEquals("GET /late ", answer.body());
      assertTrue(answer.says("Connection: close"));
      assertTrue(silent.isAtEnd());
      assertFalse(answered.get());
      release.countDown();
      assertEquals("GET /busy ", busy.read().body());
      stopper.join();
      assertTrue(answered.get());
    }
  }

  @Test
  void aRequestThatCameOnAKeptConnectionBeforeAStopIsServed() throws Exception {
    for (String first : List.of("GET /1" + GET, "GET /1" + GET + "GET /2" + GET)) {
      boolean pipelined = first.contains("/2");
      CountDownLatch arrived = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      ServerSession session =
          exchange -> {
            TestServer.echo(exchange);
            // A busy system delivers what was sent to itself later than the call returns.
            while (!pipelined && arrived.getCount() > 0 && !exchange.connection().hasInput()) {
              Thread.onSpinWait();
            }
            arrived.countDown();
            await(release);
          };
      try (TestServer server = new TestServer(most(64), session);
          RawClient client = server.connect().write(first)) {
        RawClient.Answer answer = client.read();
        assertFalse(answer.says("Connection: close"), "it may go on");
        if (!pipelined) {
          client.write("GET /2" + GET);
        }
        await(arrived);
        AtomicBoolean answered = new AtomicBoolean();
        Thread stopper = stopping(server, answered);
        while (!server.server.isStopping()) {
          Thread.onSpinWait();
        }
        release.countDown();
        answer = client.read();
        assertEquals("GET /2 ", answer.body());
        assertTrue(answer.says("Connection: close"));
        stopper.join();
        assertTrue(answered.get());
      }
    }
  }

  @Test
  void whatIsConnectedBeforeTheServerRunsIsServedAfterAStop() throws Exception {
    whatIsConnectedBeforeTheServerRunsIsServedAfterAStop(1);
  }

  private static void whatIsConnectedBeforeTheServerRunsIsServedAfterAStop(int count)
      throws Exception {
    ServerSessions sessions = () -> TestServer::echo;
    WireServer server = new WireServer(most(1024), sessions);
    int port = server.bind(InetAddress.getLoopbackAddress(), 0);
    List<RawClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        clients.add(new RawClient(port).write("GET /" + i + GET));
      }
      AtomicBoolean answered = new AtomicBoolean();
      Thread stopper = new Thread(() -> answered.set(server.stop(30_000)));
      stopper.start();
      while (!server.isStopping()) {
        Thread.onSpinWait();
      }
      server.run();
      for (int i = 0; i < count; i++) {
        assertEquals("GET /" + i + " ", clients.get(i).read().body(), "of " + count);
      }
      stopper.join();
      assertTrue(answered.get());
    } finally {
      for (RawClient each : clients) {
        each.close();
      }
    }
  }
}
