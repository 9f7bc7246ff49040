package dev.aloft.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions a double has started. Safe for use by several threads. */
final class Processes {
  private final Set<FunctionProcess> launched = ConcurrentHashMap.newKeySet();

  /** Starts one with the variables {@code more} over {@code base}. */
  FunctionProcess launch(
      List<String> command,
      Map<String, String> base,
      Map<String, String> more,
      Runnable whenEnded) {
    return launch(command, over(base, more), whenEnded, null);
  }

  /** The variables {@code more} over {@code base}. */
  static Map<String, String> over(Map<String, String> base, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>(base);
    variables.putAll(more);
    return variables;
  }

  /** Starts one of whose log each line goes to a listener. */
  FunctionProcess launch(
      List<String> command,
      Map<String, String> variables,
      Runnable whenEnded,
      @Nullable Consumer<String> lineListener) {
    FunctionProcess process = FunctionProcess.start(command, variables, whenEnded, lineListener);
    launched.removeIf(other -> !other.isAlive());
    launched.add(process);
    return process;
  }

  /** What they have logged. */
  String logs() {
    return launched.stream().map(FunctionProcess::log).collect(Collectors.joining());
  }

  /** Ends them all. */
  void close() {
    launched.forEach(FunctionProcess::close);
  }
}
