package dev.aloft.aws.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.aws.extension.Subscription.Source;
import dev.aloft.aws.extension.Subscription.Transport;
import dev.aloft.aws.telemetry.LogLine;
import dev.aloft.aws.telemetry.OtherRecord;
import dev.aloft.aws.telemetry.TelemetryBatch;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.tests.RunningOnPort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class ExtensionLoopTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Subscription QUICK =
      Subscription.TELEMETRY.buffered(1_000, 262_144, Duration.ofMillis(25));

  private static LambdaEmulator emulator() {
    return LambdaEmulator.builder().functionName("f").externalExtension("probe").start();
  }

  private static Failure failure(LambdaEmulator emulator) {
    return emulator.extensions().get(0).failure().orElseThrow();
  }

  @Test
  void itIsToldOfTheWholeLife() throws Exception {
    Probe probe = new Probe(QUICK);
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension =
            RunningExtension.of(
                emulator,
                true,
                registration -> {
                  probe.told.add(registration);
                  return probe;
                })) {
      assertEquals("f", ((Registration) probe.next()).functionName());
      emulator.awaitExtension("probe", LIMIT);
      Polling runtime = new Polling(emulator);
      for (int i = 0; i < 3; i++) {
        Invocation invocation = emulator.invoke(Event.of("1"));
        String id = runtime.serveOne();
        InvokeEvent told = (InvokeEvent) probe.next();
        assertEquals(invocation.requestId(), told.requestId());
        assertEquals(id, told.requestId());
        assertTrue(told.invokedFunctionArn().endsWith(":f"), told.invokedFunctionArn());
        assertTrue(String.valueOf(told.traceId()).startsWith("Root="), told.traceId());
        assertTrue(told.deadline().isAfter(Instant.EPOCH));
      }
      emulator.telemetry("function", "\"hello\"");
      emulator.telemetry("platform.new", "{\"a\":1}");
      assertEquals(new LogLine(LogLine.Source.FUNCTION, "hello", false), probe.await("function"));
      assertEquals(new OtherRecord("{\"a\":1}"), probe.await("platform.new"));
      emulator.shutdown("TIMEOUT");
      assertEquals("timeout", ((ShutdownEvent) probe.next()).reason());
      assertEquals("closed", probe.next());
      assertEquals(0, extension.awaitExit());
      assertEquals("", extension.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void linesOverTcpAreBatches() throws Exception {
    Probe probe = new Probe(QUICK.over(Transport.TCP).only(Source.FUNCTION));
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      // Lambda drops what its buffer of 1,000 events cannot hold.
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 1_000; i++) {
          emulator.telemetry("function", "\"line " + i + " é\"");
        }
        for (int i = 0; i < 1_000; i++) {
          LogLine line = (LogLine) probe.await("function");
          assertEquals("line " + i + " é", line.text());
        }
      }
      emulator.shutdown("spindown");
      assertEquals(0, extension.awaitExit());
      assertEquals("", extension.log());
    }
  }

  @Test
  void aLineThatIsNoneDoesNotTakeOthersWithIt() throws Exception {
    Probe probe = new Probe(QUICK.over(Transport.TCP).only(Source.FUNCTION));
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.telemetry("function", "\"before\"");
      emulator.telemetry("function", "]broken");
      emulator.telemetry("function", "{\"after\":1}");
      assertEquals("before", ((LogLine) probe.await("function")).text());
      assertEquals("{\"after\":1}", ((LogLine) probe.await("function")).text());
      assertTrue(extension.log().contains("A delivery of telemetry was refused"), extension.log());
    }
  }

  @Test
  void onManagedInstancesItIsNotToldOfInvocations() throws Exception {
    Probe probe = new Probe(QUICK);
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().externalExtension("probe").concurrency(2).start();
        RunningExtension extension = RunningExtension.of(emulator, true, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.telemetry("function", "\"managed\"");
      assertEquals("managed", ((LogLine) probe.await("function")).text());
      emulator.shutdown("spindown");
      assertTrue(probe.next() instanceof ShutdownEvent);
      assertEquals(0, extension.awaitExit());
      assertEquals("", extension.log());
    }
  }

  @Test
  void whatComesAfterTheShutdownIsTaken() throws Exception {
    Probe probe = new Probe(QUICK);
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.shutdown("spindown");
      assertTrue(probe.next() instanceof ShutdownEvent);
      emulator.telemetry("platform.late", "{\"a\":1}");
      assertEquals(new OtherRecord("{\"a\":1}"), probe.await("platform.late"));
      assertEquals(0, extension.awaitExit());
    }
  }

  @Test
  void aSubscriberThatAlwaysFailsIsRecordedOnce() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    Probe probe =
        new Probe(QUICK.only(Source.FUNCTION)) {
          @Override
          public void telemetry(TelemetryBatch batch) throws Exception {
            attempts.incrementAndGet();
            throw new IOException("the store is away");
          }
        };
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.telemetry("function", "\"lost\"");
      while (attempts.get() < 3) {
        Thread.onSpinWait();
      }
      emulator.shutdown("spindown");
      assertEquals(0, extension.awaitExit());
      assertEquals(2, extension.log().split("The subscriber of telemetry", -1).length);
    }
  }

  @Test
  void theLogsApiServesToo() throws Exception {
    Probe probe = new Probe(Subscription.LOGS.buffered(1_000, 262_144, Duration.ofMillis(25)));
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.telemetry("extension", "{\"a\":1}");
      assertEquals(
          new LogLine(LogLine.Source.EXTENSION, "{\"a\":1}", true), probe.await("extension"));
      emulator.shutdown("spindown");
      assertEquals(0, extension.awaitExit());
    }
  }

  @Test
  void whatASubscriberCouldNotTakeComesAgain() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    Probe probe =
        new Probe(QUICK.only(Source.FUNCTION)) {
          @Override
          public void telemetry(TelemetryBatch batch) throws Exception {
            if (attempts.incrementAndGet() == 1) {
              Thread.currentThread().interrupt();
              throw new IOException("the store is away");
            }
            super.telemetry(batch);
          }
        };
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.telemetry("function", "\"kept\"");
      assertEquals("kept", ((LogLine) probe.await("function")).text());
      emulator.shutdown("spindown");
      assertEquals(0, extension.awaitExit());
      assertTrue(
          extension.log().contains("The subscriber of telemetry failed with java.io.IOException"),
          extension.log());
    }
  }

  @Test
  void whatBreaksTheProcessEndsIt() throws Exception {
    Probe probe =
        new Probe(QUICK.only(Source.FUNCTION)) {
          @Override
          public void telemetry(TelemetryBatch batch) {
            throw new OutOfMemoryError("no room");
          }
        };
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.telemetry("function", "\"any\"");
      assertEquals(1, extension.awaitExit());
      assertEquals("Extension.OutOfMemoryError", failure(emulator).errorType().orElse(""));
      assertEquals("closed", probe.next());
    }
  }

  @Test
  void anExtensionThatCannotBeBuiltIsReported() throws Exception {
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension =
            RunningExtension.of(
                emulator,
                true,
                any -> {
                  throw new IllegalStateException("no store");
                })) {
      assertEquals(1, extension.awaitExit());
      Failure failure = failure(emulator);
      assertEquals("Extension.IllegalStateException", failure.errorType().orElse(""));
      assertTrue(
          new String(failure.body(), StandardCharsets.UTF_8).contains("no store"),
          "the report has the message");
      assertTrue(extension.log().contains("could not be initialised"), extension.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void anInvocationThatItCannotTakeEndsIt() throws Exception {
    Probe probe =
        new Probe(QUICK) {
          @Override
          public void invoked(InvokeEvent event) throws Exception {
            Thread.currentThread().interrupt();
            throw new IOException("broken pipe");
          }
        };
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension = RunningExtension.of(emulator, true, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.invoke(Event.of("1"));
      new Polling(emulator).serveOne();
      assertEquals(1, extension.awaitExit());
      assertEquals("Extension.IOException", failure(emulator).errorType().orElse(""));
      assertEquals("closed", probe.next());
    }
  }

  @Test
  void aWrongNameIsExplained() throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningExtension extension =
            RunningExtension.of(emulator, false, any -> new Probe(QUICK))) {
      assertEquals(1, extension.awaitExit());
      assertTrue(extension.log().startsWith("[FATAL] The extension could not"), extension.log());
      assertTrue(extension.log().contains("has to be called \"probe\""), extension.log());
      assertEquals(1, extension.log().lines().count(), extension.log());
    }
  }

  @Test
  void withoutTelemetryItGoesOn() throws Exception {
    Probe probe = new Probe(QUICK);
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().externalExtension("probe").telemetrySupported(false).start();
        RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.shutdown("spindown");
      assertEquals(0, extension.awaitExit());
      assertTrue(extension.log().contains("delivers no telemetry"), extension.log());
    }
  }

  @Test
  void aSubscriptionThatIsRefusedIsReported() throws Exception {
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension =
            RunningExtension.of(emulator, false, any -> new Probe(QUICK.inSchema("2001-01-01")))) {
      assertEquals(1, extension.awaitExit());
      assertTrue(
          extension.log().contains("Lambda answered 400 to the subscription"), extension.log());
      assertEquals("Extension.IOException", failure(emulator).errorType().orElse(""));
    }
  }

  @Test
  void withoutLambdaItEnds() throws Exception {
    Probe probe = new Probe(QUICK);
    LambdaEmulator emulator = emulator();
    try (RunningExtension extension = RunningExtension.of(emulator, false, any -> probe)) {
      emulator.awaitExtension("probe", LIMIT);
      emulator.close();
      assertEquals(1, extension.awaitExit());
      assertTrue(extension.log().contains("No event from Lambda"), extension.log());
    } finally {
      emulator.close();
    }
  }

  @Test
  void deliveriesThatAreNotOnesAreRefused() throws Exception {
    CountDownLatch opened = new CountDownLatch(1);
    int port = RunningOnPort.freePort();
    Probe probe = new Probe(QUICK.onPort(port));
    try (LambdaEmulator emulator = emulator();
        RunningExtension extension =
            RunningExtension.of(
                emulator,
                false,
                any -> {
                  opened.countDown();
                  return probe;
                })) {
      opened.await();
      emulator.awaitExtension("probe", LIMIT);
      assertEquals("HTTP/1.1 400", send(port, "POST", "{\"a\":1}"));
      assertEquals("HTTP/1.1 405", send(port, "PUT", "[]"));
      assertEquals("HTTP/1.1 200", send(port, "POST", "[]"));
      assertTrue(extension.log().contains("A delivery of telemetry was refused"), extension.log());
      emulator.telemetry("function", "\"still here\"");
      assertEquals("still here", ((LogLine) probe.await("function")).text());
    }
  }

  private static String send(int port, String method, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (method
                  + " / HTTP/1.1\r\nHost: x\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
              .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }
}
