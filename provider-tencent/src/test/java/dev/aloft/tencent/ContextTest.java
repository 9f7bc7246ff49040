package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.provider.EventHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ContextTest {
  private final CompletableFuture<TencentContext> seen = new CompletableFuture<>();

  private final EventHandler remembering =
      (input, context, output) -> seen.complete(context.as(TencentContext.class));

  private TencentContext contextOf(ScfEmulator emulator, Event event) {
    try (RunningLoop loop = RunningLoop.of(emulator, remembering)) {
      emulator.call(event);
      assertEquals("", loop.log());
    }
    return seen.join();
  }

  @Test
  void everythingThatScfTells() {
    Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
    try (ScfEmulator emulator =
        ScfEmulator.builder().functionName("orders").memoryMb(256).start()) {
      Event event = Event.of("1").requestId("a-b").deadline(Duration.ofSeconds(7));
      TencentContext context = contextOf(emulator, event.header("X-More", "yes"));
      assertEquals("a-b", context.requestId());
      assertEquals("orders", context.functionName());
      assertEquals("$LATEST", context.functionVersion());
      assertEquals(256, context.memoryLimitMb());
      assertEquals(Duration.ofSeconds(7), context.timeLimit());
      assertFalse(context.deadline().isBefore(before.plusSeconds(7)));
      assertFalse(context.deadline().isAfter(Instant.now().plusSeconds(7)));
      assertTrue(context.remaining().compareTo(Duration.ofSeconds(7)) <= 0);
      assertEquals("tencent", context.cloud());
      assertEquals("ap-guangzhou", context.region());
      assertEquals("1250000000", context.appId());
      assertEquals("100000000001", context.uin());
      assertEquals("default", context.namespace());
      assertEquals("yes", context.header("x-more"));
      assertNull(context.header("x-absent"));
      assertNull(context.traceParent());
    }
  }

  @Test
  void nothingButTheApiIsNeeded() {
    try (ScfEmulator emulator = ScfEmulator.builder().bareEnvironment(true).start()) {
      TencentContext context = contextOf(emulator, Event.of("1"));
      assertEquals("", context.functionName());
      assertEquals("", context.functionVersion());
      assertNull(context.region());
      assertNull(context.appId());
      assertNull(context.uin());
      assertNull(context.namespace());
      assertNull(context.credentials());
      assertEquals(128, context.memoryLimitMb());
    }
  }

  @Test
  void credentialsAreHandedOutOnRequestAndHaveNoText() {
    try (ScfEmulator emulator = ScfEmulator.start()) {
      TencentContext.Credentials credentials = contextOf(emulator, Event.of("1")).credentials();
      assertTrue(credentials != null);
      assertEquals("AKIDfakefakefakefakefake", credentials.secretId());
      assertEquals("fake-secret-key", credentials.secretKey());
      assertEquals("fake-session-token", credentials.sessionToken());
      assertFalse(credentials.toString().contains("fake"), credentials.toString());
    }
  }

  @Test
  void aDeadlineThatHasPassedLeavesNoTime() {
    try (ScfEmulator emulator = ScfEmulator.start()) {
      TencentContext context = contextOf(emulator, Event.of("1").deadline(Duration.ZERO));
      assertEquals(Duration.ZERO, context.remaining());
      assertEquals(Duration.ZERO, context.timeLimit());
    }
  }

  @Test
  void anotherCloudsContextIsRefused() {
    interface OtherContext extends TencentContext {}
    try (ScfEmulator emulator = ScfEmulator.start()) {
      TencentContext context = contextOf(emulator, Event.of("1"));
      assertThrows(IllegalStateException.class, () -> context.as(OtherContext.class));
    }
  }
}
