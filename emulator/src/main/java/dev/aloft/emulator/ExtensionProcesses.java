package dev.aloft.emulator;

import dev.aloft.emulator.internal.lambda.ExtensionsApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The external extensions that run as processes of one execution environment. Thread-safe. */
final class ExtensionProcesses {
  private static final Duration REGISTRATION_LIMIT = Duration.ofSeconds(30);

  /** How long the service lets extensions end by themselves. */
  private static final long SHUTDOWN_NANOS = 2_000_000_000L;

  private final ExtensionsApi extensions;
  private final Map<String, FunctionProcess> byName = new LinkedHashMap<>();
  private boolean functionStarted;
  private boolean told;
  private long toldNanos;

  ExtensionProcesses(ExtensionsApi extensions) {
    this.extensions = extensions;
  }

  synchronized FunctionProcess launch(
      String name,
      List<String> command,
      Map<String, String> variables,
      Consumer<String> lineListener) {
    if (functionStarted) {
      throw new IllegalStateException("extensions start before the function does");
    }
    if (byName.containsKey(name)) {
      throw new IllegalStateException("extension " + name + " is started already");
    }
    extensions.addExternal(name);
    FunctionProcess process =
        FunctionProcess.start(command, variables, () -> extensions.ended(name), lineListener);
    byName.put(name, process);
    return process;
  }

  /** Whether there are extensions of an environment whose function is not started yet. */
  synchronized boolean awaitFunction() {
    return !byName.isEmpty() && !functionStarted;
  }

  /**
   * Waits until all have registered or ended, as the service does before it starts the function.
   *
   * @throws IllegalStateException when they do neither for long
   */
  void awaitRegistered() {
    Map<String, FunctionProcess> all;
    synchronized (this) {
      functionStarted = true;
      all = new LinkedHashMap<>(byName);
    }
    all.forEach(
        (name, process) ->
            extensions.awaitRegistered(
                name, process::isAlive, REGISTRATION_LIMIT, () -> ", its log:\n" + process.log()));
  }

  /** Sends SHUTDOWN to those who want it, whether they are processes or not. */
  synchronized void shutdown(String reason) {
    told = true;
    toldNanos = System.nanoTime();
    extensions.shutdown(reason);
  }

  /** Ends them as the service does: after SHUTDOWN they have two seconds. */
  synchronized void end() {
    if (byName.values().stream().anyMatch(FunctionProcess::isAlive) && !told) {
      shutdown("spindown");
    }
    byName.forEach(
        (name, process) -> {
          if (extensions.expectsShutdown(name)) {
            long left = toldNanos + SHUTDOWN_NANOS - System.nanoTime();
            process.endsWithin(Duration.ofNanos(Math.max(0, left)));
          }
        });
    kill();
  }

  /** Ends them by force, for a new execution environment. */
  synchronized void kill() {
    byName.values().forEach(FunctionProcess::close);
    byName.clear();
    functionStarted = false;
    told = false;
  }
}
