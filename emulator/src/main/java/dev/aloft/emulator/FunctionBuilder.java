package dev.aloft.emulator;

import java.time.Duration;

/** The settings of clouds that pass a function its configuration. */
abstract class FunctionBuilder<B extends FunctionBuilder<B>> extends EmulatorBuilder<B> {
  String functionName = "test-function";
  int memoryMb;
  Duration timeout;

  FunctionBuilder(int memoryMb, Duration timeout) {
    super("function");
    this.memoryMb = memoryMb;
    this.timeout = timeout;
  }

  public B functionName(String name) {
    functionName = name;
    return self();
  }

  public B memoryMb(int megabytes) {
    memoryMb = megabytes;
    return self();
  }

  /** The function's configured time-out: what deadlines are computed from. */
  public B timeout(Duration limit) {
    timeout = limit;
    return self();
  }
}
