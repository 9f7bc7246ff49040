package dev.aloft.emulator;

import dev.aloft.emulator.internal.HttpCaller;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.push.Instance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The functions a double has started. Safe for use by several threads. */
final class Processes {
  private final Set<FunctionProcess> launched = ConcurrentHashMap.newKeySet();

  /** Starts one with the variables {@code more} over {@code base}. */
  FunctionProcess launch(
      List<String> command,
      Map<String, String> base,
      Map<String, String> more,
      Runnable whenEnded) {
    Map<String, String> variables = new LinkedHashMap<>(base);
    variables.putAll(more);
    FunctionProcess process = FunctionProcess.start(command, variables, whenEnded);
    launched.removeIf(other -> !other.isAlive());
    launched.add(process);
    return process;
  }

  /** Waits for a port; the message of a failure has the logs. */
  void awaitPort(Instance instance, Duration limit, int port) {
    try {
      if (instance.awaitListening(limit)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    StringBuilder logs = new StringBuilder();
    launched.forEach(process -> logs.append(process.log()));
    throw new IllegalStateException(
        "after " + limit + " nothing listens on port " + port + "; the log:\n" + logs);
  }

  /** Notes a server that no other machine could reach. */
  void checkWildcard(HttpCaller caller, Violations violations, int port) {
    // Only on Linux is every address of 127.0.0.0/8 there, and so tells one bind from the other.
    if (System.getProperty("os.name", "").startsWith("Linux") && !caller.isListening("127.0.0.2")) {
      violations.add("listens on port " + port + " of 127.0.0.1, not of all addresses");
    }
  }

  /** Ends them all. */
  void close() {
    launched.forEach(FunctionProcess::close);
  }
}
