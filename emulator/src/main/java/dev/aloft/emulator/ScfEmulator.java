package dev.aloft.emulator;

import dev.aloft.emulator.internal.ExchangeLog;
import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.pull.PullApi;
import dev.aloft.emulator.internal.pull.PullLoad;
import dev.aloft.emulator.internal.scf.ReadyPhase;
import dev.aloft.emulator.internal.scf.ScfHttp;
import dev.aloft.emulator.internal.scf.ScfProtocol;
import dev.aloft.emulator.internal.scf.ScfRoutes;
import dev.aloft.emulator.internal.scf.ScfSettings;
import dev.aloft.emulator.internal.scf.ScfTriggers;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * A double of Tencent Cloud SCF: the runtime API of a custom runtime, as a server on a loopback
 * address. It runs one invocation at a time. Its model is Tencent's document "Custom Runtime"; what
 * that leaves open, such as the status of a call in a wrong state (422), is decided as the local
 * server of {@code swift-tencent-scf-runtime} does.
 *
 * <p>Faults apply as with {@link LambdaEmulator}. Safe for use by several threads.
 */
public final class ScfEmulator implements CloudEmulator {

  /** What stands between an HTTP client and an event function. */
  public enum HttpFront {
    FUNCTION_URL,
    API_GATEWAY
  }

  /** What delivers the messages of a queue. */
  public enum QueueTrigger {
    /** All messages in one call. */
    CKAFKA,
    /** One call for each message. */
    CMQ
  }

  /** How long the last bytes of an ended process may take to be read. */
  private static final Duration DRAIN_LIMIT = Duration.ofMillis(500);

  private final Violations violations = new Violations();
  private final Processes processes = new Processes();
  private final ExchangeLog log;
  private final ReadyPhase ready;
  private final PullApi runtime;
  private final HttpServer server;
  private final Map<String, String> environment;
  private final HttpFront front;
  private final QueueTrigger queueTrigger;

  private ScfEmulator(Builder builder) {
    ScfSettings settings =
        new ScfSettings(
            builder.functionName,
            builder.handler,
            builder.memoryMb,
            builder.timeout,
            builder.responseLimitBytes);
    front = builder.front;
    queueTrigger = builder.queueTrigger;
    log = new ExchangeLog(builder.recordExchanges);
    ready = new ReadyPhase(violations, builder.readyFaults);
    ScfProtocol protocol = new ScfProtocol(settings, ready, violations);
    runtime = new PullApi(protocol, builder.responseLimitBytes, violations, invocation -> {});
    ScfRoutes routes = new ScfRoutes(log, violations, ready, runtime);
    server = new HttpServer(InetAddress.getLoopbackAddress(), routes, violations);
    server.listen();
    environment = settings.environment(server.port(), builder.bareEnvironment, builder.environment);
  }

  /** Starts one with the defaults, on a free port of 127.0.0.1. */
  public static ScfEmulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String cloud() {
    return "tencent";
  }

  @Override
  public String selector() {
    return "_HANDLER";
  }

  @Override
  public boolean isParallel() {
    return false;
  }

  /** The port of the API, {@code SCF_RUNTIME_API_PORT}. */
  public int port() {
    return server.port();
  }

  /** The variables of a function. */
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public FunctionProcess launch(List<String> command, Map<String, String> extraEnvironment) {
    int number = newEnvironment();
    return processes.launch(command, environment, extraEnvironment, () -> environmentEnded(number));
  }

  /**
   * Begins a new instance, as {@link #launch} does: a runtime that starts now has to say that it is
   * ready. Queued events stay.
   *
   * @return the number of the instance
   */
  public int newEnvironment() {
    return ready.restart();
  }

