package dev.aloft.processor.cloud;

import dev.aloft.provider.Bootstrap;

/** What mains extend that are generated for the clouds of the tests. */
public abstract class TestBootstrap extends Bootstrap {
  @Override
  public void run() {
    throw new UnsupportedOperationException("the clouds of the tests run nothing");
  }

  @Override
  protected String selectedFunction() {
    return System.getProperty("test.function", "");
  }
}
