package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class InvocationTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final EventHandler ECHO = (input, context, output) -> output.bytes(input.bytes());

  @Test
  void readyIsSaidOnceWithOneBlankBeforeTheFirstEventIsAskedFor() {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      assertEquals("1", emulator.call("1").text());
      assertEquals("2", emulator.call("2").text());
      emulator.awaitReady(LIMIT);
      List<Exchange> exchanges = emulator.exchanges();
      assertEquals("POST", exchanges.get(0).method());
      assertEquals("/runtime/init/ready", exchanges.get(0).path());
      assertEquals(" ", exchanges.get(0).text());
      assertEquals("/runtime/invocation/next", exchanges.get(1).path());
      assertEquals("/runtime/invocation/response", exchanges.get(2).path());
      assertEquals(
          1, exchanges.stream().filter(each -> each.path().endsWith("/init/ready")).count());
      assertEquals(1, emulator.connections());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void theEngineIsLoadedBeforeReady() {
    EventHandler json =
        new EventHandler() {
          @Override
          public boolean usesJson() {
            return true;
          }

          @Override
          public void handle(Input input, Context context, Output output) {
            int number = input.begin().readInt();
            input.end();
            output.begin().writeInt(number + 1);
            output.end();
          }
        };
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, json)) {
      assertEquals("8", emulator.call("7").text());
      assertEquals("-6", emulator.call("-7").text());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void nothingIsAnEmptyAnswerAndSoIsAnEmptyText() {
    EventHandler nothing =
        (input, context, output) -> {
          output.text("dropped");
          if (input.text().equals("void")) {
            output.nothing();
          } else {
            output.reset();
          }
        };
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, nothing)) {
      for (String event : List.of("void", "empty")) {
        Answer answer = emulator.call(event);
        assertEquals(Answer.Kind.RESPONSE, answer.kind());
        assertEquals(0, answer.length());
      }
      assertEquals("", loop.log());
    }
  }

  @Test
  void textIsNotQuotedAndKeepsEveryCharacter() {
    String text = "gr\u00fc\u00dfe \u4f60\u597d \ud83d\ude80 \u0000";
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      assertEquals(text, emulator.call(text).text());
      assertEquals("", loop.log());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 6 << 20})
  void bytesOfAnyLengthGoThroughUnchanged(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      assertArrayEquals(bytes, emulator.call(Event.of(bytes)).body());
      assertArrayEquals(bytes, emulator.call(Event.of(bytes).fault(Fault.chunked(999))).body());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void thousandsOfInvocationsShareOneConnection() {
    try (ScfEmulator emulator = ScfEmulator.builder().recordExchanges(false).start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      LoadResult result =
          emulator.load(
              3000,
              i -> ("\"" + i + "\"").getBytes(StandardCharsets.UTF_8),
              (i, answer) -> answer.text().equals("\"" + i + "\""));
      assertTrue(result.clean(), result.toString());
      assertEquals(1, emulator.connections());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void anEventMayComeInAnyFormOfHttp() {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      for (Fault fault :
          List.of(
              Fault.connectionClose(),
              Fault.chunkedWithExtensionsAndTrailers(2),
              Fault.interim(103),
              Fault.slow(1))) {
        assertEquals("[1,2]", emulator.call(Event.of("[1,2]").fault(fault)).text());
      }
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void headersAreFoundInAnyLetterCase(boolean upper) {
    EventHandler ids =
        (input, context, output) ->
            output.text(context.requestId() + " " + context.memoryLimitMb() + " " + limit(context));
    try (ScfEmulator emulator =
            ScfEmulator.builder().memoryMb(192).timeout(Duration.ofMillis(1500)).start();
        RunningLoop loop = RunningLoop.of(emulator, ids)) {
      Event event = Event.of("1").requestId("id-1").fault(Fault.headerCase(upper));
      assertEquals("id-1 192 1500", emulator.call(event).text());
      assertEquals("", loop.log());
    }
  }

  private static long limit(Context context) {
    return context.as(TencentContext.class).timeLimit().toMillis();
  }

  @ParameterizedTest
  @ValueSource(strings = {"request_id", "memory_limit_in_mb", "time_limit_in_ms"})
  void anEventWithoutAHeaderIsAnErrorThatNamesItAndTheLoopGoesOn(String name) {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      Answer answer = emulator.call(Event.of("1").withoutHeader(name));
      assertEquals(Answer.Kind.ERROR, answer.kind());
      assertTrue(answer.text().contains("header " + name), answer.text());
      assertFalse(answer.text().contains("\n"), answer.text());
      assertTrue(loop.log().contains("header " + name), loop.log());
      assertEquals("2", emulator.call("2").text());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "12 MB", "1e3", "2147483648", "99999999999999999999"})
  void aHeaderThatIsNoNumberIsAsBadAsNone(String value) {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      for (String name : List.of("memory_limit_in_mb", "time_limit_in_ms")) {
        Answer answer = emulator.call(Event.of("1").header(name, value));
        assertEquals(Answer.Kind.ERROR, answer.kind());
        assertTrue(answer.text().contains("header " + name), answer.text());
      }
      assertEquals("2", emulator.call("2").text());
      assertTrue(loop.log().contains("[ERROR]"), loop.log());
    }
  }
}
