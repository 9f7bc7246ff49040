package dev.aloft.deadline;

/**
 * Takes what code around a function has bound to the thread that serves an invocation to the thread
 * of the function. Thread-safe.
 */
public interface Passage {
  /** The same task, which finds what the calling thread has when it runs on another one. */
  Runnable through(Runnable task);
}
