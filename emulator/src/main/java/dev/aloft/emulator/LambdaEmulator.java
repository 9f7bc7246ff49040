package dev.aloft.emulator;

import dev.aloft.emulator.internal.ExchangeLog;
import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.lambda.ExtensionsApi;
import dev.aloft.emulator.internal.lambda.FunctionSettings;
import dev.aloft.emulator.internal.lambda.InitPhase;
import dev.aloft.emulator.internal.lambda.LambdaProtocol;
import dev.aloft.emulator.internal.lambda.LambdaRoutes;
import dev.aloft.emulator.internal.lambda.NextReply;
import dev.aloft.emulator.internal.lambda.TriggerEvents;
import dev.aloft.emulator.internal.pull.PullApi;
import dev.aloft.emulator.internal.pull.PullLoad;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Extension;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * A double of the AWS Lambda service: its Runtime API ({@code 2018-06-01}) and the Extensions API
 * ({@code 2020-01-01}), as a server on a loopback address. It runs one invocation at a time, as the
 * service does in one execution environment, and is as strict as the service about the order of
 * calls; unlike the service it can be told to misbehave ({@link Fault}) and tells what a runtime
 * did wrong ({@link #violations()}).
 *
 * <p>Its model is the open-source Runtime Interface Emulator ({@code
 * aws/aws-lambda-runtime-interface-emulator}) and the Lambda developer guide. Two things differ: an
 * invocation only times out by {@link Invocation#expire()}, and the invoker does not wait for
 * extensions to ask for their next event.
 *
 * <pre>{@code
 * try (LambdaEmulator lambda = LambdaEmulator.start();
 *     FunctionProcess function = lambda.launch(List.of("./bootstrap"), Map.of())) {
 *   assertEquals("\"HELLO\"", lambda.call("\"hello\"").text());
 *   Answer answer = lambda.call(Event.of("1").fault(Fault.closeInBody(0)));
 *   assertEquals(List.of(), lambda.violations());
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. {@link #close()} ends the processes it launched.
 */
public final class LambdaEmulator implements CloudEmulator {

  /** What stands between an HTTP client and a function. */
  public enum HttpFront {
    FUNCTION_URL,
    /** An HTTP API with its default stage. */
    HTTP_API,
    /** An HTTP API with a stage named {@code prod}, which stands before the path. */
    HTTP_API_STAGE,
    REST_API,
    ALB,
    /** A load balancer whose target group has multi-value headers on. */
    ALB_MULTI_VALUE
  }

  /** How long the last bytes of an ended process may take to be read. */
  private static final Duration DRAIN_LIMIT = Duration.ofMillis(500);

  private final Violations violations = new Violations();
  private final InitPhase init = new InitPhase(violations);
  private final ExchangeLog log;
  private final PullApi runtime;
  private final ExtensionsApi extensions;
  private final HttpServer server;
  private final String endpoint;
  private final Map<String, String> environment;
  private final HttpFront front;
  private final Processes processes = new Processes();

  private LambdaEmulator(Builder builder) {
    front = builder.front;
    String arn = "arn:aws:lambda:us-east-1:012345678912:function:" + builder.functionName;
    NextReply next = new NextReply(arn, builder.timeout);
    FunctionSettings function =
        new FunctionSettings(
            builder.functionName, builder.functionVersion, builder.handler, builder.memoryMb);
    log = new ExchangeLog(builder.recordExchanges);
    extensions =
        new ExtensionsApi(
            Set.copyOf(builder.externalExtensions), function.registration(), init, next);
    LambdaProtocol protocol =
        new LambdaProtocol(next, builder.responseLimitBytes, init, violations);
    runtime = new PullApi(protocol, builder.responseLimitBytes, violations, extensions::invoked);
    LambdaRoutes routes =
        new LambdaRoutes(
            builder.pathPrefix,
            log,
            violations,
            init,
            runtime,
            extensions,
            builder.initErrorFaults);
    server = new HttpServer(loopback(builder.ipv6), routes, violations);
    server.listen();
    String host = (builder.ipv6 ? "[::1]:" : "127.0.0.1:") + server.port();
    endpoint = builder.pathPrefix.isEmpty() ? host : "http://" + host + builder.pathPrefix;
    environment = function.environment(endpoint, builder.environment);
  }

  private static InetAddress loopback(boolean ipv6) {
    try {
      return InetAddress.getByName(ipv6 ? "::1" : "127.0.0.1");
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one with the defaults, on a free port of 127.0.0.1. */
  public static LambdaEmulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The value for {@code AWS_LAMBDA_RUNTIME_API}: {@code 127.0.0.1:PORT} or {@code [::1]:PORT};
   * with a path prefix {@code http://HOST:PORT/PREFIX}.
   */
  public String endpoint() {
    return endpoint;
  }

  public int port() {
    return server.port();
  }

  /** The variables Lambda sets for a function on an OS-only runtime, without credentials. */
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public String cloud() {
    return "aws";
  }

  @Override
  public String selector() {
    return "_HANDLER";
  }

  @Override
  public boolean isParallel() {
    return false;
  }

  /** Queues an event for the runtime; does not wait. */
  @Override
  public Invocation invoke(Event event) {
    PendingInvocation invocation = runtime.create(event, null);
    runtime.invoke(invocation);
    return invocation;
  }

  @Override
  public HttpAnswer http(HttpCall call) {
    return http(front, call);
  }

  /** As {@link #http(HttpCall)}, by a front of your choice. */
  public HttpAnswer http(HttpFront through, HttpCall call) {
    return LambdaFronts.http(this, through, call);
  }

  /**
   * Fires a scheduled rule of EventBridge. With a payload the rule has a constant input, and that,
   * which has to be JSON, is the whole event.
   */
  @Override
  public Answer timer(String name, String payload) {
    return call(payload.isEmpty() ? TriggerEvents.schedule(name) : payload);
  }

  /** Delivers messages of SQS, ten in one call; partial failures are reported. */
  @Override
  public BatchAnswer queue(String queue, List<Message> messages) {
    return LambdaFronts.queue(this, queue, messages);
  }

  @Override
  public Answer topic(String topic, Message message) {
    return call(TriggerEvents.sns(topic, message));
  }

  @Override
  public Answer object(ObjectChange change) {
    return call(TriggerEvents.s3(change));
  }

  /**
   * Starts a function as a child process with {@link #environment()} and the given variables over
   * it. When it ends, an unanswered invocation ends as lost with {@code Runtime.ExitError}; if it
   * never asked for an event, so do all queued ones.
   */
  @Override
  public FunctionProcess launch(List<String> command, Map<String, String> extraEnvironment) {
    int number = newEnvironment();
    return processes.launch(command, environment, extraEnvironment, () -> environmentEnded(number));
  }

  /**
   * Begins a new execution environment, as {@link #launch} does: a runtime that starts now may
   * report an init error, and registered extensions are forgotten. Queued events stay.
   *
   * @return the number of the environment
   */
  public int newEnvironment() {
    extensions.restart();
    return init.restart();
  }

  private void environmentEnded(int number) {
    if (!init.isCurrent(number)) {
      return;
    }
    server.awaitNoneOpen(DRAIN_LIMIT);
    runtime.abandon(!init.hasSeenNext(), id -> Answer.lost(id, "Runtime.ExitError"));
  }

  /** {@link Builder#recordExchanges(boolean)} should be off for long runs. */
  @Override
  public LoadResult load(
      int invocations, IntFunction<byte[]> events, BiPredicate<Integer, Answer> check) {
    return PullLoad.run(runtime, invocations, events, check);
  }

  /** Every HTTP exchange so far, in the order the requests came; empty when not recorded. */
  public List<Exchange> exchanges() {
    return log.all();
  }

  /** Every exchange whose path ends in {@code pathEnd}, such as {@code "/invocation/next"}. */
  public List<Exchange> exchanges(String pathEnd) {
    List<Exchange> found = new ArrayList<>();
    for (Exchange exchange : exchanges()) {
      if (exchange.path().endsWith(pathEnd)) {
        found.add(exchange);
      }
    }
    return List.copyOf(found);
  }

  /**
   * What the client did against HTTP/1.1 or the protocol, in the words of the emulator; the first
   * 1,000. A correct runtime leaves this empty, whatever faults it met.
   */
  @Override
  public List<String> violations() {
    return violations.all();
  }

  /** What the runtime posted to {@code runtime/init/error} last, if anything. */
  public Optional<Failure> initError() {
    return init.failure();
  }

  /**
   * Waits for a post to {@code runtime/init/error}.
   *
   * @throws IllegalStateException when none comes in that time
   */
  public Failure awaitInitError(Duration limit) {
    return init.await(limit);
  }

  /** As {@link #awaitNext}. */
  @Override
  public void awaitReady(Duration limit) {
    awaitNext(limit);
  }

  /**
   * Waits until the runtime is idle: blocked in {@code next} with nothing queued.
   *
   * @throws IllegalStateException when it is not in that time
   */
  public void awaitNext(Duration limit) {
    runtime.awaitNext(limit);
  }

  /** The registered extensions, in the order of registration. */
  public List<Extension> extensions() {
    return extensions.all();
  }

  /**
   * Waits until an extension has registered and is blocked in {@code event/next}.
   *
   * @throws IllegalStateException when it is not in that time
   */
  public void awaitExtension(String name, Duration limit) {
    extensions.await(name, limit);
  }

  /**
   * Sends the SHUTDOWN event to the extensions that asked for it. The runtime gets none: Lambda
   * sends it SIGTERM, here {@link FunctionProcess#terminate()}.
   *
   * @param reason {@code spindown}, {@code timeout} or {@code failure}
   */
  public void shutdown(String reason) {
    extensions.shutdown(reason);
  }

  /** How many connections were accepted so far. */
  public int connections() {
    return server.accepted();
  }

  /**
   * Closes every connection over which no answer is being sent and no post received: those between
   * two exchanges, and those blocked in {@code next}. For a drop between an answer and the next
   * request, without a race, see {@link Fault#closeAfterAnswer()}.
   */
  public void dropIdleConnections() {
    server.dropIdle();
  }

  /** Closes the listening socket: connecting is refused. Open connections stay. */
  public void refuseConnections() {
    server.stopListening();
  }

  /** Listens again, on the same port. */
  public void acceptConnections() {
    server.listen();
  }

  /** Ends the launched processes, all connections and, as lost, all open invocations. */
  @Override
  public void close() {
    processes.close();
    server.close();
    runtime.close();
  }

  /** The settings of an emulator. */
  public static final class Builder {
    boolean ipv6;
    String pathPrefix = "";
    String functionName = "test-function";
    String functionVersion = "$LATEST";
    String handler = "function";
    int memoryMb = 512;
    Duration timeout = Duration.ofSeconds(30);
    int responseLimitBytes = 6_291_556;
    boolean recordExchanges = true;
    HttpFront front = HttpFront.FUNCTION_URL;
    final List<Fault> initErrorFaults = new ArrayList<>();
    final Set<String> externalExtensions = new LinkedHashSet<>();
    final Map<String, String> environment = new LinkedHashMap<>();

    private Builder() {}

    /** Listens on {@code [::1]} instead of {@code 127.0.0.1}. */
    public Builder ipv6(boolean on) {
      ipv6 = on;
      return this;
    }

    /** Serves everything below this path, as cargo-lambda does: {@code /.rt/name}. */
    public Builder pathPrefix(String prefix) {
      pathPrefix = prefix;
      return this;
    }

    public Builder functionName(String name) {
      functionName = name;
      return this;
    }

    public Builder functionVersion(String version) {
      functionVersion = version;
      return this;
    }

    /** The configured handler text, {@code _HANDLER}. */
    public Builder handler(String text) {
      handler = text;
      return this;
    }

    public Builder memoryMb(int megabytes) {
      memoryMb = megabytes;
      return this;
    }

    /** The function's configured time-out: what deadlines are computed from. */
    public Builder timeout(Duration limit) {
      timeout = limit;
      return this;
    }

    /**
     * The longest response accepted; by default 6,291,556 bytes as in the service. A streamed one
     * may be longer.
     */
    public Builder responseLimitBytes(int bytes) {
      responseLimitBytes = bytes;
      return this;
    }

    /** Whether {@link LambdaEmulator#exchanges()} is filled; on by default. */
    public Builder recordExchanges(boolean on) {
      recordExchanges = on;
      return this;
    }

    /** What goes wrong when {@code runtime/init/error} is posted; again for the second time. */
    public Builder initErrorFault(Fault fault) {
      initErrorFaults.add(fault);
      return this;
    }

    /** The front of {@link LambdaEmulator#http(HttpCall)}; a function URL by default. */
    public Builder httpFront(HttpFront through) {
      front = through;
      return this;
    }

    /** Treats an extension of this name as external: it may ask for SHUTDOWN events. */
    public Builder externalExtension(String name) {
      externalExtensions.add(name);
      return this;
    }

    /** Adds a variable to {@link LambdaEmulator#environment()}, or replaces one. */
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /**
     * Starts the emulator.
     *
     * @throws UncheckedIOException when the address cannot be bound, such as IPv6 where there is
     *     none
     */
    public LambdaEmulator start() {
      return new LambdaEmulator(this);
    }
  }
}
