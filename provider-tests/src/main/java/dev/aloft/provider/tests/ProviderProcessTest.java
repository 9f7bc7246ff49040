package dev.aloft.provider.tests;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static dev.aloft.provider.tests.TestProcess.occurrences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a process of its own can show: signals, exit codes, running out of memory. */
@Timeout(180)
public abstract class ProviderProcessTest {
  private final Class<?> function;

  /** Runs a class whose handler does what {@link TestActions} say, and echoes other events. */
  protected ProviderProcessTest(Class<?> function) {
    this.function = function;
  }

  /** Starts the cloud's double. */
  protected abstract CloudEmulator cloud();

  /** Checks the answer to an event whose handler threw an error of this type. */
  protected void assertFailed(Answer answer, String type) {
    assertEquals(Optional.of(type), answer.errorType());
  }

  protected final FunctionProcess launch(CloudEmulator cloud, String mode, String... options) {
    return TestProcess.launch(cloud, function, mode, options);
  }

  @Test
  final void sigtermWhileIdleClosesOnce() {
    try (CloudEmulator cloud = cloud();
        FunctionProcess process = launch(cloud, "closeable")) {
      assertEquals("1", cloud.call("1").text());
      cloud.awaitReady(LIMIT);
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
      for (String level : List.of("[WARN]", "[ERROR]", "[FATAL]")) {
        assertFalse(process.log().contains(level), process.log());
      }
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  final void sigtermWhileBusyLetsTheInvocationFinish() {
    try (CloudEmulator cloud = cloud();
        FunctionProcess process = launch(cloud, "closeable")) {
      Invocation invocation = cloud.invoke(Event.of("until-signal"));
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      assertEquals("finished", invocation.await(LIMIT).text());
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
      assertEquals(1, invocation.answers().size());
    }
  }

  @Test
  final void aFailingCloseIsLogged() {
    try (CloudEmulator cloud = cloud();
        FunctionProcess process = launch(cloud, "closeable,close-fails")) {
      assertEquals("1", cloud.call("1").text());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertTrue(process.log().contains("Closing the function failed"), process.log());
    }
  }

  @Test
  final void runningOutOfMemoryIsAnsweredAndEndsTheProcess() {
    try (CloudEmulator cloud = cloud();
        FunctionProcess process = launch(cloud, "closeable", "-Xmx24m")) {
      assertEquals("1", cloud.call("1").text());
      assertFailed(cloud.call("memory"), "java.lang.OutOfMemoryError");
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("OutOfMemoryError"), process.log());
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
    }
  }

  @Test
  final void aThreadLeftBehindDoesNotKeepTheProcess() {
    try (CloudEmulator cloud = cloud();
        FunctionProcess process = launch(cloud, "")) {
      assertFailed(cloud.call("exit-with-a-thread"), "java.lang.LinkageError");
      assertEquals(1, process.await(LIMIT));
    }
  }

  @Test
  final void aFailedInitEndsTheProcess() {
    try (CloudEmulator cloud = cloud();
        FunctionProcess process = launch(cloud, "init-fails")) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("could not be initialised"), process.log());
      assertTrue(process.log().contains("cannot start"), process.log());
    }
  }
}
