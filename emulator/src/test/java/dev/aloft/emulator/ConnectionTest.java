package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.internal.lambda.LambdaHeaders;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ConnectionTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void refusesAndAcceptsConnectionsOnTheSamePort() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      int port = emulator.port();
      for (int round = 0; round < 3; round++) {
        emulator.refuseConnections();
        assertThrows(ConnectException.class, () -> new RawClient(emulator));
        emulator.acceptConnections();
        try (RawClient client = new RawClient(emulator)) {
          client.sendGet("/ping");
          assertEquals("pong", client.reply().body());
        }
      }
      assertEquals(port, emulator.port());
      assertEquals(3, emulator.connections());
    }
  }

  @Test
  void openConnectionsSurviveARefusal() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      client.sendNext();
      emulator.awaitNext(SOON);
      emulator.refuseConnections();

      emulator.invoke(Event.of("1"));

      assertEquals("1", client.reply().body());
    }
  }

  @Test
  void dropsIdleAndBlockedConnections() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient idle = new RawClient(emulator);
        RawClient blocked = new RawClient(emulator)) {
      idle.sendGet("/ping");
      idle.reply();
      blocked.sendNext();
      emulator.awaitNext(SOON);

      emulator.dropIdleConnections();

      assertEquals("", idle.readToEnd());
      assertEquals("", blocked.readToEnd());
      try (RawClient client = new RawClient(emulator)) {
        emulator.invoke(Event.of("1"));
        assertEquals("1", client.next().body());
      }
    }
  }

  @Test
  void recordsExchangesInTheOrderOfTheirArrival() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      first.sendNext();
      emulator.awaitNext(SOON);
      second.sendPost("/2018-06-01/runtime/invocation/x/response", "body", "x-ODD-case: v");
      second.reply();

      List<Exchange> exchanges = emulator.exchanges();

      assertEquals(2, exchanges.size());
      assertEquals("GET", exchanges.get(0).method());
      assertEquals(0, exchanges.get(0).status());
      assertEquals("POST", exchanges.get(1).method());
      assertEquals(400, exchanges.get(1).status());
      assertEquals("body", exchanges.get(1).text());
      assertTrue(exchanges.get(1).headers().contains(new Header("x-ODD-case", "v")));
      assertEquals("v", exchanges.get(1).header("X-Odd-Case").orElseThrow());
      assertTrue(exchanges.get(0).connection() != exchanges.get(1).connection());
    }
  }

  @Test
  void servesBelowAPathPrefix() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().pathPrefix("/.rt/name").start();
        RawClient client = new RawClient(emulator)) {
      assertEquals("http://127.0.0.1:" + emulator.port() + "/.rt/name", emulator.endpoint());
      emulator.invoke(Event.of("1"));
      client.sendGet("/.rt/name/2018-06-01/runtime/invocation/next");
      assertEquals("1", client.reply().body());
      assertEquals(404, client.next().status());
      assertEquals(1, emulator.violations().size());
    }
  }

  @Test
  void servesOnIpv6() throws IOException {
    LambdaEmulator started;
    try {
      started = LambdaEmulator.builder().ipv6(true).start();
    } catch (UncheckedIOException e) {
      Assumptions.abort("no IPv6 here: " + e.getMessage());
      return;
    }
    try (LambdaEmulator emulator = started;
        RawClient client = new RawClient(emulator)) {
      assertEquals("[::1]:" + emulator.port(), emulator.endpoint());
      emulator.invoke(Event.of("1"));
      assertEquals("1", client.next().body());
    }
  }

  @Test
  void tellsTheEnvironmentOfAFunction() {
    try (LambdaEmulator emulator =
        LambdaEmulator.builder().functionName("f").memoryMb(128).environment("X", "y").start()) {
      assertEquals(emulator.endpoint(), emulator.environment().get("AWS_LAMBDA_RUNTIME_API"));
      assertEquals("f", emulator.environment().get("AWS_LAMBDA_FUNCTION_NAME"));
      assertEquals("128", emulator.environment().get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
      assertEquals("y", emulator.environment().get("X"));
    }
  }

  @Test
  void aLargeBodyTravelsBothWays() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      String large = "x".repeat(6 << 20);
      client.sendNext();
      emulator.awaitNext(SOON);
      Invocation invocation = emulator.invoke(Event.of(large));
      Reply reply = client.reply();
      assertEquals(large, reply.body());
      client.respond(reply.header(LambdaHeaders.REQUEST_ID), large);
      assertEquals(large.length(), invocation.await(SOON).length());
    }
  }

  @Test
  void randomBytesNeverStopTheServer() throws IOException {
    long seed = 20260101;
    Random random = new Random(seed);
    String[] parts = {
      "GET ",
      "POST ",
      "/2018-06-01/runtime/invocation/next",
      "/2018-06-01/runtime/init/error",
      " HTTP/1.1",
      "\r\n",
      "\n",
      "\r\n\r\n",
      "Host: x",
      "Content-Length: ",
      "5",
      "-1",
      "Transfer-Encoding: chunked",
      "zz",
      "0",
      "Expect: 100-continue",
      "\0",
      ": ",
      "\u00e9",
      "A"
    };
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      for (int round = 0; round < 300; round++) {
        StringBuilder bytes = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
          bytes.append(parts[random.nextInt(parts.length)]);
        }
        try (RawClient client = new RawClient(emulator)) {
          client.send(bytes.toString());
          client.endOutput();
          client.readToEnd();
        } catch (IOException e) {
          // A reset is an answer, too.
        }
      }
      try (RawClient client = new RawClient(emulator)) {
        client.sendGet("/ping");
        assertEquals("pong", client.reply().body(), () -> "seed " + seed);
      }
    }
  }
}
