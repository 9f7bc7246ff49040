package dev.aloft.emulator;

import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.knative.CloudEventReader;
import dev.aloft.emulator.internal.knative.CloudEventWriter;
import dev.aloft.emulator.internal.knative.GoogleEvents;
import dev.aloft.emulator.internal.knative.KnativeEvents;
import dev.aloft.emulator.internal.knative.KnativeProtocol;
import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A double of a container platform that sends HTTP and CloudEvents, such as Knative and Google's
 * Cloud Run: of its queue proxy, and of those who send through it. Its models are the sources of
 * Knative, CloudEvents 1.0.2 and Google's documents.
 *
 * <p>Plain events are the body of {@code POST /} of a client who waits for the result; an answer
 * with a status from 300 on is a failure, {@link Answer.Kind#ERROR}. For other senders an answer
 * means what it means to them: {@link Answer#errorType} is {@code Sender.Retries} or {@code
 * Sender.GivesUp}. Until the port listens it is probed by connections without a request. Faults
 * apply as with {@link FunctionComputeEmulator}. Safe for use by several threads.
 */
public final class KnativeEmulator extends PushEmulator<KnativeProtocol> {

  /** How a CloudEvent is sent. */
  public enum Mode {
    BINARY,
    STRUCTURED
  }

  /** Who ticks. */
  public enum TimerTrigger {
    /** Cloud Scheduler: the payload is the body. */
    SCHEDULER,
    /** Knative's PingSource: a CloudEvent. */
    PING
  }

  /** Who delivers the messages of a queue or a topic, one in each request. */
  public enum MessageTrigger {
    /** Pub/Sub's push with its envelope. */
    PUSH,
    /** Pub/Sub's push without its envelope, with its metadata. */
    UNWRAPPED_PUSH,
    /** Eventarc: Pub/Sub's message in a CloudEvent. */
    EVENTARC,
    /** Cloud Tasks: the message is the body. */
    TASKS,
    /** Knative's Kafka source: a CloudEvent. */
    KAFKA,
    /** A Knative broker, with a CloudEvent whose type is the name of the queue or topic. */
    BROKER
  }

  /** Between SIGTERM and SIGKILL on Cloud Run. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private final Instance instance;
  private final Mode mode;
  private final TimerTrigger timerTrigger;
  private final MessageTrigger queueTrigger;
  private final MessageTrigger topicTrigger;

  private KnativeEmulator(Instance instance, Builder builder) {
    super(
        instance,
        new KnativeProtocol(instance.violations()),
        builder.concurrency,
        KnativeProtocol.environment(instance.port(), builder.handler, builder.environment));
    this.instance = instance;
    mode = builder.mode;
    timerTrigger = builder.timerTrigger;
    queueTrigger = builder.queueTrigger;
    topicTrigger = builder.topicTrigger;
  }

  /** Starts one with the defaults. */
  public static KnativeEmulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String cloud() {
    return "knative";
  }

  @Override
  public String selector() {
    return "FUNCTION_TARGET";
  }

  @Override
  public HttpAnswer http(HttpCall call) {
    try {
      return protocol.client(
          send(protocol.http(call, RequestIds.random()).answering(call, protocol::client)));
    } catch (IOException e) {
      return new HttpAnswer(
          502,
          List.of(new Header("Content-Type", "text/plain; charset=utf-8")),
          "Bad Gateway".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Delivers a CloudEvent as a broker does, in the mode set in {@link Builder#mode}. */
  public Answer event(CloudEvent event) {
    return event(mode, event);
  }

  /** As {@link #event(CloudEvent)}, in a mode of your choice. */
  public Answer event(Mode mode, CloudEvent event) {
    return call(KnativeEvents.asBroker(request(mode, event)));
  }

  /** Sends several CloudEvents in batched mode, which no source of Knative's or Google's does. */
  public Answer batch(List<CloudEvent> events) {
    return call(KnativeEvents.asSource(CloudEventWriter.batch(events)));
  }

  private static Event request(Mode mode, CloudEvent event) {
    return mode == Mode.BINARY
        ? CloudEventWriter.binary(event)
        : CloudEventWriter.structured(event);
  }

  /** The event in an answer; empty when there is none, or it is not as the specification says. */
  public static Optional<CloudEvent> reply(Answer answer) {
    return CloudEventReader.read(answer.headers(), answer.body()).event();
  }

  /** Ticks by the trigger set in {@link Builder#timerTrigger}. */
  @Override
  public Answer timer(String name, String payload) {
    return timer(timerTrigger, name, payload);
  }

  /** As {@link #timer(String, String)}, by a trigger of your choice. */
  public Answer timer(TimerTrigger trigger, String name, String payload) {
    return call(
        trigger == TimerTrigger.SCHEDULER
            ? GoogleEvents.scheduler(name, payload)
            : KnativeEvents.asSource(request(mode, KnativeEvents.ping(name, payload))));
  }

  /**
   * Delivers messages by the trigger set in {@link Builder#queueTrigger}, one in each request. A
   * message that comes again is said to, by those senders who count.
   */
  @Override
  public BatchAnswer queue(String queue, List<Message> messages) {
    return queue(queueTrigger, queue, messages);
  }

  /** As {@link #queue(String, List)}, by a trigger of your choice. */
  public BatchAnswer queue(MessageTrigger trigger, String queue, List<Message> messages) {
    return Batches.deliverEach(
        this, messages, message -> request(trigger, queue, message), KnativeEmulator::isRetried);
  }

  private static boolean isRetried(Answer answer) {
    return answer.kind() == Answer.Kind.LOST
        || answer.errorType().orElse("").equals("Sender.Retries");
  }

  /** Delivers a message by the trigger set in {@link Builder#topicTrigger}. */
  @Override
  public Answer topic(String topic, Message message) {
    return topic(topicTrigger, topic, message);
  }

  /** As {@link #topic(String, Message)}, by a trigger of your choice. */
  public Answer topic(MessageTrigger trigger, String topic, Message message) {
    return call(request(trigger, topic, message));
  }

  private Event request(MessageTrigger trigger, String name, Message message) {
    int attempt = attempts.merge(name + "\n" + message.id(), 1, Integer::sum);
    return switch (trigger) {
      case PUSH -> GoogleEvents.push(name, message, attempt);
      case UNWRAPPED_PUSH -> GoogleEvents.unwrapped(name, message);
      case EVENTARC ->
          GoogleEvents.asPubSub(
              CloudEventWriter.binary(GoogleEvents.published(name, message, attempt)));
      case TASKS -> GoogleEvents.task(name, message, attempt);
      case KAFKA ->
          KnativeEvents.asBroker(CloudEventWriter.binary(KnativeEvents.kafka(name, message)));
      case BROKER -> KnativeEvents.asBroker(request(mode, KnativeEvents.published(name, message)));
    };
  }

  /** Reports it as Eventarc does, with Cloud Storage's event in binary mode. */
  @Override
  public Answer object(ObjectChange change) {
    return call(GoogleEvents.asPubSub(CloudEventWriter.binary(GoogleEvents.changed(change))));
  }

  /**
   * Ends a function as Cloud Run does, whatever it does at the moment: by SIGTERM, and by SIGKILL
   * 10 seconds later, which counts as a violation.
   *
   * @return its exit code
   */
  public int stop(FunctionProcess process) {
    process.terminate();
    if (!process.endsWithin(GRACE)) {
      instance.violations().add("still ran " + GRACE.toSeconds() + " s after SIGTERM");
      process.close();
    }
    return process.await(GRACE);
  }

  /** Ends a function as Knative does: once no call is under way, as {@link #stop} does. */
  public int drain(FunctionProcess process) {
    awaitIdle();
    return stop(process);
  }

  /** The settings of an emulator. */
  public static final class Builder extends EmulatorBuilder<Builder> {
    private int concurrency = 10;
    private Mode mode = Mode.BINARY;
    private TimerTrigger timerTrigger = TimerTrigger.SCHEDULER;
    private MessageTrigger queueTrigger = MessageTrigger.PUSH;
    private MessageTrigger topicTrigger = MessageTrigger.EVENTARC;

    private Builder() {
      super("function");
    }

    /** How many calls are made at once at most, {@code containerConcurrency}; 10 by default. */
    public Builder concurrency(int calls) {
      concurrency = calls;
      return this;
    }

    /** The mode of the events of Knative's brokers and PingSource; binary by default. */
    public Builder mode(Mode value) {
      mode = value;
      return this;
    }

    /** The trigger of {@link KnativeEmulator#timer}. */
    public Builder timerTrigger(TimerTrigger trigger) {
      timerTrigger = trigger;
      return this;
    }

    /** The trigger of {@link KnativeEmulator#queue(String, List)}. */
    public Builder queueTrigger(MessageTrigger trigger) {
      queueTrigger = trigger;
      return this;
    }

    /** The trigger of {@link KnativeEmulator#topic(String, Message)}. */
    public Builder topicTrigger(MessageTrigger trigger) {
      topicTrigger = trigger;
      return this;
    }

    public KnativeEmulator start() {
      return new KnativeEmulator(new Instance(), this);
    }
  }
}
