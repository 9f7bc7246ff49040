package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.tests.WorkingAfter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work after the answer of a server, which still belongs to the invocation. */
@Timeout(60)
final class AfterInvocationTest {
  private static String call(RunningServer server, String event) {
    try {
      return server.call("POST /invoke", event).text();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theAnswerDoesNotWaitButTheNextInvocationDoes() {
    WorkingAfter function = new WorkingAfter();
    try (RunningServer server = RunningServer.of(function)) {
      assertEquals("1", call(server, "1"));
      CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> call(server, "2"));
      // Without the wait, the second would be answered in this time.
      assertThrows(TimeoutException.class, () -> second.get(200, TimeUnit.MILLISECONDS));
      assertEquals(List.of("event 1"), function.calls());
      function.permit();
      assertEquals("2", second.join());
      function.permit();
      function.permit();
      assertEquals("3", call(server, "3"));
      assertEquals(
          List.of("event 1", "after 1", "event 2", "after 2", "event 3"),
          function.calls().subList(0, 5));
    }
  }

  @Test
  void itIsDoneAfterAFailureAndMayFailItself() throws Exception {
    WorkingAfter function = new WorkingAfter();
    try (RunningServer server = RunningServer.of(function)) {
      function.permit();
      assertEquals(404, server.call("POST /invoke", "fail").status());
      function.permit();
      assertEquals("interrupt", call(server, "interrupt"));
      function.permit();
      assertEquals("on", call(server, "on"));
      assertTrue(
          server
              .log()
              .contains(
                  "The work after the invocation failed with java.lang.IllegalStateException:"
                      + " cannot flush"),
          server.log());
    }
  }

  @Test
  void whatBreaksTheProcessEndsIt() throws Exception {
    WorkingAfter function = new WorkingAfter();
    try (RunningServer server = RunningServer.of(function)) {
      function.permit();
      assertEquals("break", call(server, "break"));
      assertEquals(1, server.awaitExit());
      assertTrue(server.log().contains("NoClassDefFoundError: Flusher"), server.log());
    }
  }
}
