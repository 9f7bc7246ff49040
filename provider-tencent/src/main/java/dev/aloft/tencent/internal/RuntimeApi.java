package dev.aloft.tencent.internal;

import dev.aloft.wire.Endpoint;
import dev.aloft.wire.HttpLimits;
import dev.aloft.wire.WireClient;
import dev.aloft.wire.WireRequest;
import dev.aloft.wire.WireResponse;
import java.io.IOException;

/**
 * The calls of the runtime API of SCF's custom runtimes (Tencent Cloud document 583/47274, "Custom
 * Runtime"). No path names an invocation: there is one at a time. Not thread-safe, but for {@link
 * #close()} and {@link #run()}.
 */
final class RuntimeApi implements Runnable {
  private static final String INVOCATION = "/runtime/invocation/";

  /** An empty body is refused. */
  private static final byte[] READY = {' '};

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

  /** Tells that the function is initialised; gives the status of the API's reply. */
  int ready() throws IOException {
    return text("/runtime/init/ready", READY);
  }

  /** Waits for an event, without a limit. */
  WireResponse next() throws IOException {
    return client.exchange(next);
  }

  /** Answers the invocation; gives the status of the API's reply. */
  int respond(byte[] body, int length) throws IOException {
    post.start("POST", INVOCATION + "response");
    return client.exchange(post, body, 0, length).status();
  }

  /** Reports that the invocation failed; gives the status of the API's reply. */
  int fail(byte[] report) throws IOException {
    return text(INVOCATION + "error", report);
  }

  private int text(String path, byte[] body) throws IOException {
    post.start("POST", path).header("Content-Type", "text/plain; charset=utf-8");
    return client.exchange(post, body, 0, body.length).status();
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
