package dev.aloft.scaleway;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.ScalewayEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.provider.tests.ProviderProcessTest;
import dev.aloft.provider.tests.TestProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A container as a process of its own, called by a double of the platform. */
final class ContainerProcessTest extends ProviderProcessTest {
  ContainerProcessTest() {
    super(TestFunction.class);
  }

  @Override
  protected ScalewayEmulator cloud() {
    return ScalewayEmulator.start();
  }

  /** Callers learn no types of errors. */
  @Override
  protected void assertFailed(Answer answer, String type) {
    assertEquals("{\"errorType\":\"InternalError\"}", answer.text());
  }

  @Test
  void eventsTimersQueuesAndTopicsAreBodies() {
    try (ScalewayEmulator emulator = ScalewayEmulator.start();
        FunctionProcess process = launch(emulator, "", "-Xlog:class+load")) {
      emulator.awaitReady(LIMIT);
      assertEquals("x", emulator.call("x").text());
      assertEquals("{}", emulator.timer("nightly", "{}").text());
      assertEquals("news", emulator.topic("t", Message.of("1", "news")).text());
      assertEquals(
          List.of("1"),
          emulator
              .queue("q", List.of(Message.of("1", "fail"), Message.of("2", "fine")))
              .redelivered());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      for (String unneeded : List.of("CoreServer", "TokenCheck", "ShortLines", "CoreAnswer")) {
        assertFalse(process.log().contains("." + unneeded + " source"), unneeded);
      }
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void httpIsPassedThrough() {
    try (ScalewayEmulator emulator = ScalewayEmulator.start();
        FunctionProcess process = launch(emulator, "http")) {
      emulator.awaitReady(LIMIT);
      HttpCall call = HttpCall.of("PUT", "/a%20b?x=1&x=2").body("hi");
      assertEquals("PUT /a b [x, 1, x, 2] 203.0.113.7 hi", emulator.http(call).text());
      HttpAnswer cookies = emulator.http(HttpCall.get("/cookies"));
      assertEquals(302, cookies.status());
      assertEquals(List.of("a=1", "b=2"), cookies.values("Set-Cookie"));
      HttpAnswer failed = emulator.http(HttpCall.get("/fail"));
      assertEquals(500, failed.status());
      assertFalse(failed.text().contains("secret"));
      process.awaitLog("IllegalStateException: secret", LIMIT);
      assertEquals(0, emulator.http(HttpCall.of("HEAD", "/json")).body().length);
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void manyEventsAtOnceAreAllAnswered() {
    try (ScalewayEmulator emulator = ScalewayEmulator.builder().concurrency(80).start();
        FunctionProcess process = launch(emulator, "")) {
      emulator.awaitReady(LIMIT);
      LoadResult result =
          emulator.load(
              5_000,
              i -> ("event " + i).getBytes(StandardCharsets.UTF_8),
              (i, answer) -> answer.text().equals("event " + i));
      assertTrue(result.clean(), result + process.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void theFunctionOfACombinedBootstrapIsChosenByName() {
    try (ScalewayEmulator emulator = ScalewayEmulator.start();
        FunctionProcess unknown = launch(emulator, "combined")) {
      assertEquals(1, unknown.await(LIMIT));
      assertTrue(unknown.log().contains("It has: orders"), unknown.log());
    }
    Map<String, String> environment = Map.of("TEST_MODE", "combined", "PORT", "1");
    try (FunctionProcess none =
        FunctionProcess.start(TestProcess.command(TestFunction.class), environment)) {
      assertEquals(1, none.await(LIMIT));
      assertTrue(none.log().contains("ALOFT_FUNCTION of the container"), none.log());
    }
    try (ScalewayEmulator emulator =
            ScalewayEmulator.builder().handler("").environment("ALOFT_FUNCTION", "orders").start();
        FunctionProcess known = launch(emulator, "combined")) {
      emulator.awaitReady(LIMIT);
      assertTrue(known.isAlive());
    }
  }

  @Test
  void aPortThatCannotBeHadIsToldAndEndsTheProcess() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      for (String value : List.of(port, "http")) {
        try (FunctionProcess process =
            FunctionProcess.start(TestProcess.command(TestFunction.class), Map.of("PORT", value))) {
          assertEquals(1, process.await(LIMIT));
          assertTrue(process.log().contains("[FATAL]"), process.log());
          assertTrue(process.log().contains(value), process.log());
        }
      }
    }
  }
}
