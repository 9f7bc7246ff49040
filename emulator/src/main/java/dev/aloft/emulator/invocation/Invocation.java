package dev.aloft.emulator.invocation;

import java.time.Duration;
import java.util.List;

/**
 * One event handed to an emulator, from its queueing to its answer. Safe for use by several
 * threads.
 */
public interface Invocation {

  String requestId();

  /**
   * Waits for the end of the invocation.
   *
   * @throws IllegalStateException when it has not ended in that time
   */
  Answer await(Duration limit);

  /** Whether it has ended, in any way. */
  boolean ended();

  /**
   * Every readable answer of the function for this invocation, including those refused because
   * another had come before. Where the function posts its answers, more than one means that it
   * answered twice; where it is called, that it was called again after a fault.
   */
  List<Answer> answers();

  /** How many times the event was handed out. */
  int deliveries();

  /**
   * Makes the invocation time out, as the service does at the deadline: it ends as {@link
   * Answer.Kind#LOST} with {@code Sandbox.Timedout}, and a late answer is refused. No effect once
   * it has ended.
   */
  void expire();
}
