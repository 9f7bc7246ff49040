package dev.aloft.emulator;

import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.pull.PullService;
import dev.aloft.emulator.internal.scf.ScfHttp;
import dev.aloft.emulator.internal.scf.ScfRoutes;
import dev.aloft.emulator.internal.scf.ScfSettings;
import dev.aloft.emulator.internal.scf.ScfTriggers;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A double of Tencent Cloud SCF: the runtime API of a custom runtime, as a server on a loopback
 * address. It runs one invocation at a time. Its model is Tencent's document "Custom Runtime"; what
 * that leaves open, such as the status of a call in a wrong state (422), is decided as the local
 * server of {@code swift-tencent-scf-runtime} does.
 *
 * <p>Faults apply as with {@link LambdaEmulator}. Safe for use by several threads.
 */
public final class ScfEmulator extends PullEmulator {

  /** What is between an HTTP client and an event function. */
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

  private final HttpFront front;
  private final QueueTrigger queueTrigger;

  private ScfEmulator(PullService service, Map<String, String> environment, Builder builder) {
    super(service, environment);
    front = builder.front;
    queueTrigger = builder.queueTrigger;
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
    return Batches.deliver(
        this,
        messages,
        trigger == QueueTrigger.CMQ ? 1 : Batches.ALL,
        batch ->
            switch (trigger) {
              case CKAFKA -> ScfTriggers.ckafka(queue, batch);
              case CMQ -> ScfTriggers.cmq(queue, batch.get(0));
            });
  }

  @Override
  public Answer topic(String topic, Message message) {
    return call(ScfTriggers.cmq(topic, message));
  }

  /** Reports an object of COS; its event carries no entity tag. */
  @Override
  public Answer object(ObjectChange change) {
    return call(ScfTriggers.cos(change));
  }

  /** The settings of an emulator. */
  public static final class Builder extends PullEmulator.Builder<Builder> {
    private boolean bareEnvironment;
    private HttpFront front = HttpFront.FUNCTION_URL;
    private QueueTrigger queueTrigger = QueueTrigger.CKAFKA;
    private final List<Fault> readyFaults = new ArrayList<>();

    private Builder() {
      super(128, 6 << 20);
    }

    /**
     * Gives a function only the two variables of the API, as observed in the region of Hong Kong.
     */
    public Builder bareEnvironment(boolean on) {
      bareEnvironment = on;
      return this;
    }

    /** What goes wrong when the runtime reports that it is ready; again for the second time. */
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

    public ScfEmulator start() {
      ScfSettings function =
          new ScfSettings(functionName, handler, memoryMb, timeout, responseLimitBytes);
      PullService service = ScfRoutes.serve(function, readyFaults, recordExchanges);
      int port = service.server().port();
      return new ScfEmulator(
          service, function.environment(port, bareEnvironment, environment), this);
    }
  }
}
