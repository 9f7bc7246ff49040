package dev.aloft.emulator.internal.pull;

/** The initialisation of one execution environment after the other. Thread-safe. */
public interface Initialization {

  /** Begins again, for a new environment, and returns its number. */
  int restart();

  /** Whether no other environment has begun since the one of this number. */
  boolean isCurrent(int number);

  /** Whether the current environment has come so far that it gets events. */
  boolean isDone();

  /** The process of the current environment has ended. */
  default void processEnded() {}
}
