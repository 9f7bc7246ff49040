package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several events at once, as on Lambda Managed Instances. */
@Timeout(120)
final class ParallelLoopsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String VARIABLE = "AWS_LAMBDA_MAX_CONCURRENCY";
  private static final String TRACE = "com.amazonaws.xray.traceHeader";
  private static final String NONCE = "Lambda-Runtime-Invocation-Id";
  private static final String EXTENSION = "aloft-no-op-shutdown-helper";

  private static LambdaEmulator emulator(int loops) {
    return LambdaEmulator.builder().concurrency(loops).start();
  }

  @Test
  void asManyEventsAreServedAtOnceAsLambdaSends() {
    int loops = 64;
    CyclicBarrier all = new CyclicBarrier(loops);
    Set<String> threads = ConcurrentHashMap.newKeySet();
    EventHandler meeting =
        (input, context, output) -> {
          threads.add(Thread.currentThread().getName());
          all.await();
          output.bytes(input.bytes());
        };
    try (LambdaEmulator emulator = emulator(loops);
        RunningLoop loop = RunningLoop.of(emulator, meeting)) {
      for (int round = 0; round < 3; round++) {
        List<Invocation> invocations = new ArrayList<>();
        for (int i = 0; i < loops; i++) {
          invocations.add(emulator.invoke(Event.of("" + i).header(NONCE, round + "-" + i)));
        }
        for (int i = 0; i < loops; i++) {
          assertEquals("" + i, invocations.get(i).await(LIMIT).text(), loop.log());
        }
      }
      Set<String> expected = ConcurrentHashMap.newKeySet();
      for (int i = 1; i <= loops; i++) {
        expected.add("aloft-" + i);
      }
      assertEquals(expected, threads);
      emulator.awaitNext(LIMIT);
      emulator.awaitExtension(EXTENSION, LIMIT);
      assertEquals(loops + 1, emulator.connections());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void eachInvocationHasItsOwnContextAndNoneSetsThePropertyOfTheTrace() {
    int loops = 8;
    CyclicBarrier all = new CyclicBarrier(loops);
    EventHandler telling =
        (input, context, output) -> {
          all.await();
          Context current = Bootstrap.current();
          all.await();
          AwsContext aws = context.as(AwsContext.class);
          assertEquals(context, current);
          output.text(
              context.requestId()
                  + " "
                  + context.tenantId()
                  + " "
                  + aws.xrayTraceId()
                  + " "
                  + System.getProperty(TRACE));
        };
    System.setProperty(TRACE, "untouched");
    try (LambdaEmulator emulator = emulator(loops);
        RunningLoop loop = RunningLoop.of(emulator, telling)) {
      List<Invocation> invocations = new ArrayList<>();
      for (int i = 0; i < loops; i++) {
        invocations.add(
            emulator.invoke(
                Event.of("1")
                    .requestId("id-" + i)
                    .header(NONCE, "nonce-" + i)
                    .header("Lambda-Runtime-Aws-Tenant-Id", "tenant-" + i)
                    .header("Lambda-Runtime-Trace-Id", "Root=" + i)));
      }
      for (int i = 0; i < loops; i++) {
        String expected = "id-" + i + " tenant-" + i + " Root=" + i + " untouched";
        assertEquals(expected, invocations.get(i).await(LIMIT).text(), loop.log());
      }
      assertEquals(List.of(), emulator.violations());
    } finally {
      System.clearProperty(TRACE);
    }
  }

  @Test
  void failuresAtTheSameTimeLeaveTheOtherLoopsAlone() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    CountDownLatch release = new CountDownLatch(1);
    EventHandler failing =
        (input, context, output) -> {
          String event = input.text();
          if (event.equals("busy")) {
            release.await();
          } else if (event.equals("fail")) {
            both.await();
            throw new IllegalStateException("of " + context.requestId());
          }
          output.text(event);
        };
    try (LambdaEmulator emulator = emulator(3);
        RunningLoop loop = RunningLoop.of(emulator, failing)) {
      Invocation busy = emulator.invoke(Event.of("busy"));
      List<Invocation> failures = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        failures.add(emulator.invoke(Event.of("fail").header(NONCE, "nonce-" + i)));
      }
      for (Invocation failure : failures) {
        Answer answer = failure.await(LIMIT);
        assertEquals(Optional.of("java.lang.IllegalStateException"), answer.errorType());
        assertTrue(answer.text().contains("of " + failure.requestId()), answer.text());
      }
      assertFalse(busy.ended());
      release.countDown();
      assertEquals("busy", busy.await(LIMIT).text());
      emulator.awaitNext(LIMIT);
      for (Invocation failure : failures) {
        String id = failure.requestId();
        assertEquals(
            1,
            loop.log()
                .lines()
                .filter(line -> line.contains("RequestId: " + id) && line.contains("of " + id))
                .count());
      }
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void lateAnswersAreLoggedAndTheOtherLoopsGoOn() throws Exception {
    CyclicBarrier started = new CyclicBarrier(3);
    CountDownLatch expired = new CountDownLatch(1);
    EventHandler handler =
        (input, context, output) -> {
          if (input.text().equals("late")) {
            started.await();
            expired.await();
          }
        };
    try (LambdaEmulator emulator = emulator(3);
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      Invocation first = emulator.invoke(Event.of("late"));
      Invocation second = emulator.invoke(Event.of("late"));
      started.await();
      first.expire();
      second.expire();
      assertEquals(Answer.Kind.RESPONSE, emulator.call("1").kind());
      expired.countDown();
      emulator.awaitNext(LIMIT);
      for (Invocation late : List.of(first, second)) {
        assertTrue(
            loop.log().contains(late.requestId() + " Lambda refused the answer with status 410"),
            loop.log());
      }
      assertFalse(loop.hasEnded());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aFunctionThatServesFewerAtATimeHasFewerLoops() {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    EventHandler serial =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {
            threads.add(Thread.currentThread().getName());
            output.text(String.valueOf(System.getProperty(TRACE)));
          }

          @Override
          public int concurrency() {
            return 1;
          }
        };
    try (LambdaEmulator emulator = emulator(4);
        RunningLoop loop = RunningLoop.of(emulator, serial)) {
      List<Invocation> invocations = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Event event = Event.of("1").header("Lambda-Runtime-Trace-Id", "Root=" + i);
        invocations.add(emulator.invoke(event));
      }
      for (int i = 0; i < 8; i++) {
        assertEquals("Root=" + i, invocations.get(i).await(LIMIT).text(), loop.log());
      }
      assertEquals(1, threads.size());
      assertEquals(1, emulator.connections());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "many", "1601", "9999999999"})
  void aWrongNumberIsReportedAndEventsAreServedOneAtATime(String value) {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.creating(with(emulator, value), () -> ECHO)) {
      assertEquals("1", emulator.call("1").text());
      emulator.awaitNext(LIMIT);
      assertEquals(1, emulator.connections());
      assertTrue(
          loop.log()
              .startsWith(
                  "[WARN] The environment variable " + VARIABLE + " is \"" + value + "\", which"),
          loop.log());
    }
  }

  @Test
  void oneAtATimeIsNothingSpecial() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.creating(with(emulator, "1"), () -> ECHO)) {
      assertEquals("1", emulator.call("1").text());
      emulator.awaitNext(LIMIT);
      assertEquals(1, emulator.connections());
      assertNotEquals(null, System.getProperty(TRACE));
      assertEquals("", loop.log());
    } finally {
      System.clearProperty(TRACE);
    }
  }

  private static final EventHandler ECHO = (input, context, output) -> output.bytes(input.bytes());

  private static Map<String, String> with(LambdaEmulator emulator, String value) {
    Map<String, String> environment = new HashMap<>(emulator.environment());
    environment.put(VARIABLE, value);
    return environment;
  }
}
