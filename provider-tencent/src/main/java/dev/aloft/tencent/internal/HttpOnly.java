package dev.aloft.tencent.internal;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.provider.trigger.HttpAdapter;

/** Takes the HTTP function out of its adapter for events; refuses any other function. */
final class HttpOnly extends Bootstrap {
  private final Bootstrap bootstrap;

  HttpOnly(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  @Override
  public Handler create() throws Exception {
    if (bootstrap.create() instanceof HttpAdapter adapter) {
      return adapter.http();
    }
    throw new IllegalStateException(
        "The environment variable SCF_RUNTIME_API is not set. SCF sets it, and"
            + " SCF_RUNTIME_API_PORT, to the host and the port of its runtime API, so this process"
            + " was not started by SCF as a custom runtime; and only @Http functions can do"
            + " without, as web functions. To run the function on your machine, start it under an"
            + " emulator of that API, such as aloft-emulator, which sets both.");
  }

  @Override
  public void run() {
    bootstrap.run();
  }

  @Override
  protected String selectedFunction() {
    return "";
  }
}
