package dev.aloft.aws.internal;

import dev.aloft.wire.Endpoint;
import dev.aloft.wire.Fields;
import dev.aloft.wire.HttpLimits;
import dev.aloft.wire.WireClient;
import dev.aloft.wire.WireRequest;
import dev.aloft.wire.WireResponse;
import java.io.IOException;

/**
 * The calls of Lambda's runtime API, version 2018-06-01 ("Using the Lambda runtime API for custom
 * runtimes" in the Lambda developer guide). Not thread-safe, but for {@link #close()} and {@link
 * #run()}.
 */
final class RuntimeApi implements Runnable {
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String INVOCATION = RUNTIME + "invocation/";
  private static final String ATTEMPT = "Lambda-Runtime-Invocation-Id";

  private final WireClient client;
  private final WireRequest next;
  private final WireRequest post;

  RuntimeApi(Endpoint endpoint) {
    client = new WireClient(endpoint, HttpLimits.DEFAULT);
    next = new WireRequest(endpoint).start("GET", INVOCATION + "next");
    post = new WireRequest(endpoint);
  }

  /** Connects ahead of the first call. */
  void open() {
    client.open();
  }

  /** Waits for an event, without a limit. */
  WireResponse next() throws IOException {
    return client.exchange(next);
  }

  /** Answers an invocation; gives the status of the API's reply. */
  int respond(String requestId, Fields event, byte[] body, int length) throws IOException {
    start(INVOCATION + requestId + "/response");
    repeatAttempt(event);
    return client.exchange(post, body, 0, length).status();
  }

  /** Reports that an invocation failed; gives the status of the API's reply. */
  int fail(String requestId, Fields event, String errorType, byte[] body) throws IOException {
    start(INVOCATION + requestId + "/error");
    errorType(errorType);
    repeatAttempt(event);
    return client.exchange(post, body, 0, body.length).status();
  }

  /** Reports that the function could not be initialised; gives the status of the API's reply. */
  int failInit(String errorType, byte[] body) throws IOException {
    start(RUNTIME + "init/error");
    errorType(errorType);
    return client.exchange(post, body, 0, body.length).status();
  }

  private void start(String path) {
    post.start("POST", path);
    post.header("Content-Type", "application/json");
  }

  /**
   * Lambda tells the attempts of one invocation apart by a nonce, sent since July 2026 where it
   * needs to, and expects it back as it was (aws-lambda-rust-runtime, issue 1155).
   */
  private void repeatAttempt(Fields event) {
    int attempt = event.indexOf(ATTEMPT);
    if (attempt >= 0) {
      post.header(ATTEMPT, event, attempt);
    }
  }

  private void errorType(String type) {
    StringBuilder visible = new StringBuilder(type.length());
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      visible.append(c >= ' ' && c <= '~' ? c : '?');
    }
    post.header("Lambda-Runtime-Function-Error-Type", visible.toString());
  }

  /** Ends a waiting {@link #next()}, as {@link #close()} does. */
  @Override
  public void run() {
    close();
  }

  /** Ends a waiting {@link #next()}; may come from any thread. */
  void close() {
    client.close();
  }
}
