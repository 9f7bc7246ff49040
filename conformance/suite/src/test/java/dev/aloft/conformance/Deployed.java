package dev.aloft.conformance;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.DeployedFunction;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One function as its own process beside its cloud's double: the generated bootstrap on a JVM, or,
 * where the system property {@code aloft.native} names an executable, that one, which has the
 * bootstraps of all clouds and starts the one that its first argument names.
 *
 * <p>What differs between clouds is in system properties, which the cloud's module sets:
 *
 * <ul>
 *   <li>{@code aloft.emulator}: the name of the double, see {@link CloudEmulator#start}
 *   <li>{@code aloft.bootstrap}: the generated main class
 *   <li>{@code aloft.errors}: {@code json} if callers get the type and message of an error, {@code
 *       opaque} if only the log has them
 *   <li>{@code aloft.deadlines}: whether the cloud passes a function its deadline
 *   <li>{@code aloft.lacking}: what the cloud does not have, separated by commas: {@code object}
 *       (object store triggers), {@code cookies} (more than one cookie in an answer), {@code
 *       binary} (bytes in events that are not UTF-8), {@code http-binary} (the same in requests),
 *       {@code endurance} (a process that outlives a failure of the cloud's API), {@code
 *       request-ids}, {@code streams} (fronts that pass answers on while they are written)
 *   <li>{@code aloft.server}: the variables that start a server without a double, NAME=VALUE
 *       separated by spaces, with {@code {port}} and {@code {function}}; empty if the cloud has
 *       none
 *   <li>{@code aloft.wrapped}: whether the requests to that server are JSON events of a proxy
 *   <li>{@code aloft.absent}: a variable of the cloud's that is empty here, if any
 * </ul>
 */
final class Deployed implements AutoCloseable {
  static final Duration LIMIT = Duration.ofSeconds(30);

  private final CloudEmulator cloud;
  private final FunctionProcess process;

  private Deployed(CloudEmulator cloud, FunctionProcess process) {
    this.cloud = cloud;
    this.process = process;
  }

  static Deployed start(String function) {
    return start(function, CloudEmulator.start(emulated()));
  }

  /** The same with this timeout, where the cloud tells functions their deadline. */
  static Deployed start(String function, Duration timeout) {
    return start(
        function, CloudEmulator.start(emulated(), new DeployedFunction(function, 256, timeout)));
  }

  private static Deployed start(String function, CloudEmulator cloud) {
    Map<String, String> environment = new HashMap<>(Map.of(cloud.selector(), function));
    String absent = System.getProperty("aloft.absent", "");
    if (!absent.isEmpty()) {
      environment.put(absent, "");
    }
    return new Deployed(cloud, cloud.launch(command(), environment));
  }

  private static String emulated() {
    return System.getProperty("aloft.emulator", "aws");
  }

  static boolean isNative() {
    return !System.getProperty("aloft.native", "").isBlank();
  }

  /** Whether callers get the type and message of an error. */
  static boolean tellsErrors() {
    return System.getProperty("aloft.errors", "json").equals("json");
  }

  /** Whether a function knows how much time it has. */
  static boolean tellsDeadlines() {
    return Boolean.parseBoolean(System.getProperty("aloft.deadlines", "true"));
  }

  /** Whether the cloud has what some lack, see {@code aloft.lacking}. */
  static boolean has(String feature) {
    return !Arrays.asList(System.getProperty("aloft.lacking", "").split(",", -1)).contains(feature);
  }

  /** How a bootstrap is started. */
  static List<String> command() {
    if (isNative()) {
      return List.of(System.getProperty("aloft.native"), bootstrap());
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        bootstrap());
  }

  private static String bootstrap() {
    return System.getProperty("aloft.bootstrap", "dev.aloft.conformance.Functions_Aws");
  }

  CloudEmulator emulator() {
    return cloud;
  }

  FunctionProcess process() {
    return process;
  }

  Answer call(String event) {
    return call(event.getBytes(StandardCharsets.UTF_8));
  }

  Answer call(byte[] event) {
    return call(Event.of(event));
  }

  Answer call(Event event) {
    return answered(cloud.call(event));
  }

  /** The answer, which must not be lost. */
  Answer answered(Answer answer) {
    if (answer.kind() == Answer.Kind.LOST) {
      throw new AssertionError("no answer: " + answer + "\n" + process.log());
    }
    return answer;
  }

  @Override
  public void close() {
    process.close();
    cloud.close();
  }
}
