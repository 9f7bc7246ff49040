package dev.aloft.tencent;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.tests.Running;
import dev.aloft.provider.tests.TestBootstrap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The loop on a thread of this process, with its log at hand. Closing ends the thread. */
final class RunningLoop extends Running {
  private RunningLoop(Map<String, String> environment, Callable<Handler> creation) {
    super(
        log -> {
          InvocationLoop loop = new InvocationLoop(new TestBootstrap(creation), environment, log);
          return new Loop(loop::run, loop::stop);
        });
  }

  static RunningLoop of(ScfEmulator emulator, EventHandler handler) {
    return creating(emulator.environment(), () -> handler);
  }

  static RunningLoop creating(Map<String, String> environment, Callable<Handler> creation) {
    return new RunningLoop(environment, creation);
  }
}
