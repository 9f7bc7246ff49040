package dev.aloft.log;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.provider.LogWriter;
import dev.aloft.provider.lifecycle.RuntimeLog;

/** Makes a log that of this process, as if a function ran in it. */
final class RunningBootstrap extends Bootstrap {
  private final RuntimeLog log;

  RunningBootstrap(RuntimeLog log) {
    this.log = log;
  }

  @Override
  public Handler create() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void run() {
    started();
  }

  @Override
  protected LogWriter log() {
    return log;
  }

  @Override
  protected String selectedFunction() {
    return "";
  }
}
