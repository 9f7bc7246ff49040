package dev.aloft.tencent;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;

/** Has a handler that is there already. */
final class TestBootstrap extends Bootstrap {
  private final Handler handler;

  TestBootstrap(Handler handler) {
    this.handler = handler;
  }

  @Override
  public Handler create() {
    return handler;
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
