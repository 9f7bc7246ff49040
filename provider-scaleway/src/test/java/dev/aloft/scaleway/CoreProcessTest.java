package dev.aloft.scaleway;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.ScalewayCoreEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.provider.tests.ProviderProcessTest;
import dev.aloft.provider.tests.TestProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sub-runtime as a process of its own, behind a double of the core runtime. */
final class CoreProcessTest extends ProviderProcessTest {
  CoreProcessTest() {
    super(TestFunction.class);
  }

  @Override
  protected ScalewayCoreEmulator cloud() {
    return ScalewayCoreEmulator.start();
  }

  /** Callers learn no types of errors. */
  @Override
  protected void assertFailed(Answer answer, String type) {
    assertEquals("An error occured during handler execution: InternalError", answer.text().strip());
  }

  @Test
  void anHttpFunctionsAnswersReachTheClient() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process = launch(core, "http")) {
      core.awaitReady(LIMIT);
      HttpAnswer text = core.http(HttpCall.post("/a%20b?x=1&x=2&y=%3Cz%3E", "text/plain", "hi"));
      assertEquals("POST /a b [x, 2, y, <z>]  hi", text.text());
      assertEquals("text/plain; charset=utf-8", text.header("Content-Type").orElse(""));
      assertEquals(
          "GET / [] 10.0.0.1 ",
          core.http(HttpCall.get("/").header("X-Forwarded-For", "203.0.113.7, 10.0.0.1")).text());
      HttpAnswer json = core.http(HttpCall.get("/json"));
      assertEquals(201, json.status());
      assertEquals("{\"k\": 1}", json.text());
      assertEquals("application/json", json.header("Content-Type").orElse(""));
      assertEquals("b", json.header("X-A").orElse(""));
      HttpAnswer bytes = core.http(HttpCall.get("/bytes"));
      assertArrayEquals(new byte[] {0, (byte) 0xff, 'x'}, bytes.body());
      assertEquals("application/octet-stream", bytes.header("Content-Type").orElse(""));
      HttpAnswer failed = core.http(HttpCall.get("/fail"));
      assertEquals(500, failed.status());
      assertEquals("application/problem+json", failed.header("Content-Type").orElse(""));
      assertFalse(failed.text().contains("An error occured"), failed.text());
      HttpAnswer cookies = core.http(HttpCall.get("/cookies"));
      assertEquals(302, cookies.status());
      assertEquals(List.of("a=1"), cookies.values("Set-Cookie"));
      process.awaitLog("several values of the header Set-Cookie", LIMIT);
      HttpAnswer message = core.http(HttpCall.get("/").header("SCW_TRIGGER_TYPE", "mqtt"));
      assertEquals(500, message.status());
      assertEquals(List.of(), core.violations());
    }
  }

  @Test
  void anEventFunctionGetsBodiesAndMessages() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process = launch(core, "", "-Xlog:class+load")) {
      core.awaitReady(LIMIT);
      for (String body : List.of("test", "{\"a\":1}", "", "Zg==", "ä\u0000<&>\u2028")) {
        assertEquals(body, core.call(body).text());
      }
      assertEquals(
          "a\ufffd\ufffdb",
          new String(
              core.http(HttpCall.of("POST", "/").body(new byte[] {'a', -1, -2, 'b'})).body(),
              StandardCharsets.UTF_8));
      assertEquals(204, core.http(HttpCall.of("POST", "/").body("nothing")).status());
      HttpAnswer failed = core.http(HttpCall.of("POST", "/").body("fail"));
      assertEquals(500, failed.status());
      assertEquals(
          "An error occured during handler execution: InternalError", failed.text().strip());
      HttpCall mqtt = HttpCall.of("POST", "/").header("SCW_TRIGGER_TYPE", "mqtt");
      assertEquals("executed properly", core.http(mqtt.body("{\"a\":1}")).text().strip());
      assertEquals(500, core.http(mqtt.body("fail")).status());
      assertEquals("{}", core.timer("nightly", "{}").text());
      assertEquals(
          List.of("1"),
          core.queue("q", List.of(Message.of("1", "fail"), Message.of("2", "fine"))).redelivered());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertTrue(core.hasExited());
      assertFalse(process.log().contains("dev.aloft.scaleway.Container"), "loaded");
      assertFalse(process.log().contains("scaleway.internal.token"), "loaded");
      assertEquals(List.of(), core.violations());
    }
  }

  @Test
  void longLinesOfALogDoNotHangTheFunction() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process = launch(core, "")) {
      core.awaitReady(LIMIT);
      assertEquals("logged", core.call("long-lines").text());
      process.awaitLog("o".repeat(60_000), LIMIT);
      assertTrue(process.longestLine() < 65_536);
      assertEquals(List.of(), core.violations());
    }
  }

  @Test
  void theLargestBodyArrivesWhole() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process = launch(core, "")) {
      core.awaitReady(LIMIT);
      byte[] body = new byte[6_291_456];
      assertEquals(body.length, core.http(HttpCall.of("POST", "/").body(body)).body().length);
      assertTrue(process.isAlive());
    }
  }

  @Test
  void manyRequestsAtOnceAreAllAnswered() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process = launch(core, "")) {
      core.awaitReady(LIMIT);
      LoadResult result =
          core.load(
              3_000,
              i -> ("event " + i).getBytes(StandardCharsets.UTF_8),
              (i, answer) -> answer.text().equals("event " + i));
      assertTrue(result.clean(), result + process.log());
    }
  }

  @Test
  void aFailedInitEndsTheCoreRuntimeToo() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process = launch(core, "init-fails")) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(core.hasExited());
      assertTrue(process.log().contains("cannot start"), process.log());
    }
  }

  @Test
  void theHandlerOfACombinedBootstrapIsTheCoreRuntimes() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.builder().handler("orders").start();
        FunctionProcess process = launch(core, "combined")) {
      core.awaitReady(LIMIT);
      assertEquals("x", core.call("x").text(), process.log());
    }
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process = launch(core, "combined")) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("No function named \"handle\""), process.log());
      assertTrue(process.log().contains("Set ALOFT_FUNCTION to one of these"), process.log());
    }
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess process =
            core.launch(
                TestProcess.command(TestFunction.class),
                Map.of("TEST_MODE", "combined", "ALOFT_FUNCTION", "orders"))) {
      core.awaitReady(LIMIT);
      assertEquals("x", core.call("x").text(), process.log());
      HttpAnswer crawler = core.http(HttpCall.get("/favicon.ico"));
      assertEquals(405, crawler.status());
      assertEquals("POST", crawler.header("Allow").orElse(""));
    }
  }
}
