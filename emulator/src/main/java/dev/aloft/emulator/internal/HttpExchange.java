package dev.aloft.emulator.internal;

import dev.aloft.emulator.internal.MessageReader.Body;
import dev.aloft.emulator.internal.RequestReader.Head;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.Receiver;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One request and its one answer. The body is read on demand, by the connection's own thread; the
 * answer may come from any thread, also later.
 */
public final class HttpExchange {
  private static final Body NO_BODY = new Body(new byte[0], 0, List.of(), false);

  private final HttpConnection connection;
  private final Head head;
  private volatile Body body = NO_BODY;
  private boolean bodyRead;
  boolean answered;
  volatile int status;

  HttpExchange(HttpConnection connection, Head head) {
    this.connection = connection;
    this.head = head;
  }

  public int connectionNumber() {
    return connection.number();
  }

  public String method() {
    return head.method();
  }

  public String path() {
    return head.path();
  }

  public List<Header> headers() {
    return head.headers();
  }

  public Optional<String> header(String name) {
    return Header.find(head.headers(), name);
  }

  /**
   * Reads the body, keeping at most {@code keep} bytes; once only.
   *
   * @throws IOException when the connection broke or the framing is wrong
   */
  public void readBody(int keep) throws IOException {
    readBody(keep, part -> true);
  }

  /**
   * The same, with a receiver of the parts of a chunked body.
   *
   * @throws ReceiverLeftException when it left; the connection is still open
   */
  public void readBody(int keep, Receiver receiver) throws IOException {
    if (!bodyRead) {
      bodyRead = true;
      body =
          connection.readBody(
              head,
              keep,
              (bytes, offset, length) -> {
                if (!receiver.received(Arrays.copyOfRange(bytes, offset, offset + length))) {
                  throw new ReceiverLeftException();
                }
              });
    }
  }

  /** The kept bytes; must not be modified. */
  public byte[] body() {
    return body.bytes();
  }

  /** The length on the wire, also beyond what was kept. */
  public long bodyLength() {
    return body.length();
  }

  /** Whether the client ended the stream within the body. */
  public boolean truncated() {
    return body.truncated();
  }

  public List<Header> trailers() {
    return body.trailers();
  }

  /** The status answered, or 0. */
  public int status() {
    return status;
  }

  boolean last() {
    return head.last() || body.truncated();
  }

  /**
   * Answers. Only the first call has an effect.
   *
   * @return whether the bytes the plan requires were handed to the connection
   */
  public boolean reply(HttpReply reply, FaultPlan plan) {
    return connection.reply(this, reply, plan);
  }

  /** Answers without a fault. */
  public boolean reply(HttpReply reply) {
    return reply(reply, FaultPlan.of(null));
  }

  /** Announces that the answer will come later: until then the connection counts as idle. */
  public void hold() {
    connection.hold();
  }

  /** Resets the connection this exchange came over. */
  public void resetConnection() {
    connection.close(true);
  }

  /** Ends the connection this exchange came over. */
  public void closeConnection() {
    connection.close(false);
  }
}
