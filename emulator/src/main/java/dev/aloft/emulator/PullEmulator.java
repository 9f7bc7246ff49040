package dev.aloft.emulator;

import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.pull.PullLoad;
import dev.aloft.emulator.internal.pull.PullService;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What doubles have in common whose functions ask for their events. */
abstract class PullEmulator implements CloudEmulator {
  private final Processes processes = new Processes();
  private final PullService service;
  private final Map<String, String> environment;

  /** The server of {@code service} listens already: {@code environment} has its port. */
  PullEmulator(PullService service, Map<String, String> environment) {
    this.service = service;
    this.environment = environment;
  }

  /** The port of the API that the function asks. */
  public int port() {
    return service.server().port();
  }

  /** The variables the cloud sets for the function. */
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public boolean isParallel() {
    return false;
  }

  /**
   * Starts a function as a child process with {@link #environment()} and the given variables over
   * it. When it ends, an unanswered invocation ends as lost with {@code Runtime.ExitError}; if it
   * never got as far as asking for an event, so do all queued ones.
   */
  @Override
  public FunctionProcess launch(List<String> command, Map<String, String> extraEnvironment) {
    int number = environmentToLaunchIn();
    Map<String, String> variables = Processes.over(environment, extraEnvironment);
    return processes.launch(
        command, variables, () -> service.ended(number), lineListener(variables));
  }

  /** The number of the environment in which a function is started now. */
  int environmentToLaunchIn() {
    return newEnvironment();
  }

  /** Who gets the lines that a function with these variables logs; null for nobody. */
  @Nullable Consumer<String> lineListener(Map<String, String> variables) {
    return null;
  }

  /**
   * Begins a new execution environment, as {@link #launch} does: a runtime that starts now has its
   * initialisation before it. Queued events stay.
   *
   * @return the number of the environment
   */
  public int newEnvironment() {
    return service.initialization().restart();
  }

  /** Queues an event for the runtime; does not wait. */
  @Override
  public Invocation invoke(Event event) {
    PendingInvocation invocation = service.runtime().create(event, null);
    service.runtime().invoke(invocation);
    return invocation;
  }

  /** {@inheritDoc} Here: all its loops are blocked in {@code next}, with nothing queued. */
  @Override
  public void awaitReady(Duration limit) {
    service.runtime().awaitNext(limit);
  }

  final void awaitLoops(int loops, Duration limit) {
    service.runtime().awaitNext(loops, limit);
  }

  /** {@inheritDoc} Recording exchanges should be off for long runs. */
  @Override
  public LoadResult load(
      int invocations, IntFunction<byte[]> events, BiPredicate<Integer, Answer> check) {
    return loadEvents(invocations, index -> Event.of(events.apply(index)), check);
  }

  /** As {@link #load}, of events that may have faults. */
  public LoadResult loadEvents(
      int invocations, IntFunction<Event> events, BiPredicate<Integer, Answer> check) {
    return PullLoad.run(service.runtime(), invocations, events, check);
  }

  /** Every HTTP exchange so far, in the order the requests came; empty when not recorded. */
  public List<Exchange> exchanges() {
    return service.log().all();
  }

  /** Every exchange whose path ends in {@code pathEnd}, such as {@code "/invocation/next"}. */
  public List<Exchange> exchanges(String pathEnd) {
    return exchanges().stream().filter(exchange -> exchange.path().endsWith(pathEnd)).toList();
  }

  @Override
  public List<String> violations() {
    return service.violations().all();
  }

  /** How many connections were accepted so far. */
  public int connections() {
    return service.server().accepted();
  }

  /**
   * Closes every connection over which no answer is being sent and no post received: those between
   * two exchanges, and those blocked in {@code next}. For a drop between an answer and the next
   * request, without a race, see {@link dev.aloft.emulator.invocation.Fault#closeAfterAnswer()}.
   */
  public void dropIdleConnections() {
    service.server().dropIdle();
  }

  /** Closes the listening socket: connecting is refused. Open connections stay. */
  public void refuseConnections() {
    service.server().stopListening();
  }

  /** Listens again, on the same port. */
  public void acceptConnections() {
    service.server().listen();
  }

  @Override
  public void close() {
    processes.close();
    functionsEnded();
    service.close();
  }

  /** The last that happens before the API closes. */
  void functionsEnded() {}

  /** The settings of a double that is asked for events. */
  abstract static class Builder<B extends Builder<B>> extends FunctionBuilder<B> {
    int responseLimitBytes;
    boolean recordExchanges = true;

    Builder(int memoryMb, int responseLimitBytes) {
      super(memoryMb, Duration.ofSeconds(30));
      this.responseLimitBytes = responseLimitBytes;
    }

    /**
     * The longest response accepted; by default as in the service. A streamed one may be longer.
     */
    public B responseLimitBytes(int bytes) {
      responseLimitBytes = bytes;
      return self();
    }

    /** Whether {@code exchanges()} is filled; on by default. */
    public B recordExchanges(boolean on) {
      recordExchanges = on;
      return self();
    }
  }
}
