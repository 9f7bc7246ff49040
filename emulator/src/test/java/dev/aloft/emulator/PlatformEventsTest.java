package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlatformEventsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String ALL = "\"platform\",\"function\",\"extension\"";
  private static final String QUICK = ",\"buffering\":{\"timeoutMs\":25}";

  private static TelemetrySubscriber subscriber(LambdaEmulator emulator) throws IOException {
    TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator);
    subscriber.register("watch", "").subscribe(ALL, QUICK);
    subscriber.sendNext();
    emulator.awaitExtension("watch", SOON);
    return subscriber;
  }

  @Test
  void aFirstInvocationIsToldFromTheInitOn() throws IOException {
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().functionName("f").memoryMb(256).start();
        TelemetrySubscriber subscriber = subscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1"));
      runtime.respond(runtime.nextId(), "\"four\"");
      runtime.sendNext();
      String report = subscriber.await("platform.report", 1).get(0);

      assertEquals(
          List.of(
              "platform.initStart",
              "platform.telemetrySubscription",
              "platform.extension",
              "platform.initRuntimeDone",
              "platform.initReport",
              "platform.start",
              "platform.runtimeDone",
              "platform.report"),
          subscriber.types());
      String init = subscriber.records("platform.initStart").get(0);
      assertEquals("on-demand", Fixtures.at(init, "initializationType"));
      assertEquals("init", Fixtures.at(init, "phase"));
      assertEquals("f", Fixtures.at(init, "functionName"));
      assertEquals("256", Fixtures.at(init, "instanceMaxMemory"));
      assertEquals(
          "{\"name\":\"watch\",\"state\":\"Subscribed\","
              + "\"types\":[\"platform\",\"function\",\"extension\"]}",
          subscriber.records("platform.telemetrySubscription").get(0));
      assertEquals(
          "{\"name\":\"watch\",\"state\":\"Ready\",\"events\":[]}",
          subscriber.records("platform.extension").get(0));
      String start = subscriber.records("platform.start").get(0);
      assertEquals(invocation.requestId(), Fixtures.at(start, "requestId"));
      assertEquals("$LATEST", Fixtures.at(start, "version"));
      assertEquals("X-Amzn-Trace-Id", Fixtures.at(start, "tracing.type"));
      String done = subscriber.records("platform.runtimeDone").get(0);
      assertEquals("success", Fixtures.at(done, "status"));
      assertEquals("6", Fixtures.at(done, "metrics.producedBytes"));
      assertEquals("success", Fixtures.at(report, "status"));
      assertEquals("256", Fixtures.at(report, "metrics.memorySizeMB"));
      assertEquals(
          Fixtures.at(subscriber.records("platform.initReport").get(0), "metrics.durationMs"),
          Fixtures.at(report, "metrics.initDurationMs"));
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aReportWaitsForTheExtensions() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      subscriber.register("watch", "\"INVOKE\"").subscribe(ALL, QUICK);
      subscriber.sendNext();
      emulator.awaitExtensions(SOON);
      emulator.invoke(Event.of("1"));
      runtime.respond(runtime.nextId(), "2");
      subscriber.client().reply();
      assertEquals(List.of(), subscriber.records("platform.runtimeDone"));
      runtime.sendNext();
      subscriber.await("platform.runtimeDone", 1);
      assertEquals(List.of(), subscriber.records("platform.report"));
      subscriber.sendNext();
      emulator.awaitExtensions(SOON);
      subscriber.await("platform.report", 1);
    }
  }

  @Test
  void failuresHaveAStatusAndAType() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber = subscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      emulator.invoke(Event.of("1"));
      emulator.invoke(Event.of("2"));
      runtime.error(runtime.nextId(), "{}", "Lambda-Runtime-Function-Error-Type: java.lang.Oops");
      Invocation late = emulator.invoke(Event.of("3"));
      String second = runtime.nextId();
      runtime.error(second, "{}", "Lambda-Runtime-Function-Error-Type: Function.Oops");
      runtime.nextId();
      late.expire();

      List<String> done = subscriber.await("platform.runtimeDone", 3);
      subscriber.await("platform.report", 3);
      assertEquals(List.of("error", "error", "timeout"), all(done, "status"));
      assertEquals(
          List.of("Runtime.Unknown", "Function.Oops", "Sandbox.Timedout"), all(done, "errorType"));
      assertFalse(subscriber.records("platform.report").get(1).contains("initDurationMs"));
    }
  }

  private static List<String> all(List<String> records, String path) {
    return records.stream().map(record -> Fixtures.at(record, path)).toList();
  }

  @Test
  void subscribersToLogsGetTheirOwnEvents() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      assertEquals(200, subscriber.register("logs", "").subscribeToLogs("2021-03-18").status());
      emulator.invoke(Event.of("1")).expire();
      Invocation invocation = emulator.invoke(Event.of("1"));
      runtime.nextId();
      invocation.expire();
      subscriber.sendNext();

      subscriber.await("platform.report", 1);
      assertEquals(
          List.of(
              "platform.logsSubscription",
              "platform.initRuntimeDone",
              "platform.initReport",
              "platform.start",
              "platform.runtimeDone",
              "platform.fault",
              "platform.extension",
              "platform.end",
              "platform.report"),
          subscriber.types());
      String fault = subscriber.records("platform.fault").get(0);
      assertEquals(
          "RequestId: " + invocation.requestId() + " Status: timeout\tErrorType: Sandbox.Timedout",
          fault);
      assertEquals(
          "{\"requestId\":\"" + invocation.requestId() + "\"}",
          subscriber.records("platform.end").get(0));
    }
  }

  @Test
  void theOldSchemaOfLogsHasNoRuntimeDone() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      subscriber.register("logs", "").subscribeToLogs("2020-08-15");
      subscriber.sendNext();
      emulator.invoke(Event.of("1"));
      runtime.error(runtime.nextId(), "{}");

      subscriber.await("platform.report", 1);
      assertEquals(List.of(), subscriber.records("platform.runtimeDone"));
    }
  }

  @Test
  void aFailedInitIsReported() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber subscriber = subscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      runtime.initError("{}", "Lambda-Runtime-Function-Error-Type: Runtime.BadCode");

      String report = subscriber.await("platform.initReport", 1).get(0);
      assertEquals("Runtime.BadCode", Fixtures.at(report, "errorType"));
      assertEquals("error", Fixtures.at(report, "status"));
    }
  }

  @Test
  void aRestoreIsToldOf() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().snapStart(true).start();
        TelemetrySubscriber subscriber = subscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      runtime.sendGet("/2018-06-01/runtime/restore/next");
      emulator.awaitSnapshot(SOON);
      emulator.restore();
      runtime.reply();
      emulator.invoke(Event.of("1"));
      runtime.respond(runtime.nextId(), "2");
      runtime.sendNext();

      String report = subscriber.await("platform.report", 1).get(0);
      assertEquals(
          List.of(
              "platform.initStart",
              "platform.telemetrySubscription",
              "platform.extension",
              "platform.initRuntimeDone",
              "platform.initReport",
              "platform.restoreStart",
              "platform.restoreRuntimeDone",
              "platform.restoreReport",
              "platform.start",
              "platform.runtimeDone",
              "platform.report"),
          subscriber.types());
      String init = subscriber.records("platform.initStart").get(0);
      assertEquals("snap-start", Fixtures.at(init, "initializationType"));
      assertTrue(report.contains("\"restoreDurationMs\":"), report);
      assertFalse(report.contains("\"initDurationMs\":"), report);
    }
  }

  @Test
  void aManagedInstanceHasNoRuntimeDone() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().concurrency(2).start();
        TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      subscriber.register("watch", "").subscribeTo("2025-01-29", ALL, QUICK);
      subscriber.sendNext();
      emulator.invoke(Event.of("1"));
      runtime.respond(runtime.nextId(), "2");

      String report = subscriber.await("platform.report", 1).get(0);
      assertTrue(report.matches(".*\"metrics\":\\{\"durationMs\":[0-9.]+}.*"), report);
      assertEquals(List.of(), subscriber.records("platform.runtimeDone"));
    }
  }

  @Test
  void aNewEnvironmentBeginsWithoutSubscribers() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        TelemetrySubscriber before = subscriber(emulator);
        RawClient runtime = new RawClient(emulator)) {
      before.await("platform.extension", 1);
      emulator.invoke(Event.of("1"));
      runtime.respond(runtime.nextId(), "2");
      emulator.newEnvironment();
      assertEquals(List.of(), emulator.extensions());
      try (TelemetrySubscriber after = subscriber(emulator)) {
        runtime.sendNext();
        after.await("platform.initReport", 1);
        assertEquals(1, after.records("platform.initStart").size());
        assertEquals(List.of(), after.records("platform.runtimeDone"));
        assertEquals(1, before.records("platform.initStart").size());
      }
    }
  }
}
