package dev.aloft.emulator;

import dev.aloft.emulator.internal.lambda.TriggerEvents;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.AuthorizerVerdict;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Extension;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A double of the AWS Lambda service: its Runtime API ({@code 2018-06-01}), the Extensions API
 * ({@code 2020-01-01}), and the Telemetry and Logs APIs ({@code 2022-07-01}, {@code 2020-08-15})
 * with their deliveries, as a server on a loopback address. It runs one invocation at a time, as
 * the service does in one execution environment, or several as on a managed instance ({@link
 * Builder#concurrency}), and is as strict as the service about the order of calls; unlike the
 * service it misbehaves on request ({@link Fault}) and reports what a runtime did wrong ({@link
 * #violations()}).
 *
 * <p>Its model is the open-source Runtime Interface Emulator ({@code
 * aws/aws-lambda-runtime-interface-emulator}) and the Lambda developer guide. Two things differ: an
 * invocation only times out by {@link Invocation#expire()}, and the invoker does not wait for
 * extensions to ask for their next event ({@link #awaitExtensions} does). With several loops, an
 * event whose delivery is doubtful is handed out again once all loops are known to be without it.
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
public final class LambdaEmulator extends PullEmulator {

  /** What is between an HTTP client and a function. */
  public enum HttpFront {
    FUNCTION_URL,
    /** An HTTP API with its default stage. */
    HTTP_API,
    /** An HTTP API with a stage named {@code prod}, which precedes the path. */
    HTTP_API_STAGE,
    REST_API,
    ALB,
    /** A load balancer whose target group has multi-value headers on. */
    ALB_MULTI_VALUE,
    /** VPC Lattice with event structure V2. */
    LATTICE,
    /** VPC Lattice with event structure V1. */
    LATTICE_V1
  }

  /** How API Gateway asks a Lambda authorizer, and what it takes for an answer. */
  public enum AuthorizerForm {
    /** A REST API with the token of the {@code Authorization} header: a policy. */
    REST_TOKEN,
    /** A REST API with the request: a policy. */
    REST_REQUEST,
    /** An HTTP API, payload format 1.0: a policy. */
    HTTP_API_V1,
    /** An HTTP API, payload format 2.0 with simple responses. */
    HTTP_API_SIMPLE,
    /** An HTTP API, payload format 2.0 without simple responses: a policy. */
    HTTP_API_POLICY,
    /** A WebSocket API that is asked to open a connection: a policy. */
    WEBSOCKET
  }

  private final LambdaParts parts;
  private final ExtensionProcesses extensionProcesses;
  private final Map<String, String> extensionEnvironment;
  private final HttpFront front;
  private final int concurrency;

  private LambdaEmulator(LambdaParts parts, Builder builder) {
    super(parts.service(), builder.function().environment(parts.endpoint(), builder.environment));
    this.parts = parts;
    extensionProcesses = new ExtensionProcesses(parts.extensions());
    extensionEnvironment =
        builder.function().extensionEnvironment(parts.endpoint(), builder.environment);
    front = builder.front;
    concurrency = builder.concurrency;
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
    return parts.endpoint();
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
    return concurrency > 1;
  }

  @Override
  public HttpAnswer http(HttpCall call) {
    return http(front, call);
  }

  /** As {@link #http(HttpCall)}, by a front of your choice. */
  public HttpAnswer http(HttpFront through, HttpCall call) {
    return LambdaFronts.http(this, through, call);
  }

  /** Asks the function, as a Lambda authorizer, whether a request may reach an API. */
  public AuthorizerVerdict authorize(AuthorizerForm form, HttpCall call) {
    return LambdaFronts.authorize(this, form, call);
  }

  /**
   * Hands an event of a WebSocket API to the function, as {@link GatewayEvents#webSocket} makes
   * them, and reads what it answers as the API does: status, headers and body, or 502.
   */
  public HttpAnswer webSocket(String event) {
    return LambdaFronts.webSocket(this, event);
  }

  /**
   * Fires a scheduled rule of EventBridge. With a payload the rule has a constant input, which must
   * be JSON and is the whole event.
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
   * {@inheritDoc} Registered extensions are forgotten, and so are their subscriptions; launched
   * ones are ended by force.
   */
  @Override
  public int newEnvironment() {
    extensionProcesses.kill();
    parts.extensions().restart();
    parts.telemetry().restart();
    return super.newEnvironment();
  }

  /**
   * Starts an external extension as a child process, as Lambda does before it starts the function:
   * {@link #launch} afterwards waits until it has registered, and starts the function in the same
   * environment. Its log goes to subscribers of {@code extension}.
   *
   * @param name the name it registers by, which is the file name of its executable
   * @param command the command, whose first element need not have that name
   * @param variables variables over those that Lambda gives to extensions: {@link #environment()}
   *     without those of the runtime, such as {@code _HANDLER}
   * @throws IllegalStateException when the init phase of the environment is over, the function is
   *     launched already, or an extension of that name is
   * @throws UncheckedIOException when the command cannot be started
   */
  public FunctionProcess launchExtension(
      String name, List<String> command, Map<String, String> variables) {
    if (parts.init().isDone()) {
      throw new IllegalStateException("the init phase is over");
    }
    Map<String, String> all = Processes.over(extensionEnvironment, variables);
    return extensionProcesses.launch(name, command, all, parts.telemetry().lines("extension", all));
  }

  @Override
  int environmentToLaunchIn() {
    if (!extensionProcesses.awaitFunction() || parts.init().isDone()) {
      return newEnvironment();
    }
    extensionProcesses.awaitRegistered();
    return parts.init().number();
  }

  @Override
  @Nullable Consumer<String> lineListener(Map<String, String> variables) {
    return parts.telemetry().lines("function", variables);
  }

  /** What the runtime posted to {@code runtime/init/error} last, if anything. */
  public Optional<Failure> initError() {
    return parts.init().failure();
  }

  /**
   * Waits for a post to {@code runtime/init/error}.
   *
   * @throws IllegalStateException when none comes in that time
   */
  public Failure awaitInitError(Duration limit) {
    return parts.init().await(limit);
  }

  /**
   * Waits until the process is ready to be snapshotted; see {@link Builder#snapStart}.
   *
   * @throws IllegalStateException when it is not in that time
   */
  public void awaitSnapshot(Duration limit) {
    parts.init().snapshot().await(limit);
  }

  /**
   * Resumes the process, which itself goes on instead of a copy of it.
   *
   * @throws IllegalStateException when it is not ready to be snapshotted, or is resumed already
   */
  public void restore() {
    parts.init().snapshot().resume();
  }

  /**
   * Waits for a post to {@code runtime/restore/error}.
   *
   * @throws IllegalStateException when none comes in that time
   */
  public Failure awaitRestoreError(Duration limit) {
    return parts.init().snapshot().awaitFailure(limit);
  }

  /** As {@link #awaitReady}. */
  public void awaitNext(Duration limit) {
    awaitReady(limit);
  }

  /**
   * Waits until at least so many loops are blocked in {@code next}, with nothing queued.
   *
   * @throws IllegalStateException when they are not in that time
   */
  public void awaitNext(int loops, Duration limit) {
    awaitLoops(loops, limit);
  }

  /** The registered extensions, in the order of registration. */
  public List<Extension> extensions() {
    return parts.extensions().all();
  }

  /**
   * Waits until an extension has registered and is blocked in {@code event/next}.
   *
   * @throws IllegalStateException when it is not in that time
   */
  public void awaitExtension(String name, Duration limit) {
    parts.extensions().await(name, limit);
  }

  /**
   * Waits until every registered extension is blocked in {@code event/next}, apart from those that
   * reported a failure: with {@link #awaitNext} before, the phase or invocation is over.
   *
   * @throws IllegalStateException when they are not in that time
   */
  public void awaitExtensions(Duration limit) {
    parts.extensions().awaitAll(limit);
  }

  /**
   * Delivers an event to the extensions that subscribed to its sort, as of now: besides those that
   * the emulator delivers by itself, for what subscribers do with types and records they may not
   * know. Does not wait for the delivery.
   *
   * @param type the type of the event; all but {@code function} and {@code extension} are of the
   *     sort {@code platform}
   * @param recordJson the record, which is sent as it is
   */
  public void telemetry(String type, String recordJson) {
    parts.telemetry().publish(type, recordJson);
  }

  /**
   * Delivers what is buffered for subscribers, which takes up to a second, and sends the SHUTDOWN
   * event to the extensions that asked for it; launched ones may run on. The runtime does not get
   * it: Lambda sends SIGTERM, here {@link FunctionProcess#terminate()}.
   *
   * @param reason {@code spindown}, {@code timeout} or {@code failure}
   */
  public void shutdown(String reason) {
    parts.telemetry().flush();
    extensionProcesses.shutdown(reason);
  }

  @Override
  void functionsEnded() {
    parts.telemetry().flush();
    extensionProcesses.end();
    parts.telemetry().close();
  }

  /**
   * {@inheritDoc} Before that, what is buffered for subscribers is delivered, which takes up to a
   * second, and launched extensions get SHUTDOWN, if not yet, and two seconds to end after it.
   */
  @Override
  public void close() {
    super.close();
  }

  /** The settings of an emulator. */
  public static final class Builder extends LambdaSettings {
    private Builder() {}

    /**
     * Starts the emulator.
     *
     * @throws UncheckedIOException when the address cannot be bound, such as IPv6 where it is
     *     absent
     */
    public LambdaEmulator start() {
      return new LambdaEmulator(LambdaParts.started(this), this);
    }
  }
}
