package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More clients than connections. */
@Timeout(120)
final class ConnectionLimitTest {
  private static final long LONG = 60_000;

  /** The connection's phases in which it waits for a request. */
  private static final long IDLE = 0;

  private static final long FRESH = 6;

  private static ServerLimits most(int connections) {
    return new ServerLimits(
        TestServer.SMALL.message(), connections, 2, LONG, LONG, LONG, LONG, 0, 5_000, 1);
  }

  @Test
  void connectionsOverTheLimitWaitWhileAllOthersAreServed() throws Exception {
    Semaphore serving = new Semaphore(0);
    CountDownLatch release = new CountDownLatch(1);
    ServerSession session =
        exchange -> {
          serving.release();
          await(release);
          TestServer.echo(exchange);
        };
    try (TestServer server = new TestServer(most(2), session);
        RawClient first = server.connect().write("GET /1 HTTP/1.1\r\nHost: h\r\n\r\n");
        RawClient second = server.connect().write("GET /2 HTTP/1.1\r\nHost: h\r\n\r\n")) {
      assertTrue(serving.tryAcquire(2, 20, TimeUnit.SECONDS));
      try (RawClient third = server.connect()) {
        third.write("GET /3 HTTP/1.1\r\nHost: h\r\n\r\n");
        third.socket.setSoTimeout(200);
        assertThrows(SocketTimeoutException.class, third::read);
        release.countDown();
        third.socket.setSoTimeout(30_000);
        assertEquals("GET /1 ", first.read().body());
        assertEquals("GET /2 ", second.read().body());
        assertEquals("GET /3 ", third.read().body());
      }
    }
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
  void atTheLimitTheLongestIdleMakesRoom() throws Exception {
    try (TestServer server = new TestServer(most(3), TestServer::echo);
        RawClient oldest = server.connect();
        RawClient used = server.connect();
        RawClient reading = server.connect()) {
      assertEquals("GET /1 ", oldest.get("/1").body());
      awaitIdle(server, oldest);
      assertEquals("GET /2 ", used.get("/2").body());
      reading.write("GET /4 HTTP/1.1\r\nHo");
      assertEquals("GET /3 ", used.get("/3").body());
      awaitIdle(server, used);
      try (RawClient one = server.connect()) {
        assertEquals("GET /5 ", one.get("/5").body());
        assertTrue(oldest.isAtEnd());
        try (RawClient two = server.connect()) {
          assertEquals("GET /6 ", two.get("/6").body());
          assertTrue(used.isAtEnd());
        }
        assertEquals("GET /4 ", reading.write("st: h\r\n\r\n").read().body());
        assertEquals("GET /7 ", one.get("/7").body());
      }
      String line = server.strains.take();
      assertTrue(line.startsWith("All of the 3 connections that this server may have"), line);
      assertTrue(server.strains.isEmpty(), "said once");
    }
  }

  /** A connection is idle a moment after its answer has arrived: its thread has to go on. */
  private static void awaitIdle(TestServer server, RawClient client) throws Exception {
    while (!isIdle(server, client)) {
      LockSupport.parkNanos(100_000);
    }
  }

  private static boolean isIdle(TestServer server, RawClient client) throws Exception {
    synchronized (server.server) {
      ServerConnection each = (ServerConnection) Retained.field(server.server, "first");
      while (each != null) {
        Socket socket = (Socket) Retained.field(each, "socket");
        if (socket.getPort() == client.socket.getLocalPort()) {
          return (((AtomicLong) Retained.field(each, "state")).get() & 7) == IDLE;
        }
        each = each.next;
      }
      return false;
    }
  }

  @Test
  void aThousandSilentConnectionsLockNobodyOut() throws Exception {
    List<RawClient> silent = new ArrayList<>();
    try (TestServer server = new TestServer(most(50), TestServer::echo)) {
      for (int i = 0; i < 1000; i++) {
        silent.add(server.connect());
      }
      for (int i = 0; i < 20; i++) {
        try (RawClient client = server.connect()) {
          assertEquals("GET /a ", client.get("/a").body());
        }
      }
      assertEquals(1, server.strains.size());
    } finally {
      for (RawClient each : silent) {
        each.close();
      }
    }
  }

  @Test
  void headsThatTakeLongMakeRoomIfNothingIsIdle() throws Exception {
    try (TestServer server = new TestServer(most(2), TestServer::echo);
        RawClient first = server.connect().write("GET /");
        RawClient second = server.connect().write("GET /");
        RawClient third = server.connect()) {
      assertEquals("GET /3 ", third.get("/3").body());
      // Which head began first is up to the threads that read them.
      while (!first.hasInput() && !second.hasInput()) {
        Thread.onSpinWait();
      }
      RawClient refusedClient = first.hasInput() ? first : second;
      RawClient served = first.hasInput() ? second : first;
      RawClient.Answer refused = refusedClient.read();
      assertEquals(503, refused.status());
      assertTrue(refused.says("Retry-After: 1"), refused.head());
      assertEquals("GET / ", served.write(" HTTP/1.1\r\nHost: h\r\n\r\n").read().body());
    }
  }

  @Test
  void aConnectionOnWhichARequestHasComeIsNotSpared() throws Exception {
    try (TestServer server = new TestServer(most(2), TestServer::echo);
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
        Socket accepted = listener.accept()) {
      // As when its thread gets no CPU time to read.
      ServerConnection connection = new ServerConnection(server.server, most(2), accepted);
      AtomicLong state = (AtomicLong) Retained.field(connection, "state");
      long now = System.nanoTime();
      for (long waiting : new long[] {IDLE, FRESH}) {
        state.set((now & ~7) | waiting);
        client.getOutputStream().write('G');
        while (accepted.getInputStream().available() == 0) {
          Thread.onSpinWait();
        }
        assertFalse(connection.isSparedBefore(null, now));
        assertFalse(connection.evict());
        assertEquals('G', accepted.getInputStream().read());
        assertTrue(connection.isSparedBefore(null, now));
      }
      assertTrue(connection.evict());
      assertTrue(accepted.isClosed());
    }
  }
}
