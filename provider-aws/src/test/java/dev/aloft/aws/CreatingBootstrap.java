package dev.aloft.aws;

import dev.aloft.provider.Handler;
import java.util.concurrent.Callable;

/** A bootstrap whose handler a test makes, in a loop that the test runs. */
class CreatingBootstrap extends LambdaBootstrap {
  private final Callable<? extends Handler> creation;

  CreatingBootstrap(Callable<? extends Handler> creation) {
    this.creation = creation;
  }

  @Override
  public Handler create() throws Exception {
    return creation.call();
  }
}
