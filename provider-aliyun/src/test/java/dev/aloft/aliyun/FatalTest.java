package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.BatchResult;
import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.BatchFailedException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends the server, and that no answer is lost by it. */
@Timeout(120)
final class FatalTest {
  @Test
  void aFatalErrorIsAnsweredThenTheProcessEndsAndClosesOnce() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    EventHandler function =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) throws Exception {
            if (input.text().equals("wait")) {
              entered.countDown();
              released.await();
              output.text("still answered");
              return;
            }
            throw new LinkageError("broken");
          }

          @Override
          public AutoCloseable closeable() {
            return closed::incrementAndGet;
          }
        };
    try (RunningServer server = RunningServer.of(function);
        Connection busy = server.connect()) {
      busy.send("POST /invoke", "wait".getBytes(StandardCharsets.UTF_8));
      assertTrue(entered.await(60, TimeUnit.SECONDS));
      Connection.Answer answer = server.call("POST /invoke", "");
      assertEquals(404, answer.status());
      assertTrue(answer.text().contains("LinkageError"), answer.text());
      released.countDown();
      assertEquals("still answered", busy.receive(false).text());
      assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
      assertEquals(1, closed.get());
    }
  }

  @Test
  void anyExceptionEndsAFunctionThatAsksForIt() throws Exception {
    HttpHandler function =
        new HttpHandler() {
          @Override
          public void handle(HttpInput request, Context context, HttpOutput response) {
            throw new IllegalStateException("state is lost");
          }

          @Override
          public boolean exitsOnError() {
            return true;
          }
        };
    try (RunningServer server = RunningServer.of(function)) {
      Connection.Answer answer = server.call("GET /", "");
      assertEquals(500, answer.status());
      assertEquals("404", answer.header("x-fc-status"));
      assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
      assertTrue(server.log().contains("state is lost"), server.log());
    }
  }

  @Test
  void aReportedFailureEndsAFunctionThatAsksForIt() throws Exception {
    EventHandler function =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {
            output.report("The message 1 failed", new IllegalStateException("poison"));
            output.text("done");
          }

          @Override
          public boolean exitsOnError() {
            return true;
          }
        };
    try (RunningServer server = RunningServer.of(function)) {
      assertEquals("done", server.call("POST /invoke", "").text());
      assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
    }
  }

  @Test
  void anEventThatCannotBeDecodedEndsNothing() throws Exception {
    EventHandler function =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {
            int number = input.begin().readInt();
            if (number == 0) {
              throw new IllegalStateException("a constructor's bug");
            }
            input.end();
            if (number == 1) {
              throw new BatchFailedException(
                  BatchResult.failed(List.of(new BatchResult.Failure("1", null))));
            }
            if (number == 2) {
              throw new IllegalStateException("the function's own");
            }
          }

          @Override
          public boolean exitsOnError() {
            return true;
          }
        };
    try (RunningServer server = RunningServer.of(function)) {
      for (String undecodable : new String[] {"{", "0", "\"seven\"", "1"}) {
        assertEquals(404, server.call("POST /invoke", undecodable).status());
      }
      assertEquals(200, server.call("POST /invoke", "7").status());
      assertEquals(404, server.call("POST /invoke", "2").status());
      assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
    }
  }

  @Test
  void aBodyThatCannotBeDecodedEndsNothing() throws Exception {
    HttpHandler function =
        new HttpHandler() {
          @Override
          public void handle(HttpInput request, Context context, HttpOutput response) {
            if (request.begin().readInt() == 0) {
              throw new IllegalStateException("a constructor's bug");
            }
            request.end();
            throw new IllegalStateException("the function's own");
          }

          @Override
          public boolean exitsOnError() {
            return true;
          }
        };
    try (RunningServer server = RunningServer.of(function)) {
      assertEquals(400, server.call("POST /", "{").status());
      assertEquals(500, server.call("POST /", "0").status());
      assertEquals(500, server.call("POST /", "7").status());
      assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
    }
  }

  @Test
  void aStackOverflowIsSurvived() throws Exception {
    EventHandler function =
        (input, context, output) -> {
          if (input.length() == 0) {
            throw new StackOverflowError("deep");
          }
          output.text("fine");
        };
    try (RunningServer server = RunningServer.of(function)) {
      assertEquals(404, server.call("POST /invoke", "").status());
      assertEquals("fine", server.call("POST /invoke", "x").text());
    }
  }

  @Test
  void aFunctionThatCannotBeBuiltEndsTheProcessBeforeItListens() throws Exception {
    int port = RunningServer.freePort();
    try (RunningServer server =
        RunningServer.creating(
            Map.of("FC_SERVER_PORT", "" + port),
            () -> {
              throw new IllegalStateException("no database");
            })) {
      assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
      assertTrue(server.log().contains("could not be initialised"), server.log());
      assertTrue(server.log().contains("no database"), server.log());
      org.junit.jupiter.api.Assertions.assertThrows(
          IOException.class, () -> new Connection(port).close());
    }
  }

  @Test
  void aPortThatIsNoneIsExplained() throws Exception {
    for (String wrong : new String[] {"http", "0", "65536", "-1", "99999999999", " 1", "1\n2"}) {
      try (RunningServer server =
          RunningServer.creating(
              Map.of("FC_SERVER_PORT", wrong),
              () -> (EventHandler) (input, context, output) -> output.nothing())) {
        assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
        assertTrue(server.log().contains("FC_SERVER_PORT is \""), server.log());
        assertTrue(server.log().contains("expected the port to listen on"), server.log());
        assertEquals(1, server.log().lines().count(), server.log());
      }
    }
  }

  @Test
  void aPortThatIsTakenIsExplained() throws Exception {
    try (ServerSocket other = new ServerSocket(0);
        RunningServer server =
            RunningServer.creating(
                Map.of("FC_CUSTOM_LISTEN_PORT", "" + other.getLocalPort()),
                () -> (EventHandler) (input, context, output) -> output.nothing())) {
      assertEquals(FunctionComputeServer.FAILED, server.awaitExit());
      assertTrue(
          server.log().contains("cannot listen on port " + other.getLocalPort()), server.log());
      assertTrue(server.log().contains("Is another process listening on it?"), server.log());
    }
  }
}
