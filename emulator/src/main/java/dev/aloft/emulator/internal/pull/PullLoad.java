package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.LoadCount;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.LoadResult;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/** A load run: an invocation is made whenever the runtime asks for one. */
public final class PullLoad {
  private static final Duration SETTLE = Duration.ofSeconds(2);

  private PullLoad() {}

  /** Runs it to its end. */
  public static LoadResult run(
      PullApi api, int invocations, IntFunction<Event> events, BiPredicate<Integer, Answer> check) {
    LoadCount count = new LoadCount(api::create, invocations, events, check);
    api.attach(count::next);
    try {
      if (count.awaitEnd()) {
        // The last answer may still be repeated; a runtime that asks again has not done so.
        api.awaitNext(SETTLE);
      }
    } catch (IllegalStateException e) {
      // It does not ask again: the counts say what happened.
    } finally {
      api.attach(null);
    }
    return count.result();
  }
}
