package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.provider.EventHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class InvocationTest {
  private static final EventHandler ECHO = (input, context, output) -> output.bytes(input.bytes());

  @Test
  void anEventIsAnsweredWithExactlyTheseRequests() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      Answer answer = emulator.call("{\"a\":1}");
      assertEquals(Answer.Kind.RESPONSE, answer.kind());
      assertEquals("{\"a\":1}", answer.text());
      assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
      assertEquals(Optional.of("7"), answer.header("Content-Length"));
      assertEquals(Optional.of(emulator.endpoint()), answer.header("Host"));
      assertEquals(Optional.empty(), answer.header("Expect"));
      assertEquals(Optional.empty(), answer.header("Lambda-Runtime-Invocation-Id"));
      Exchange next = emulator.exchanges().get(0);
      assertEquals("GET", next.method());
      assertEquals("/2018-06-01/runtime/invocation/next", next.path());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void oneConnectionServesThousandsOfEvents() {
    try (LambdaEmulator emulator = LambdaEmulator.builder().recordExchanges(false).start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      LoadResult result =
          emulator.load(
              3000,
              i -> ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8),
              (i, answer) -> answer.text().equals("{\"n\":" + i + "}"));
      assertTrue(result.clean(), result.toString());
      assertEquals(1, emulator.connections());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aWaitForTheNextEventIsNeitherEndedNorRepeated() {
    try (LambdaEmulator quiet = LambdaEmulator.start();
        RunningLoop waiting = RunningLoop.of(quiet, ECHO)) {
      quiet.awaitNext(Duration.ofSeconds(30));
      // Time passes, as much as thousands of events take elsewhere.
      oneConnectionServesThousandsOfEvents();
      oneConnectionServesThousandsOfEvents();
      assertEquals("{}", quiet.call("{}").text());
      quiet.awaitNext(Duration.ofSeconds(30));
      assertEquals(1, quiet.connections());
      assertEquals(2, quiet.exchanges("/next").size());
      assertEquals("", waiting.log());
    }
  }

  @Test
  void largeEventsAndAnswersArriveWhole() {
    byte[] large = new byte[6 << 20];
    new Random(1).nextBytes(large);
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      assertArrayEquals(large, emulator.call(Event.of(large)).body());
      assertArrayEquals(large, emulator.call(Event.of(large).fault(Fault.chunked(4097))).body());
      assertArrayEquals(new byte[0], emulator.call(Event.of(new byte[0])).body());
      byte[] small = Arrays.copyOf(large, 20_000);
      Fault slow = Fault.chunkedWithExtensionsAndTrailers(13).and(Fault.slow(1));
      assertArrayEquals(small, emulator.call(Event.of(small).fault(slow)).body());
      assertArrayEquals(small, emulator.call(Event.of(small).fault(Fault.headerCase(true))).body());
      assertArrayEquals(
          small, emulator.call(Event.of(small).fault(Fault.headerCase(false))).body());
      assertArrayEquals(small, emulator.call(Event.of(small).fault(Fault.interim(103))).body());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void nothingIsNullAndAnEmptyRawAnswerStaysEmpty() {
    EventHandler handler =
        (input, context, output) -> {
          if (input.text().equals("void")) {
            output.nothing();
          }
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      assertEquals("null", emulator.call("void").text());
      assertEquals("", emulator.call("raw").text());
      assertEquals("", loop.log());
    }
  }

  @Test
  void theAttemptsNonceIsRepeatedVerbatimAndOnlyWhenGiven() {
    EventHandler handler =
        (input, context, output) -> {
          if (input.text().equals("fail")) {
            throw new IllegalStateException();
          }
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      String header = "Lambda-Runtime-Invocation-Id";
      String nonce = "aB3/+ =~\"x\"";
      assertEquals(
          Optional.of(nonce), emulator.call(Event.of("ok").invocationId(nonce)).header(header));
      assertEquals(
          Optional.of(nonce), emulator.call(Event.of("fail").invocationId(nonce)).header(header));
      assertEquals(Optional.empty(), emulator.call("ok").header(header));
      assertEquals(List.of(), emulator.violations());
      assertFalse(loop.log().contains(nonce));
    }
  }

  @Test
  void theTraceIsASystemPropertyDuringTheInvocation() {
    EventHandler handler =
        (input, context, output) ->
            output.text(String.valueOf(System.getProperty("com.amazonaws.xray.traceHeader")));
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      String header = "Lambda-Runtime-Trace-Id";
      assertEquals("Root=1-2", emulator.call(Event.of("").header(header, "Root=1-2")).text());
      assertEquals("null", emulator.call(Event.of("").withoutHeader(header)).text());
      assertEquals("", loop.log());
    }
  }

  @Test
  void everyFormOfTheApisAddressWorks() {
    List<LambdaEmulator.Builder> forms =
        List.of(
            LambdaEmulator.builder().ipv6(true),
            LambdaEmulator.builder().pathPrefix("/.rt/name"),
            LambdaEmulator.builder().ipv6(true).pathPrefix("/.rt/name"));
    for (LambdaEmulator.Builder form : forms) {
      try (LambdaEmulator emulator = form.start();
          RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
        assertEquals("1", emulator.call("1").text());
        assertEquals("", loop.log());
        assertEquals(List.of(), emulator.violations());
      }
    }
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      for (String host : List.of("localhost", "0.0.0.0", "http://127.0.0.1")) {
        Map<String, String> environment = new HashMap<>(emulator.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", host + ":" + emulator.port());
        try (RunningLoop loop = RunningLoop.creating(environment, () -> ECHO)) {
          assertEquals("1", emulator.call("1").text());
          assertEquals("", loop.log());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no port", "https://127.0.0.1:1"})
  void aMissingOrWrongAddressIsExplained(String address) throws Exception {
    Map<String, String> environment =
        address.isEmpty() ? Map.of() : Map.of("AWS_LAMBDA_RUNTIME_API", address);
    try (RunningLoop loop = RunningLoop.creating(environment, () -> ECHO)) {
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("AWS_LAMBDA_RUNTIME_API"), loop.log());
      assertTrue(loop.log().contains("host:port"), loop.log());
    }
  }
}
