package dev.aloft.emulator;

import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.functioncompute.FcProtocol;
import dev.aloft.emulator.internal.functioncompute.FcTriggers;
import dev.aloft.emulator.internal.functioncompute.FunctionSettings;
import dev.aloft.emulator.internal.functioncompute.InvocationLog;
import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A double of Alibaba Cloud Function Compute: it calls an instance of a custom runtime, which
 * serves HTTP on a port the double chose. Its models are the documents on custom runtimes and the
 * caller in {@code aliyun/fc-docker}.
 *
 * <p>A call waits up to 30 seconds for the port. {@link Event#fault} sets what goes wrong when an
 * event is sent; unless the whole event has reached the function, it is sent again. {@link
 * Event#answerFault} with a close makes the caller leave, and the invocation ends as lost. Safe for
 * use by several threads.
 */
public final class FunctionComputeEmulator extends PushEmulator<FcProtocol> {

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

  private final Map<String, String> calls = Collections.synchronizedMap(new LinkedHashMap<>());
  private final QueueTrigger queueTrigger;
  private final TopicFormat topicFormat;

  private FunctionComputeEmulator(Instance instance, FunctionSettings function, Builder builder) {
    super(
        instance,
        new FcProtocol(function, instance.violations(), instance.port()),
        builder.concurrency,
        function.environment(instance.port(), builder.portVariables, builder.environment));
    queueTrigger = builder.queueTrigger;
    topicFormat = builder.topicFormat;
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
  public Invocation invoke(Event event) {
    Invocation invocation = super.invoke(event);
    calls.put(invocation.requestId(), "Invoke");
    return invocation;
  }

  /** {@inheritDoc} Neither side's {@code x-fc-*} headers reach the other. */
  @Override
  public HttpAnswer http(HttpCall call) {
    HttpAnswer refusal = FcProtocol.refusal(call);
    if (refusal != null) {
      return refusal;
    }
    String id = RequestIds.random();
    try {
      HttpResult result =
          send(protocol.http(call, id).answering(call, answer -> protocol.client(call, answer)));
      calls.put(id, "Invoke");
      return protocol.client(call, result);
    } catch (IOException e) {
      return FcProtocol.refusal(502, "FunctionUnhandledError", "the function did not answer");
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
    try {
      HttpResult result = send(protocol.hook(method, path, id));
      calls.put(id, kind);
      return result.toClient();
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
    return Batches.deliver(
        this,
        messages,
        trigger == QueueTrigger.MNS ? 1 : Batches.ALL,
        batch ->
            switch (trigger) {
              case MNS -> FcTriggers.mnsQueue(queue, batch.get(0));
              case ROCKETMQ -> FcTriggers.rocketMq(queue, batch);
              case KAFKA -> FcTriggers.kafka(queue, batch);
            });
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
   * What is wrong with the lines a function must log: each call so far needs one start and one end
   * line. Load runs do not count.
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

  /** The settings of an emulator. */
  public static final class Builder extends FunctionBuilder<Builder> {
    private String serviceName = "";
    private int concurrency = 10;
    private List<String> portVariables = List.of("FC_SERVER_PORT", "FC_CUSTOM_LISTEN_PORT");
    private QueueTrigger queueTrigger = QueueTrigger.MNS;
    private TopicFormat topicFormat = TopicFormat.JSON;

    private Builder() {
      super(512, Duration.ofSeconds(60));
    }

    /** The service, which only FC 2.0 has. */
    public Builder serviceName(String name) {
      serviceName = name;
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

    public FunctionComputeEmulator start() {
      FunctionSettings function =
          new FunctionSettings(functionName, handler, memoryMb, timeout, serviceName);
      return new FunctionComputeEmulator(new Instance(), function, this);
    }
  }
}
