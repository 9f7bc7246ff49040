package dev.aloft.emulator;

import dev.aloft.emulator.internal.FunctionReply;
import dev.aloft.emulator.internal.HttpCaller;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.internal.push.PushApi;
import dev.aloft.emulator.internal.scaleway.ContainerProtocol;
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
 * A double of Scaleway's Serverless Containers: it calls a server on a port the double chose. Its
 * model is Scaleway's documentation of containers and their triggers. For the runtime that
 * Scaleway's functions used to sit behind see {@link ScalewayCoreEmulator}.
 *
 * <p>A trigger's text is the body of {@code POST /}, with one message in each request; an answer
 * with a status from 300 on is a failure, {@link Answer.Kind#ERROR}. Faults apply as with {@link
 * FunctionComputeEmulator}. Safe for use by several threads.
 */
public final class ScalewayEmulator implements CloudEmulator {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private final Violations violations = new Violations();
  private final Processes processes = new Processes();
  private final Map<String, String> environment;
  private final ContainerProtocol protocol;
  private final HttpCaller caller;
  private final Instance instance;
  private final PushApi push;
  private final int port;
  private final int concurrency;

  private ScalewayEmulator(Builder builder) {
    port = Instance.freePort();
    concurrency = builder.concurrency;
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PORT", Integer.toString(port));
    variables.put("SCW_HANDLER_NAME", builder.handler);
    variables.putAll(builder.environment);
    environment = Collections.unmodifiableMap(variables);
    protocol = new ContainerProtocol(port);
    caller = new HttpCaller(port, violations);
    instance = new Instance(caller, START_LIMIT);
    push = new PushApi(protocol, instance, caller, violations, concurrency);
  }

  /** Starts one with the defaults. */
  public static ScalewayEmulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String cloud() {
    return "scaleway";
  }

  @Override
  public String selector() {
    return "SCW_HANDLER_NAME";
  }

  @Override
  public boolean isParallel() {
    return concurrency > 1;
  }

  /** The port the server has to listen on, {@code PORT}. */
  public int port() {
    return port;
  }

  /** The variables of the container. */
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public FunctionProcess launch(List<String> command, Map<String, String> extraEnvironment) {
    int number = instance.started();
    return processes.launch(command, environment, extraEnvironment, () -> instance.ended(number));
  }

  /** Sends the event as the body of {@code POST /}. */
  @Override
  public Invocation invoke(Event event) {
    PendingInvocation invocation = push.create(event, null);
    push.invoke(invocation);
    return invocation;
  }

  @Override
  public HttpAnswer http(HttpCall call) {
    try {
      HttpResult result = push.send(protocol.http(call, RequestIds.random()));
      return new HttpAnswer(result.status(), result.endToEnd(), result.body());
    } catch (IOException e) {
      return FunctionReply.refusal(503, "{\"error\":\"upstream connect error\"}");
    }
  }

  /** Sends the payload; no name goes with it. */
  @Override
  public Answer timer(String name, String payload) {
    return call(payload);
  }

  /** One request for each message. */
  @Override
  public BatchAnswer queue(String queue, List<Message> messages) {
    return oneByOne(this, messages);
  }

  static BatchAnswer oneByOne(CloudEmulator cloud, List<Message> messages) {
    List<Answer> answers = new ArrayList<>();
    List<String> redelivered = new ArrayList<>();
    for (Message message : messages) {
      Answer answer = cloud.call(message.body());
      answers.add(answer);
      if (answer.kind() != Answer.Kind.RESPONSE) {
        redelivered.add(message.id());
      }
    }
    return new BatchAnswer(answers, redelivered);
  }

  @Override
  public Answer topic(String topic, Message message) {
    return call(message.body());
  }

  @Override
  public Answer object(ObjectChange change) {
    throw new UnsupportedOperationException("Scaleway has no trigger for object storage");
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
    private String handler = "function";
    private int concurrency = 10;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Builder() {}

    /** The function to select, {@code SCW_HANDLER_NAME}. */
    public Builder handler(String name) {
      handler = name;
      return this;
    }

    /** How many calls are made at once at most; 10 by default, the platform's default is 80. */
    public Builder concurrency(int calls) {
      concurrency = calls;
      return this;
    }

    /** Adds a variable to {@link ScalewayEmulator#environment()}, or replaces one. */
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    public ScalewayEmulator start() {
      return new ScalewayEmulator(this);
    }
  }
}
