package dev.aloft.emulator;

import dev.aloft.emulator.internal.HttpCaller;
import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.functioncompute.FcProtocol;
import dev.aloft.emulator.internal.functioncompute.FcTriggers;
import dev.aloft.emulator.internal.functioncompute.FunctionSettings;
import dev.aloft.emulator.internal.functioncompute.InvocationLog;
import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.internal.push.PushApi;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * A double of Alibaba Cloud Function Compute: it calls an instance of a custom runtime, which
 * serves HTTP on a port the double chose. Its models are the documents on custom runtimes and the
 * caller in {@code aliyun/fc-docker}.
 *
 * <p>A call waits up to 30 seconds for the port. {@link Event#fault} says what goes wrong when an
 * event is sent; unless the whole event has reached the function, it is sent again. {@link
 * Event#answerFault} with a close lets the caller leave, and the invocation ends as lost. Safe for
 * use by several threads.
 */
public final class FunctionComputeEmulator implements CloudEmulator {

  /** What delivers the messages of a queue. */
  public enum QueueTrigger {
    /** An MNS queue by EventBridge: one CloudEvent in each call. */
    MNS,
    /** RocketMQ by event streaming: all messages in one call, as CloudEvents. */
    ROCKETMQ,
    /** Kafka by event streaming: all messages in one call, as texts of CloudEvents. */
    KAFKA
  }

  /** How an MNS topic writes its messages. */
  public enum TopicFormat {
    JSON,
    STREAM
  }

  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private final Violations violations = new Violations();
  private final Processes processes = new Processes();
  private final Map<String, String> calls = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, String> environment;
  private final FcProtocol protocol;
  private final HttpCaller caller;
  private final Instance instance;
  private final PushApi push;
  private final int port;
  private final int concurrency;
  private final QueueTrigger queueTrigger;
  private final TopicFormat topicFormat;

  private FunctionComputeEmulator(Builder builder) {
    port = Instance.freePort();
    FunctionSettings settings =
        new FunctionSettings(
            builder.functionName,
            builder.handler,
            builder.memoryMb,
            builder.timeout,
            builder.serviceName);
    concurrency = builder.concurrency;
    queueTrigger = builder.queueTrigger;
    topicFormat = builder.topicFormat;
    environment = settings.environment(port, builder.portVariables, builder.environment);
    protocol = new FcProtocol(settings, violations, port);
    caller = new HttpCaller(port, violations);
    instance = new Instance(caller, START_LIMIT);
    push = new PushApi(protocol, instance, caller, violations, concurrency);
  }

  /** Starts one with the defaults. */
  public static FunctionComputeEmulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String cloud() {
    return "aliyun";
  }

  @Override
  public String selector() {
    return "FC_FUNCTION_HANDLER";
  }

  @Override
  public boolean isParallel() {
    return concurrency > 1;
  }

  /** The port the function has to listen on. */
  public int port() {
    return port;
  }

  /** The variables of a function. */
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public FunctionProcess launch(List<String> command, Map<String, String> extraEnvironment) {
    int number = instance.started();
    return processes.launch(command, environment, extraEnvironment, () -> instance.ended(number));
  }

  @Override
  public Invocation invoke(Event event) {
    PendingInvocation invocation = push.create(event, null);
    calls.put(invocation.requestId(), "Invoke");
    push.invoke(invocation);
    return invocation;
  }

  /**
   * {@inheritDoc} A client's {@code x-fc-*} headers do not reach the function, nor do the
   * function's reach the client.
   */
  @Override
  public HttpAnswer http(HttpCall call) {
    HttpAnswer refusal = FcProtocol.refusal(call);
    if (refusal != null) {
      return refusal;
    }
    String id = RequestIds.random();
    try {
      HttpResult result = push.send(protocol.http(call, id));
      calls.put(id, "Invoke");
      return protocol.client(call, result);
    } catch (IOException e) {
      return FcProtocol.refusal(502, "FunctionUnhandledError", "the function did not answer");
    }
  }

  /**
   * Sends a request without any header of the platform, as health checks and developers do.
   *
   * @throws IllegalStateException when no answer comes
   */
  public HttpAnswer probe(HttpCall call) {
    try {
      HttpResult result = push.send(protocol.probe(call));
      return new HttpAnswer(result.status(), result.endToEnd(), result.body());
    } catch (IOException e) {
      throw new IllegalStateException(call + " was not answered", e);
    }
  }

  /**
   * Calls the initializer, as the platform does before the first call of an instance if one is
   * configured. Status 400 or 404 means that it is called again later, 500 that the instance is
   * started again.
   *
   * @throws IllegalStateException when no answer comes
   */
  public HttpAnswer initialize() {
    return hook("POST", "/initialize", "Initialize");
  }

  /** Announces that the instance is frozen, as FC 2.0 does. */
  public HttpAnswer preFreeze() {
    return hook("GET", "/pre-freeze", "PreFreeze");
  }

  /** Announces that the instance is destroyed. */
  public HttpAnswer preStop() {
    return hook("GET", "/pre-stop", "PreStop");
  }

  private HttpAnswer hook(String method, String path, String kind) {
    String id = RequestIds.random();
    HttpMessage request = protocol.hook(method, path, id);
    try {
      HttpResult result = push.send(request);
      calls.put(id, kind);
      return new HttpAnswer(result.status(), result.endToEnd(), result.body());
    } catch (IOException e) {
      throw new IllegalStateException(path + " was not answered", e);
    }
  }

  @Override
  public Answer timer(String name, String payload) {
    return call(FcTriggers.timer(name, payload));
  }

  /**
   * Delivers messages by the trigger set in {@link Builder#queueTrigger}. Function Compute knows no
   * partial failure: the messages of a call succeed or fail together.
   */
  @Override
  public BatchAnswer queue(String queue, List<Message> messages) {
    return queue(queueTrigger, queue, messages);
  }

  /** As {@link #queue(String, List)}, by a trigger of your choice. */
  public BatchAnswer queue(QueueTrigger trigger, String queue, List<Message> messages) {
    List<Answer> answers = new ArrayList<>();
    List<String> redelivered = new ArrayList<>();
    int size = trigger == QueueTrigger.MNS ? 1 : Math.max(1, messages.size());
    for (int at = 0; at < messages.size(); at += size) {
      List<Message> batch = messages.subList(at, at + size);
      Answer answer =
          call(
              switch (trigger) {
                case MNS -> FcTriggers.mnsQueue(queue, batch.get(0));
                case ROCKETMQ -> FcTriggers.rocketMq(queue, batch);
                case KAFKA -> FcTriggers.kafka(queue, batch);
              });
      answers.add(answer);
      if (answer.kind() != Answer.Kind.RESPONSE) {
        batch.forEach(message -> redelivered.add(message.id()));
      }
    }
    return new BatchAnswer(answers, redelivered);
  }

  /** Delivers a message of an MNS topic, in the format set in {@link Builder#topicFormat}. */
  @Override
  public Answer topic(String topic, Message message) {
    return topic(topicFormat, topic, message);
  }

  /** As {@link #topic(String, Message)}, in a format of your choice. */
  public Answer topic(TopicFormat format, String topic, Message message) {
    return call(
        format == TopicFormat.JSON
            ? FcTriggers.mnsTopic(topic, message)
            : FcTriggers.mnsStream(message));
  }

  @Override
  public Answer object(ObjectChange change) {
    return call(FcTriggers.oss(change));
  }

  /**
   * {@inheritDoc} Here: its port listens. On Linux it is a violation if it does so on 127.0.0.1
   * alone, since the platform reaches it by another address.
   */
  @Override
  public void awaitReady(Duration limit) {
    processes.awaitPort(instance, limit, port);
    processes.checkWildcard(caller, violations, port);
  }

  /** As many threads send events as calls are made at once. */
  @Override
  public LoadResult load(
      int invocations, IntFunction<byte[]> events, BiPredicate<Integer, Answer> check) {
    return push.load(invocations, events, check);
  }

  @Override
  public List<String> violations() {
    return violations.all();
  }

  /**
   * What is wrong with the lines a function has to log: each call so far needs one start and one
   * end line. Load runs do not count.
   *
   * @param process a function that is not called at the moment
   */
  public List<String> logViolations(FunctionProcess process) {
    Map<String, String> made;
    synchronized (calls) {
      made = new LinkedHashMap<>(calls);
    }
    return InvocationLog.check(process.log(), made, FunctionSettings.ACCESS_KEY_SECRET);
  }

  /** How many connections were opened so far. */
  public int connections() {
    return caller.opened();
  }

  /** Closes the connections over which nothing is under way. */
  public void dropIdleConnections() {
    caller.dropIdle();
  }

  @Override
  public void close() {
    push.close();
    processes.close();
  }

  /** The settings of an emulator. */
  public static final class Builder {
    private String functionName = "test-function";
    private String handler = "function";
    private String serviceName = "";
    private int memoryMb = 512;
    private Duration timeout = Duration.ofSeconds(60);
    private int concurrency = 10;
    private List<String> portVariables = List.of("FC_SERVER_PORT", "FC_CUSTOM_LISTEN_PORT");
    private QueueTrigger queueTrigger = QueueTrigger.MNS;
    private TopicFormat topicFormat = TopicFormat.JSON;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Builder() {}

    public Builder functionName(String name) {
      functionName = name;
      return this;
    }

    /** The configured handler text, {@code FC_FUNCTION_HANDLER}. */
    public Builder handler(String text) {
      handler = text;
      return this;
    }

    /** The service, which only FC 2.0 has. */
    public Builder serviceName(String name) {
      serviceName = name;
      return this;
    }

    public Builder memoryMb(int megabytes) {
      memoryMb = megabytes;
      return this;
    }

    /** The function's configured time-out, told in whole seconds. */
    public Builder timeout(Duration limit) {
      timeout = limit;
      return this;
    }

    /** How many calls are made at once at most, {@code instanceConcurrency}; 10 by default. */
    public Builder concurrency(int calls) {
      concurrency = calls;
      return this;
    }

    /** The variables that carry the port; by default both that are in use. */
    public Builder portVariables(String... names) {
      portVariables = List.of(names);
      return this;
    }

    /** The trigger of {@link FunctionComputeEmulator#queue(String, List)}. */
    public Builder queueTrigger(QueueTrigger trigger) {
      queueTrigger = trigger;
      return this;
    }

    /** The format of {@link FunctionComputeEmulator#topic(String, Message)}. */
    public Builder topicFormat(TopicFormat format) {
      topicFormat = format;
      return this;
    }

    /** Adds a variable to {@link FunctionComputeEmulator#environment()}, or replaces one. */
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    public FunctionComputeEmulator start() {
      return new FunctionComputeEmulator(this);
    }
  }
}
