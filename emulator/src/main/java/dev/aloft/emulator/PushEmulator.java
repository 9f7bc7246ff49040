package dev.aloft.emulator;

import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.internal.push.PushApi;
import dev.aloft.emulator.internal.push.PushProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * What the doubles have in common that call a server of the function's, on a port they chose.
 *
 * @param <P> the cloud's protocol
 */
abstract class PushEmulator<P extends PushProtocol> implements CloudEmulator {
  final P protocol;
  private final Processes processes = new Processes();
  private final Instance instance;
  private final PushApi push;
  private final int concurrency;
  private final Map<String, String> environment;

  PushEmulator(Instance instance, P protocol, int concurrency, Map<String, String> environment) {
    this.instance = instance;
    this.protocol = protocol;
    this.concurrency = concurrency;
    this.environment = environment;
    push = new PushApi(protocol, instance, concurrency);
  }

  /** The port the function has to listen on. */
  public int port() {
    return instance.port();
  }

  /** The variables the cloud sets for the function. */
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public boolean isParallel() {
    return concurrency > 1;
  }

  @Override
  public FunctionProcess launch(List<String> command, Map<String, String> extraEnvironment) {
    int number = instance.started();
    return processes.launch(command, environment, extraEnvironment, () -> instance.ended(number));
  }

  @Override
  public Invocation invoke(Event event) {
    PendingInvocation invocation = push.create(event, null);
    push.invoke(invocation);
    return invocation;
  }

  /** Sends a request that is not an event, and waits for the answer. */
  final HttpResult send(HttpMessage request) throws IOException {
    return push.send(request);
  }

  /**
   * As {@link #send(HttpMessage)}, with a limit.
   *
   * @throws java.net.SocketTimeoutException when it is over
   */
  final HttpResult send(HttpMessage request, Duration limit) throws IOException {
    return push.send(request, limit);
  }

  /**
   * Sends a request without any header of the platform, as health checks and developers do.
   *
   * @throws IllegalStateException when no answer comes
   */
  public HttpAnswer probe(HttpCall call) {
    try {
      return send(HttpMessage.of(call, "127.0.0.1:" + port())).toClient();
    } catch (IOException e) {
      throw new IllegalStateException(call + " was not answered", e);
    }
  }

  /** Waits until no call is under way. */
  final void awaitIdle() {
    push.awaitIdle();
  }

  /**
   * {@inheritDoc} Here: its port listens. On Linux it is a violation if it does so on 127.0.0.1
   * alone, since the platform reaches it by another address.
   */
  @Override
  public void awaitReady(Duration limit) {
    awaitPort(limit);
    instance.checkWildcard();
  }

  final void awaitPort(Duration limit) {
    if (!instance.isListeningWithin(limit)) {
      throw new IllegalStateException(
          "after "
              + limit
              + " nothing listens on port "
              + port()
              + "; the log:\n"
              + processes.logs());
    }
  }

  /** {@inheritDoc} As many threads send events as calls are made at once. */
  @Override
  public LoadResult load(
      int invocations, IntFunction<byte[]> events, BiPredicate<Integer, Answer> check) {
    return push.load(invocations, events, check);
  }

  @Override
  public List<String> violations() {
    return instance.violations().all();
  }

  /** How many connections were opened so far. */
  public int connections() {
    return instance.caller().opened();
  }

  /** Closes the connections over which nothing is under way. */
  public void dropIdleConnections() {
    instance.caller().dropIdle();
  }

  @Override
  public void close() {
    push.close();
    processes.close();
  }
}
