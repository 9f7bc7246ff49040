package dev.aloft.wire;

import java.io.IOException;

/**
 * Gives a session to each request of a {@link WireServer}. Called by the threads of many
 * connections at a time.
 */
public interface ServerSessions {
  /** A session that nobody else uses, for a request that has come completely. */
  ServerSession open();

  /** Takes back a session after its answer was sent, for later requests. */
  default void release(ServerSession session) {}

  /**
   * Looks at a request when its head has come, before its body is read, so that nobody whom the
   * head alone turns away can have a body read.
   *
   * @param exchange the request without its body
   * @return whether the request may go on; if not, it is answered
   */
  default boolean admits(ServerExchange exchange) throws IOException {
    return true;
  }

  /**
   * Hears of what went wrong without a caller to tell: a session that threw or gave no answer (its
   * client got a 500 if nothing was sent yet, and the connection is closed). Not called for clients
   * that break HTTP or go away, nor for want of memory outside of a session.
   *
   * <p>Writes the stack trace to the standard error stream, unless overridden. Must not throw.
   */
  default void failed(Throwable failure) {
    failure.printStackTrace();
  }

  /**
   * Hears that the server is short of something: memory, connections, what a further {@code accept}
   * needs. The clients concerned got a refusal or have to wait; the server goes on. Called at most
   * once a minute for each kind.
   *
   * <p>Writes to the standard error stream, unless overridden. Must not throw.
   *
   * @param what a sentence
   */
  default void strained(String what) {
    System.err.println(what);
  }

  /**
   * The status with which a request is refused that breaks HTTP or a limit. The fitting one, unless
   * overridden for a client that takes it for something else.
   *
   * @param fitting the status by RFC 9110
   */
  default int refusal(int fitting) {
    return fitting;
  }
}
