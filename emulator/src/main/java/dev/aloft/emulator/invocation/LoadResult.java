package dev.aloft.emulator.invocation;

import java.time.Duration;

/**
 * The outcome of a load run.
 *
 * @param sent invocations handed out at least once
 * @param answered invocations with exactly one accepted response that passed the check
 * @param lost invocations without an accepted answer when the run ended
 * @param doubled invocations answered more than once
 * @param wrong invocations answered with an error, or with a response the check refused
 * @param redelivered times an event had to be handed out again
 * @param elapsed from the start of the run to its last answer
 */
public record LoadResult(
    int sent, int answered, int lost, int doubled, int wrong, int redelivered, Duration elapsed) {

  /** Whether every invocation was answered correctly, once, at the first delivery. */
  public boolean clean() {
    return answered == sent && lost == 0 && doubled == 0 && wrong == 0 && redelivered == 0;
  }
}
