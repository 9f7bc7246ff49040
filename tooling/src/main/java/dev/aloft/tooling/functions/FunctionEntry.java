package dev.aloft.tooling.functions;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One function of a module.
 *
 * @param name its name, as the cloud knows it
 * @param className the binary name of the class that declares it
 * @param trigger what calls it
 * @param schedules of a schedule, the expression in each cloud's dialect, by the cloud's id
 * @param input the type of its payload as written in Java; empty if it takes none
 * @param output the type of its result as written in Java; empty if it returns none
 * @param mains the binary name of its own main class, by the cloud's id
 * @param memoryMb the memory it asks for, in MB; empty if it does not say
 * @param timeoutSeconds the longest an invocation may take; empty if it does not say
 * @param concurrency the most invocations at the same time; empty for as many as the cloud sends
 */
public record FunctionEntry(
    String name,
    String className,
    String method,
    TriggerEntry trigger,
    Map<String, String> schedules,
    Optional<String> input,
    Optional<String> output,
    Map<String, String> mains,
    OptionalInt memoryMb,
    OptionalInt timeoutSeconds,
    OptionalInt concurrency) {

  /** Copies the maps. */
  public FunctionEntry {
    schedules = Map.copyOf(schedules);
    mains = Map.copyOf(mains);
  }
}
