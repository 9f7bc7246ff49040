package dev.aloft.provider.tests;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Answers at once, and works afterwards until it may end. Serves one invocation at a time. */
public final class WorkingAfter implements EventHandler, AfterInvocation {
  private final Semaphore permits = new Semaphore(0);
  private final List<String> calls = new CopyOnWriteArrayList<>();

  /** What was called: {@code event} and {@code after}, each with the event's text. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** Lets the work after one answer end. */
  public void permit() {
    permits.release();
  }

  @Override
  public void handle(Input input, Context context, Output output) throws Exception {
    String text = input.text();
    calls.add("event " + text);
    if (text.contains("fail")) {
      throw new IllegalStateException("the event asks for it");
    }
    output.text(text);
  }

  @Override
  public void afterInvocation(Context context) throws Exception {
    permits.acquire();
    String last = calls.get(calls.size() - 1).substring("event ".length());
    calls.add("after " + last);
    if (last.contains("interrupt")) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("cannot flush");
    }
    if (last.contains("break")) {
      throw new NoClassDefFoundError("Flusher");
    }
  }

  @Override
  public AfterInvocation afterInvocation() {
    return this;
  }

  @Override
  public int concurrency() {
    return 1;
  }
}
