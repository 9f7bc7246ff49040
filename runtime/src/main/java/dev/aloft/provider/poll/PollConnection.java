package dev.aloft.provider.poll;

import dev.aloft.provider.Input;
import dev.aloft.provider.JsonPriming;
import dev.aloft.provider.Output;
import dev.aloft.wire.ChunkedRequest;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.HttpLimits;
import dev.aloft.wire.WireClient;
import dev.aloft.wire.WireRequest;
import dev.aloft.wire.WireResponse;
import java.io.IOException;

/**
 * One connection to a runtime API, with the input and the output of the events that come over it:
 * all that a loop does not share with others. Not thread-safe, except for {@link #close()}.
 */
public final class PollConnection {
  private final Endpoint endpoint;
  private final WireClient client;
  private final WireRequest next;
  private final WireRequest post;
  private final boolean json;
  private final Input input;
  private final Output output;
  private volatile boolean serving;

  /**
   * A connection that is not open yet.
   *
   * @param next the path of the next event
   * @param json whether events and answers are JSON by contract
   */
  public PollConnection(Endpoint endpoint, String next, boolean json) {
    this.endpoint = endpoint;
    this.json = json;
    client = new WireClient(endpoint, HttpLimits.DEFAULT);
    this.next = new WireRequest(endpoint).start("GET", next);
    post = new WireRequest(endpoint);
    input = new Input(json);
    output = new Output(json);
  }

  /** The address of the API. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** The event that is being served. */
  public Input input() {
    return input;
  }

  /** The answer to it. */
  public Output output() {
    return output;
  }

  /** Whether events and answers are JSON by contract. */
  boolean isJson() {
    return json;
  }

  /** Whether an event is being served, as the process's shutdown sees it. */
  boolean isServing() {
    return serving;
  }

  void serving(boolean now) {
    serving = now;
  }

  /** Connects, and loads the JSON engine. */
  void prime() {
    client.open();
    JsonPriming.run(input, output);
  }

  /** Waits for an event, without a limit. */
  WireResponse next() throws IOException {
    return client.exchange(next);
  }

  /**
   * Makes a GET call of the API, which may take as long as it likes; returns the status of the
   * reply. What follows goes over a new connection.
   */
  public int getApart(String path) throws IOException {
    try {
      return client.exchange(new WireRequest(endpoint).start("GET", path)).status();
    } finally {
      client.disconnect();
    }
  }

  /** Starts a call of the API, which {@link #send} makes. */
  public WireRequest post(String path) {
    return post.start("POST", path);
  }

  /** The same for an invocation: a path of three parts. */
  public WireRequest post(String path, String requestId, String end) {
    return post.start("POST", path, requestId, end);
  }

  /** Makes the call that {@link #post} started; returns the status of the reply. */
  public int send(byte[] body, int length) throws IOException {
    return client.exchange(post, body, 0, length).status();
  }

  /**
   * Makes the call that {@link #post(String)} started with a body that is sent as it is written.
   */
  public ChunkedRequest sendChunked() {
    return client.chunked(post);
  }

  /** Ends a waiting {@link #next()}; may come from any thread. */
  void close() {
    client.close();
  }
}
