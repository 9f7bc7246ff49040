package dev.aloft.wire;

/**
 * Opens one session for each connection of a {@link WireServer}. Called by the threads of many
 * connections at a time.
 */
public interface ServerSessions {
  /** A session for a new connection, before its first request. */
  ServerSession open();

  /**
   * Hears of what went wrong without a caller to tell: a session that threw or gave no answer (its
   * client got a 500 if nothing was sent yet, and the connection is closed), or an {@code accept}
   * that failed and is tried again. Not told of clients that break HTTP or go away.
   *
   * <p>Writes the stack trace to the standard error stream, unless overridden. Must not throw.
   */
  default void failed(Throwable failure) {
    failure.printStackTrace();
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

  /**
   * Why a request is refused, for its client. The text given, unless overridden where it would
   * mislead.
   *
   * @param fitting the status by RFC 9110
   * @param text one line that names the rule or the limit
   */
  default String refusalText(int fitting, String text) {
    return text;
  }
}
