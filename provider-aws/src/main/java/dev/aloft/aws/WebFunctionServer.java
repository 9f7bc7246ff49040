package dev.aloft.aws;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.provider.trigger.HttpAdapter;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/**
 * Serves an HTTP function as a Lambda Web Function: Lambda passes clients' requests, several at
 * once, to the address that it names ("Web Functions" in the Lambda developer guide). Thread-safe,
 * except for {@link #run()}.
 */
final class WebFunctionServer extends ServerLoop {
  /** Host and port to listen on. A constant, as this class is not loaded without it. */
  static final String VARIABLE = "AWS_LAMBDA_HTTP_ENDPOINT";

  /** Lambda gives a process one second between SIGTERM and its end. */
  private static final long GRACE_MILLIS = 750;

  private final Map<String, String> environment;
  private final PrintStream destination;

  /**
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go, on Lambda standard error
   */
  WebFunctionServer(Bootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    super(bootstrap, ServerLimits.DEFAULT, GRACE_MILLIS);
    this.environment = environment;
    this.destination = destination;
  }

  /** Takes the HTTP function out of its adapter for events; refuses any other function. */
  @Override
  protected Handler create() throws Exception {
    if (super.create() instanceof HttpAdapter<?> adapter) {
      return adapter.http();
    }
    throw new IllegalStateException(
        "The environment variable "
            + VARIABLE
            + " is set, so Lambda runs this function as a Web Function, and only @Http functions"
            + " can be. Annotate it with @Http, or deploy it as a function for events.");
  }

  private Endpoint endpoint() {
    try {
      return Endpoint.parse(environment.getOrDefault(VARIABLE, ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The environment variable " + VARIABLE + " is wrong: " + e.getMessage(), e);
    }
  }

  @Override
  protected int port() {
    return endpoint().port();
  }

  /** Exactly the named one, as Lambda wants it. */
  @Override
  protected InetAddress address() {
    String host = endpoint().host();
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "The environment variable "
              + VARIABLE
              + " names the host \""
              + host
              + "\", which has no address.",
          e);
    }
  }

  @Override
  protected RuntimeLog openLog() {
    return ApiFailures.openLog(environment, destination);
  }

  @Override
  protected ServerSession newSession() {
    return new WebFunctionSession(this, environment);
  }
}
