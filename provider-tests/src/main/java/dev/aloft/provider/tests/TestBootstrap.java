package dev.aloft.provider.tests;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import java.util.concurrent.Callable;

/** A bootstrap whose handler a test makes, in a loop or server that the test runs. */
public final class TestBootstrap extends Bootstrap {
  private final Callable<? extends Handler> creation;

  public TestBootstrap(Callable<? extends Handler> creation) {
    this.creation = creation;
  }

  @Override
  public Handler create() throws Exception {
    return creation.call();
  }

  @Override
  public void run() {
    throw new UnsupportedOperationException("The test runs the function itself.");
  }

  @Override
  protected String selectedFunction() {
    return "";
  }
}
