package dev.aloft.opentelemetry;

/** When what an invocation recorded is sent. */
public enum Flush {
  /**
   * Before the answer is sent, or the end of a streamed one. Nothing is lost where the cloud
   * freezes the process after an answer; the caller waits for it.
   */
  BEFORE_ANSWER,

  /**
   * After the answer, as {@link dev.aloft.function.AfterInvocation} does work: the caller does not
   * wait. Where the cloud calls a server, it may freeze the process before that.
   */
  AFTER_ANSWER,

  /** When the SDK does it by itself, and when the process ends. */
  NEVER
}
