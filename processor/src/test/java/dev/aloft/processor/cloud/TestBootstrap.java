package dev.aloft.processor.cloud;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import org.jspecify.annotations.Nullable;

/** What mains extend that are generated for the clouds of the tests. */
public abstract class TestBootstrap extends Bootstrap {
  @Override
  public void run() {
    throw new UnsupportedOperationException("the clouds of the tests run nothing");
  }

  /** Overridden by the mains for a cloud that takes snapshots. */
  public @Nullable EventHandler priming() {
    return null;
  }

  @Override
  protected String selectedFunction() {
    return System.getProperty("test.function", "");
  }
}
