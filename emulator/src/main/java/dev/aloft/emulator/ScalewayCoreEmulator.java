package dev.aloft.emulator;

import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.internal.scaleway.CoreFront;
import dev.aloft.emulator.internal.scaleway.CoreSettings;
import dev.aloft.emulator.internal.scaleway.TokenCheck;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A double of the core runtime of {@code scaleway/scaleway-functions-runtimes} (v1.2.6): it turns
 * requests into event objects, posts them to its child, the sub-runtime, and maps the answers. The
 * bytes are those observed from the core.
 *
 * <p>The front is not a server: {@link #http} is the client's call. Where the core closes a
 * client's connection without an answer, {@code http} throws {@link ConnectionLostException} and an
 * invocation is lost with {@code Emulator.CorePanic}. Plain events, timers, queues and topics are
 * the body of {@code POST /}, as the platform sends them. Faults apply to the requests to the
 * child, as with {@link FunctionComputeEmulator}. Safe for use by several threads.
 */
public final class ScalewayCoreEmulator extends PushEmulator<CoreFront> {
  private static final Duration END_LIMIT = Duration.ofSeconds(5);
  private static final int CONCURRENCY = 10;

  /** A longer line stops the core's reader for good, and the child blocks when it writes on. */
  private static final int LINE_LIMIT = 64 << 10;

  private volatile @Nullable FunctionProcess child;

  private ScalewayCoreEmulator(Instance instance, CoreSettings settings, Builder builder) {
    super(
        instance,
        new CoreFront(settings, builder.tokens, instance.port()),
        CONCURRENCY,
        settings.environment(instance.port(), builder.environment));
  }

  /** Starts one with the defaults. */
  public static ScalewayCoreEmulator start() {
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
  public FunctionProcess launch(List<String> command, Map<String, String> extraEnvironment) {
    protocol.launched(extraEnvironment);
    FunctionProcess process = super.launch(command, extraEnvironment);
    child = process;
    return process;
  }

  /**
   * Whether the core has ended with its child: it does so at once with status 1 unless the child
   * ends with 0. After a 0 it stays, and answers every request with 500.
   */
  public boolean hasExited() {
    FunctionProcess process = child;
    return process != null && !process.isAlive() && process.await(END_LIMIT) != 0;
  }

  /**
   * {@inheritDoc} A request with {@code Transfer-Encoding} counts as chunked, which has no limit;
   * one with {@code SCW_TRIGGER_TYPE: mqtt} is a message.
   *
   * @throws ConnectionLostException when the core panics, or has ended with its child
   */
  @Override
  public HttpAnswer http(HttpCall call) {
    if (hasExited()) {
      throw new ConnectionLostException("the core has ended with its child");
    }
    HttpAnswer refusal = protocol.refusal(call);
    if (refusal != null) {
      return refusal;
    }
    HttpAnswer answer;
    try {
      answer = CoreFront.client(call, send(protocol.upstream(call)));
    } catch (IOException e) {
      if (hasExited()) {
        throw new ConnectionLostException("the core has ended with its child");
      }
      return CoreFront.unreachable();
    }
    if (answer == null) {
      throw new ConnectionLostException("the core panicked at the child's answer");
    }
    return answer;
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

  /** {@inheritDoc} Here: its port listens. */
  @Override
  public void awaitReady(Duration limit) {
    awaitPort(limit);
  }

  /** {@inheritDoc} A line of the log that the core would not have survived is one, too. */
  @Override
  public List<String> violations() {
    List<String> found = new ArrayList<>(super.violations());
    FunctionProcess process = child;
    if (process != null && process.longestLine() > LINE_LIMIT) {
      found.add(
          "wrote a line of "
              + process.longestLine()
              + " characters: beyond 65536 the core reads no more, and the child blocks");
    }
    return List.copyOf(found);
  }

  /** The settings of an emulator. */
  public static final class Builder extends EmulatorBuilder<Builder> {
    private String handlerPath = "/home/app/function/handler";
    private String applicationName = "test-function";
    private String applicationVersion = "1";
    private int applicationMemoryMb = 128;
    private int payloadLimit = 6_291_456;
    private @Nullable TokenCheck tokens;
    private Duration startLimit = Duration.ofSeconds(10);

    private Builder() {
      super("handle");
    }

    /** {@code SCW_HANDLER_PATH}, which each event carries, too. */
    public Builder handlerPath(String path) {
      handlerPath = path;
      return this;
    }

    public Builder applicationName(String name) {
      applicationName = name;
      return this;
    }

    public Builder applicationVersion(String version) {
      applicationVersion = version;
      return this;
    }

    public Builder applicationMemoryMb(int megabytes) {
      applicationMemoryMb = megabytes;
      return this;
    }

    /** The longest body of a request that is not chunked. */
    public Builder payloadLimit(int bytes) {
      payloadLimit = bytes;
      return this;
    }

    /**
     * Asks for tokens, as the core does unless {@code SCW_PUBLIC} is {@code true}.
     *
     * @param publicKeyPem an RSA key, PKCS#1 in PEM; empty for no key
     * @param id the application's id
     * @param namespace the namespace's id
     */
    public Builder privateFunction(String publicKeyPem, String id, String namespace) {
      tokens = new TokenCheck(publicKeyPem, id, namespace);
      return this;
    }

    /** How long a request waits for the child to listen; 10 seconds in the core. */
    public Builder startLimit(Duration limit) {
      startLimit = limit;
      return this;
    }

    public ScalewayCoreEmulator start() {
      CoreSettings settings =
          new CoreSettings(
              handler,
              handlerPath,
              applicationName,
              applicationVersion,
              applicationMemoryMb,
              payloadLimit);
      return new ScalewayCoreEmulator(new Instance(startLimit), settings, this);
    }
  }
}
