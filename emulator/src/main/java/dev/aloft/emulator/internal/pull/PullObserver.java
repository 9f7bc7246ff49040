package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.invocation.Answer;

/** Is told of what goes on between a double and the function's loops; must not wait. */
public interface PullObserver {
  /** One that does nothing. */
  PullObserver NONE = new PullObserver() {};

  /** A loop asks for an event, which means that it is done with the one before. */
  default void asked() {}

  /** An invocation is about to be delivered for the first time. */
  default void delivered(PendingInvocation invocation) {}

  /** An invocation has ended, whether it was delivered or not. */
  default void ended(PendingInvocation invocation, Answer answer) {}
}
