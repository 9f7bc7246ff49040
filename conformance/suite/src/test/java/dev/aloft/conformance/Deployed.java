package dev.aloft.conformance;

import dev.aloft.emulator.Answer;
import dev.aloft.emulator.Event;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One function as its own process beside its cloud's double: the generated bootstrap on a JVM, or,
 * where the system property {@code aloft.native} names an executable, that one.
 */
final class Deployed implements AutoCloseable {
  static final Duration LIMIT = Duration.ofSeconds(30);

  private final LambdaEmulator cloud;
  private final FunctionProcess process;

  private Deployed(LambdaEmulator cloud, FunctionProcess process) {
    this.cloud = cloud;
    this.process = process;
  }

  static Deployed start(String function) {
    return start(LambdaEmulator.start(), function);
  }

  static Deployed start(LambdaEmulator cloud, String function) {
    return new Deployed(cloud, cloud.launch(command(), Map.of("_HANDLER", function)));
  }

  static boolean isNative() {
    return !System.getProperty("aloft.native", "").isBlank();
  }

  /** How a bootstrap is started. */
  static List<String> command() {
    if (isNative()) {
      return List.of(System.getProperty("aloft.native"));
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        System.getProperty("aloft.bootstrap", "dev.aloft.conformance.Functions_Aws"));
  }

  LambdaEmulator cloud() {
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
    Answer answer = cloud.call(event);
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
