package dev.aloft.tencent;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Output;
import dev.aloft.provider.poll.PollConnection;
import dev.aloft.provider.poll.PollLoop;
import dev.aloft.provider.poll.Recovery;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.Fields;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves the runtime API of SCF's custom runtimes (Tencent Cloud document 583/47274, "Custom
 * Runtime"). Paths name no invocation: there is only one at a time.
 *
 * <p>A failing invocation is reported and the loop goes on; a failing API ends the process, so that
 * SCF starts another. (The Rust runtime {@code tencent_scf} does the same.)
 */
final class InvocationLoop extends PollLoop<InvocationContext> {
  static final String REQUEST_ID = "request_id";
  static final String MEMORY = "memory_limit_in_mb";
  static final String TIME = "time_limit_in_ms";

  private static final String INVOCATION = "/runtime/invocation/";

  /** An empty body is refused. */
  private static final byte[] READY = {' '};

  /** SCF documents neither the time between SIGTERM and SIGKILL nor that it sends SIGTERM. */
  private static final long IN_FLIGHT_MILLIS = 5_000;

  private final Map<String, String> environment;
  private final PrintStream destination;

  /**
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go, on SCF standard output
   */
  public InvocationLoop(
      Bootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    super(bootstrap);
    this.environment = environment;
    this.destination = destination;
  }

  @Override
  protected PollConnection connect() {
    String host = environment.getOrDefault("SCF_RUNTIME_API", "");
    String port = environment.getOrDefault("SCF_RUNTIME_API_PORT", "");
    if (host.isEmpty() || port.isEmpty()) {
      throw ApiFailures.notOnScf(host.isEmpty() ? "SCF_RUNTIME_API" : "SCF_RUNTIME_API_PORT");
    }
    boolean bareIpv6 = host.indexOf(':') >= 0 && host.charAt(0) != '[' && !host.contains("://");
    try {
      Endpoint endpoint = Endpoint.parse((bareIpv6 ? "[" + host + "]" : host) + ":" + port);
      return new PollConnection(endpoint, INVOCATION + "next", false);
    } catch (IllegalArgumentException e) {
      throw ApiFailures.badEndpoint(e);
    }
  }

  @Override
  protected int ready(PollConnection to) throws IOException {
    return text(to, "/runtime/init/ready", READY);
  }

  @Override
  protected @Nullable InvocationContext context(Fields headers) {
    String requestId = headers.value(REQUEST_ID);
    int memoryMb = InvocationContext.number(headers, MEMORY);
    int limitMillis = InvocationContext.number(headers, TIME);
    return requestId == null || requestId.isEmpty() || memoryMb < 0 || limitMillis < 0
        ? null
        : new InvocationContext(requestId, memoryMb, limitMillis, headers, environment);
  }

  /** The answer of a function that returns nothing is empty. */
  @Override
  protected int respond(PollConnection to, InvocationContext context) throws IOException {
    to.post(INVOCATION + "response");
    Output output = to.output();
    return to.send(output.buffer(), output.isNothing() ? 0 : output.length());
  }

  @Override
  protected int fail(
      PollConnection to, @Nullable InvocationContext context, String type, byte[] report)
      throws IOException {
    return text(to, INVOCATION + "error", report);
  }

  private static int text(PollConnection to, String path, byte[] body) throws IOException {
    to.post(path).header("Content-Type", "text/plain; charset=utf-8");
    return to.send(body, body.length);
  }

  @Override
  protected Recovery<InvocationContext> newRecovery() {
    return ApiFailures.of(destination);
  }

  @Override
  protected long inFlightMillis() {
    return IN_FLIGHT_MILLIS;
  }

  @Override
  protected boolean alwaysDrains() {
    return true;
  }
}
