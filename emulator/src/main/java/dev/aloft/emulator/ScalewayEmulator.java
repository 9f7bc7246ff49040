package dev.aloft.emulator;

import dev.aloft.emulator.internal.FunctionReply;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.internal.scaleway.ContainerProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.util.List;

/**
 * A double of Scaleway's Serverless Containers: it calls a server on a port the double chose. Its
 * model is Scaleway's documentation of containers and their triggers. For the runtime that
 * Scaleway's functions used to sit behind see {@link ScalewayCoreEmulator}.
 *
 * <p>A trigger's text is the body of {@code POST /}, with one message in each request; an answer
 * with a status from 300 on is a failure, {@link Answer.Kind#ERROR}. Faults apply as with {@link
 * FunctionComputeEmulator}. Safe for use by several threads.
 */
public final class ScalewayEmulator extends PushEmulator<ContainerProtocol> {

  private ScalewayEmulator(Instance instance, Builder builder) {
    super(
        instance,
        new ContainerProtocol(instance.port()),
        builder.concurrency,
        ContainerProtocol.environment(instance.port(), builder.handler, builder.environment));
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
  public HttpAnswer http(HttpCall call) {
    try {
      return send(protocol.http(call, RequestIds.random()).answering(call, HttpResult::toClient))
          .toClient();
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
    return Batches.deliver(this, messages, 1, batch -> batch.get(0).body());
  }

  @Override
  public Answer topic(String topic, Message message) {
    return call(message.body());
  }

  @Override
  public Answer object(ObjectChange change) {
    throw new UnsupportedOperationException("Scaleway has no trigger for object storage");
  }

  /** The settings of an emulator. */
  public static final class Builder extends EmulatorBuilder<Builder> {
    private int concurrency = 10;

    private Builder() {
      super("function");
    }

    /** How many calls are made at once at most; 10 by default, the platform's default is 80. */
    public Builder concurrency(int calls) {
      concurrency = calls;
      return this;
    }

    public ScalewayEmulator start() {
      return new ScalewayEmulator(new Instance(), this);
    }
  }
}
