package dev.aloft.aws;

import dev.aloft.aws.internal.ErrorTrailers;
import dev.aloft.aws.internal.MaxConcurrency;
import dev.aloft.aws.internal.NoOpExtension;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Output;
import dev.aloft.provider.poll.PollConnection;
import dev.aloft.provider.poll.PollLoop;
import dev.aloft.provider.poll.Recovery;
import dev.aloft.wire.ChunkedRequest;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.Fields;
import dev.aloft.wire.WireRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves Lambda's runtime API, version 2018-06-01 ("Using the Lambda runtime API for custom
 * runtimes" in the Lambda developer guide).
 */
final class InvocationLoop extends PollLoop<InvocationContext> {
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String INVOCATION = RUNTIME + "invocation/";
  private static final String INIT_ERROR = RUNTIME + "init/error";
  private static final String JSON = "application/json";
  private static final String ATTEMPT = "Lambda-Runtime-Invocation-Id";

  /** Where the AWS SDK for Java and the X-Ray SDK look for the trace of the current invocation. */
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  /** The level of {@code LogWriter}. */
  private static final int DEBUG = 1;

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  /** Lambda gives a process 300 to 500 ms between SIGTERM and SIGKILL. */
  private static final long IN_FLIGHT_MILLIS = 250;

  private final Map<String, String> environment;
  private final PrintStream destination;

  /** Lambda's API has no path before its own; those of emulators for several functions have. */
  private boolean emulated;

  /** Only with SnapStart. */
  private @Nullable Snapshot snapshot;

  /**
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go, on Lambda standard error
   */
  public InvocationLoop(
      LambdaBootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    super(bootstrap);
    this.environment = environment;
    this.destination = destination;
    if (Snapshot.SNAP_START.equals(environment.get(Snapshot.INITIALIZATION))) {
      snapshot = new Snapshot(RUNTIME, bootstrap);
    }
  }

  @Override
  protected PollConnection connect() {
    String value = environment.get("AWS_LAMBDA_RUNTIME_API");
    if (value == null || value.isEmpty()) {
      throw ApiFailures.notOnLambda();
    }
    try {
      Endpoint endpoint = Endpoint.parse(value);
      emulated = !endpoint.pathPrefix().isEmpty();
      return new PollConnection(endpoint, INVOCATION + "next", true);
    } catch (IllegalArgumentException e) {
      throw ApiFailures.badEndpoint(e);
    }
  }

  @Override
  protected @Nullable InvocationContext context(Fields headers) {
    String requestId = headers.value("Lambda-Runtime-Aws-Request-Id");
    return requestId != null && isUsable(requestId)
        ? new InvocationContext(requestId, headers, environment)
        : null;
  }

  /**
   * Whether the id can be part of a path. Lambda expects it back unchanged, so unlike the ids of
   * other clouds it cannot be replaced, and {@code RequestId} is not loaded.
   */
  private static boolean isUsable(String requestId) {
    for (int i = 0; i < requestId.length(); i++) {
      char c = requestId.charAt(i);
      if (c <= ' ' || c > '~' || c == '/' || c == '?' || c == '#' || c == '%') {
        return false;
      }
    }
    return !requestId.isEmpty();
  }

  /** Several on Lambda Managed Instances, for functions that can serve several events at once. */
  @Override
  protected int loops(Handler function) {
    String value = environment.get(MaxConcurrency.VARIABLE);
    if (value == null) {
      return 1;
    }
    int loops = MaxConcurrency.loops(value, function.concurrency());
    if (loops == 0) {
      log().warn(null, MaxConcurrency.noEffect(value));
    }
    return Math.max(1, loops);
  }

  /** With several loops, a property of the process would be another invocation's trace. */
  @Override
  protected void begin(InvocationContext context) {
    if (!isAlone()) {
      return;
    }
    String trace = context.xrayTraceId();
    if (trace == null) {
      System.clearProperty(TRACE_PROPERTY);
    } else {
      System.setProperty(TRACE_PROPERTY, trace);
    }
  }

  @Override
  protected int respond(PollConnection to, InvocationContext context) throws IOException {
    post(to, "/response", JSON, context);
    Output output = to.output();
    return output.isNothing()
        ? to.send(NULL, NULL.length)
        : to.send(output.buffer(), output.length());
  }

  /**
   * Lambda advises to close the connection after a streamed answer. Its error trailers are those of
   * the Lambda developer guide, "Using the Lambda runtime API for custom runtimes".
   */
  @Override
  protected ChunkedRequest stream(
      PollConnection to, InvocationContext context, String contentType) {
    post(to, "/response", contentType, context)
        .header("Lambda-Runtime-Function-Response-Mode", "streaming")
        .header("Trailer", ErrorTrailers.NAMES)
        .header("Connection", "close");
    return to.sendChunked();
  }

  @Override
  protected String trailers(ErrorReport failure) {
    return ErrorTrailers.of(failure);
  }

  @Override
  protected int fail(
      PollConnection to, @Nullable InvocationContext context, String type, byte[] report)
      throws IOException {
    WireRequest post =
        context == null
            ? to.post(snapshot == null ? INIT_ERROR : snapshot.errorPath(INIT_ERROR))
                .header("Content-Type", JSON)
            : post(to, "/error", JSON, context);
    String told = snapshot == null || context != null ? type : snapshot.errorType(type);
    post.header("Lambda-Runtime-Function-Error-Type", ErrorTrailers.visible(told));
    return to.send(report, report.length);
  }

  /**
   * Lambda distinguishes the attempts of one invocation by a nonce, sent since July 2026 where it
   * needs to, and expects it back unchanged (aws-lambda-rust-runtime, issue 1155).
   */
  private static WireRequest post(
      PollConnection to, String end, String contentType, InvocationContext context) {
    WireRequest post =
        to.post(INVOCATION, context.requestId(), end).header("Content-Type", contentType);
    int attempt = context.fields().indexOf(ATTEMPT);
    if (attempt >= 0) {
      post.header(ATTEMPT, context.fields(), attempt);
    }
    return post;
  }

  @Override
  protected Recovery<InvocationContext> newRecovery() {
    return ApiFailures.of(environment, destination, emulated);
  }

  @Override
  protected long inFlightMillis() {
    return IN_FLIGHT_MILLIS;
  }

  /** With a single loop, Lambda does not end a process that has an event. */
  @Override
  protected boolean alwaysDrains() {
    return !isAlone();
  }

  /** With SnapStart, the first event comes to a process that Lambda made from a snapshot. */
  @Override
  protected void created(PollConnection to, Handler function) throws Exception {
    Snapshot taken = snapshot;
    if (taken != null) {
      Throwable refused = taken.prime(to, environment);
      if (refused instanceof LinkageError broken) {
        // A class that failed to initialise stays unusable, in each process made of the snapshot.
        throw broken;
      }
      if (refused != null) {
        logRefused(refused);
      }
      taken.take(to, function.snapshotHooks());
      snapshot = null;
    }
  }

  /** Only for those who ask for it: nothing is wrong. */
  private void logRefused(Throwable refused) {
    int lowest = log().lowest();
    if (lowest >= 0 && lowest <= DEBUG) {
      ErrorReport report = ErrorReport.of(refused, null);
      log().write(DEBUG, null, "A sample event was refused" + report.logged(), report);
    }
  }

  /** Makes Lambda announce the end with SIGTERM. */
  @Override
  protected void awaitSignal(PollConnection to) {
    NoOpExtension extension = new NoOpExtension(to.endpoint(), log());
    extension.start();
    extension.awaitRegistration();
  }
}
