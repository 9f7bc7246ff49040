package dev.aloft.emulator;

import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.lambda.web.WebFunctionProtocol;
import dev.aloft.emulator.internal.push.Instance;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/**
 * A double of Lambda Web Functions: it forwards clients' requests to a server that listens on
 * exactly the address of {@code AWS_LAMBDA_HTTP_ENDPOINT}. Its model is the Lambda developer guide;
 * Lambda itself offers this kind of function only for Node.js so far.
 *
 * <p>There are no events: the text of one is the body of {@code POST /}, and a status from 500 on
 * is a failure, {@link Answer.Kind#ERROR}. Faults apply as with {@link FunctionComputeEmulator}.
 * Safe for use by several threads.
 */
public final class WebFunctionEmulator extends PushEmulator<WebFunctionProtocol> {
  /** How long Lambda waits for the server to listen. */
  private static final Duration START_LIMIT = Duration.ofSeconds(10);

  private final Instance instance;
  private final Duration timeout;

  private WebFunctionEmulator(Instance instance, Builder builder) {
    super(
        instance,
        new WebFunctionProtocol("default"),
        builder.concurrency,
        WebFunctionProtocol.environment(
            instance.port(), builder.functionName, builder.handler, builder.environment));
    this.instance = instance;
    timeout = builder.timeout;
  }

  /** Starts one with the defaults. */
  public static WebFunctionEmulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String cloud() {
    return "aws";
  }

  @Override
  public String selector() {
    return "_HANDLER";
  }

  /**
   * {@inheritDoc} Here: its port listens. On Linux it is a violation if it does so on all addresses
   * of the machine.
   */
  @Override
  public void awaitReady(Duration limit) {
    awaitPort(limit);
    instance.checkExact();
  }

  @Override
  public HttpAnswer http(HttpCall call) {
    String requestId = RequestIds.random();
    if (!WebFunctionProtocol.forwards(call.method())) {
      return WebFunctionProtocol.error(400, "InvalidRequest", requestId);
    }
    try {
      return WebFunctionProtocol.toClient(
          send(
              protocol
                  .http(call, requestId)
                  .answering(call, result -> WebFunctionProtocol.toClient(result, requestId)),
              timeout),
          requestId);
    } catch (SocketTimeoutException e) {
      return WebFunctionProtocol.error(504, "Runtime.RequestTimeout", requestId);
    } catch (IOException e) {
      return WebFunctionProtocol.error(502, "Runtime.ExitError", requestId);
    }
  }

  @Override
  public Answer timer(String name, String payload) {
    throw onlyHttp();
  }

  @Override
  public BatchAnswer queue(String queue, List<Message> messages) {
    throw onlyHttp();
  }

  @Override
  public Answer topic(String topic, Message message) {
    throw onlyHttp();
  }

  @Override
  public Answer object(ObjectChange change) {
    throw onlyHttp();
  }

  private static UnsupportedOperationException onlyHttp() {
    return new UnsupportedOperationException("A Web Function has no trigger but HTTP");
  }

  /** The settings of an emulator. */
  public static final class Builder extends EmulatorBuilder<Builder> {
    private String functionName = "function";
    private int concurrency = 10;
    private Duration timeout = Duration.ofSeconds(30);

    private Builder() {
      super("function");
    }

    /** The function's name. */
    public Builder functionName(String name) {
      functionName = name;
      return this;
    }

    /** How many requests the function gets at once at most; 10 by default. */
    public Builder concurrency(int requests) {
      concurrency = requests;
      return this;
    }

    /** After how long a request without an answer is given up; 30 seconds by default, as there. */
    public Builder timeout(Duration limit) {
      timeout = limit;
      return this;
    }

    public WebFunctionEmulator start() {
      return new WebFunctionEmulator(new Instance(START_LIMIT), this);
    }
  }
}
