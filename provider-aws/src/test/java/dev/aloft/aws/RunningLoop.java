package dev.aloft.aws;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.tests.Running;
import java.util.Map;
import java.util.concurrent.Callable;

/** The loop on a thread of this process, with its log at hand. Closing ends the thread. */
final class RunningLoop extends Running {
  private RunningLoop(Map<String, String> environment, LambdaBootstrap bootstrap) {
    super(
        log -> {
          InvocationLoop loop = new InvocationLoop(bootstrap, environment, log);
          return new Loop(loop::run, loop::stop);
        });
  }

  static RunningLoop of(LambdaEmulator emulator, EventHandler handler) {
    return creating(emulator.environment(), () -> handler);
  }

  static RunningLoop creating(Map<String, String> environment, Callable<Handler> creation) {
    return new RunningLoop(environment, new CreatingBootstrap(creation));
  }

  static RunningLoop of(Map<String, String> environment, LambdaBootstrap bootstrap) {
    return new RunningLoop(environment, bootstrap);
  }
}