  private void environmentEnded(int number) {
    if (ready.isCurrent(number)) {
      server.awaitNoneOpen(DRAIN_LIMIT);
      runtime.abandon(!ready.isReady(), id -> Answer.lost(id, "Runtime.ExitError"));
    }
  }

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
    String id = RequestIds.random();
    return switch (through) {
      case FUNCTION_URL ->
          ScfHttp.functionUrlAnswer(call(Event.of(ScfHttp.functionUrlEvent(call)).requestId(id)));
      case API_GATEWAY ->
          ScfHttp.gatewayAnswer(call(Event.of(ScfHttp.gatewayEvent(call, id)).requestId(id)));
    };
  }

  @Override
  public Answer timer(String name, String payload) {
    return call(ScfTriggers.timer(name, payload));
  }

  /**
   * Delivers messages by the trigger set in {@link Builder#queueTrigger}. SCF knows no partial
   * failure: the messages of a call succeed or fail together.
   */
  @Override
  public BatchAnswer queue(String queue, List<Message> messages) {
    return queue(queueTrigger, queue, messages);
  }

  /** As {@link #queue(String, List)}, by a trigger of your choice. */
  public BatchAnswer queue(QueueTrigger trigger, String queue, List<Message> messages) {
    List<Answer> answers = new ArrayList<>();
    List<String> redelivered = new ArrayList<>();
    if (trigger == QueueTrigger.CKAFKA) {
      Answer answer = call(ScfTriggers.ckafka(queue, messages));
      answers.add(answer);
      if (answer.kind() != Answer.Kind.RESPONSE) {
        messages.forEach(message -> redelivered.add(message.id()));
      }
    } else {
      for (Message message : messages) {
        Answer answer = call(ScfTriggers.cmq(queue, message));
        answers.add(answer);
        if (answer.kind() != Answer.Kind.RESPONSE) {
          redelivered.add(message.id());
        }
      }
    }
    return new BatchAnswer(answers, redelivered);
  }

  @Override
  public Answer topic(String topic, Message message) {
    return call(ScfTriggers.cmq(topic, message));
  }

  /** Tells of an object of COS; its event carries no entity tag. */
  @Override
  public Answer object(ObjectChange change) {
    return call(ScfTriggers.cos(change));
  }

  /** {@inheritDoc} Here: it is blocked in {@code next}, with nothing queued. */
  @Override
  public void awaitReady(Duration limit) {
    runtime.awaitNext(limit);
  }

  @Override
  public LoadResult load(
      int invocations, IntFunction<byte[]> events, BiPredicate<Integer, Answer> check) {
    return PullLoad.run(runtime, invocations, events, check);
  }

  /** Every HTTP exchange so far, in the order the requests came; empty when not recorded. */
  public List<Exchange> exchanges() {
    return log.all();
  }

  @Override
  public List<String> violations() {
    return violations.all();
  }

  /** How many connections were accepted so far. */
  public int connections() {
    return server.accepted();
  }

  /** As {@link LambdaEmulator#dropIdleConnections()}. */
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

  @Override
  public void close() {
    processes.close();
    server.close();
    runtime.close();
  }

  /** The settings of an emulator. */
  public static final class Builder {
    private String functionName = "test-function";
    private String handler = "function";
    private int memoryMb = 128;
    private Duration timeout = Duration.ofSeconds(30);
    private int responseLimitBytes = 6 << 20;
    private boolean recordExchanges = true;
    private boolean bareEnvironment;
    private HttpFront front = HttpFront.FUNCTION_URL;
    private QueueTrigger queueTrigger = QueueTrigger.CKAFKA;
    private final List<Fault> readyFaults = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Builder() {}

    public Builder functionName(String name) {
      functionName = name;
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

    /** The function's configured time-out, {@code time_limit_in_ms}. */
    public Builder timeout(Duration limit) {
      timeout = limit;
      return this;
    }

    /** The longest response accepted; by default 6 MiB. */
    public Builder responseLimitBytes(int bytes) {
      responseLimitBytes = bytes;
      return this;
    }

    /** Whether {@link ScfEmulator#exchanges()} is filled; on by default. */
    public Builder recordExchanges(boolean on) {
      recordExchanges = on;
      return this;
    }

    /**
     * Gives a function no variables but the two of the API, as was seen in the region of Hong Kong.
     */
    public Builder bareEnvironment(boolean on) {
      bareEnvironment = on;
      return this;
    }

    /** What goes wrong when the runtime says that it is ready; again for the second time. */
    public Builder readyFault(Fault fault) {
      readyFaults.add(fault);
      return this;
    }

    /** The front of {@link ScfEmulator#http(HttpCall)}. */
    public Builder httpFront(HttpFront through) {
      front = through;
      return this;
    }

    /** The trigger of {@link ScfEmulator#queue(String, List)}. */
    public Builder queueTrigger(QueueTrigger trigger) {
      queueTrigger = trigger;
      return this;
    }

    /** Adds a variable to {@link ScfEmulator#environment()}, or replaces one. */
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    public ScfEmulator start() {
      return new ScfEmulator(this);
    }
  }
}
