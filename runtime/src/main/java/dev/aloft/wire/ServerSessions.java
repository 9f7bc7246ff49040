package dev.aloft.wire;

import java.io.IOException;

/**
 * Provides a session for each request of a {@link WireServer}. Called concurrently by the threads
 * of many connections.
 */
public interface ServerSessions {
  /**
   * Returns a session that nobody else uses, for a request that has arrived completely, or up to
   * its body if that is {@linkplain #streams streamed}.
   */
  ServerSession open();

  /** Takes back a session after its answer was sent, for later requests. */
  default void release(ServerSession session) {}

  /**
   * Checks a request when its head has arrived, before its body is read, so that no body is read of
   * a request that its head alone disqualifies.
   *
   * @param exchange the request without its body
   * @return whether to continue with the request; if not, it has been answered
   */
  default boolean admits(ServerExchange exchange) throws IOException {
    return true;
  }

  /**
   * How long a body the session reads of this request while it comes ({@link
   * ServerExchange#incoming}), so that it is not read before the session is called. Called before
   * {@link #admits}, for requests with a body.
   *
   * @param exchange the request without its body
   * @return the most bytes, of which no more than {@link ServerLimits#streamBytes} count; 0 if the
   *     whole body is read before
   */
  default long streams(ServerExchange exchange) {
    return 0;
  }

  /**
   * Receives failures that no caller can receive: a session threw or gave no answer (its client got
   * a 500 if nothing was sent yet, and the connection is closed). Not called for clients that
   * violate HTTP or go away, nor for lack of memory outside a session.
   *
   * <p>Writes the stack trace to the standard error stream, unless overridden. Must not throw.
   */
  default void failed(Throwable failure) {
    failure.printStackTrace();
  }

  /**
   * Called when the server runs short of something: memory, connections, or what the next {@code
   * accept} needs. The affected clients were rejected or have to wait; the server continues. Called
   * at most once a minute for each kind.
   *
   * <p>Writes to the standard error stream, unless overridden. Must not throw.
   *
   * @param what a sentence
   */
  default void strained(String what) {
    System.err.println(what);
  }

  /**
   * The status of the answer to a request that violates HTTP or a limit. The given one, unless
   * overridden for a client that would misinterpret it.
   *
   * @param fitting the status by RFC 9110
   */
  default int refusal(int fitting) {
    return fitting;
  }

  /**
   * The reason for a refusal, for the client. The given text, unless overridden where it would
   * mislead.
   *
   * @param fitting the status by RFC 9110
   * @param text one line that names the rule or the limit
   */
  default String refusalText(int fitting, String text) {
    return text;
  }
}
