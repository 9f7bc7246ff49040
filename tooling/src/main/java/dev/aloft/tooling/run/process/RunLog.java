package dev.aloft.tooling.run.process;

import dev.aloft.tooling.ToolLog;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What functions write and what happens to them, in order: the last lines are kept, and all go to
 * the build tool's log. Safe for use by several threads.
 */
public final class RunLog {
  /** What moves a terminal's cursor or changes its title; colours stay. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\u001b]]|\u001b(?!\\[[0-9;]*m)");

  /** How many lines are kept for the page. */
  private static final int KEPT = 5_000;

  /** Who wrote a line. */
  public enum Kind {
    /** The function. */
    OUTPUT,
    /** This server. */
    NOTE,
    /** This server, about what went wrong. */
    PROBLEM
  }

  /**
   * A line.
   *
   * @param index counts all lines from 1
   * @param millis when it came, since 1970
   * @param function whose it is; empty for what concerns all
   * @param call the number of the call during which it came; 0 outside of calls, or during several
   */
  public record Line(long index, long millis, String function, long call, Kind kind, String text) {}

  private final Deque<Line> lines = new ArrayDeque<>();
  private final ToolLog out;
  private long written;
  private long calls;

  /** Passes on everything to {@code out}. */
  public RunLog(ToolLog out) {
    this.out = out;
  }

  /** The number of a call that begins now; the first is 1. */
  synchronized long beginCall() {
    return ++calls;
  }

  /** A line of a function's. */
  void output(String function, long call, String text) {
    add(function, call, Kind.OUTPUT, text);
  }

  /** What was done. */
  public void note(String function, long call, String text) {
    add(function, call, Kind.NOTE, text);
  }

  /** What went wrong. */
  public void problem(String function, long call, String text) {
    add(function, call, Kind.PROBLEM, text);
  }

  private void add(String function, long call, Kind kind, String text) {
    synchronized (this) {
      lines.add(new Line(++written, System.currentTimeMillis(), function, call, kind, text));
      if (lines.size() > KEPT) {
        lines.remove();
      }
      notifyAll();
    }
    String prefix = call == 0 ? "[" + function + "] " : "[" + function + " #" + call + "] ";
    String printed = (function.isEmpty() ? "" : prefix) + CONTROL.matcher(text).replaceAll("?");
    if (kind == Kind.PROBLEM) {
      out.warn(printed);
    } else {
      out.info(printed);
    }
  }

  /** The index of the last line. */
  public synchronized long last() {
    return written;
  }

  /** The lines that are kept behind this index. */
  public synchronized List<Line> after(long index) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      if (line.index() > index) {
        found.add(line);
      }
    }
    return found;
  }

  /** As {@link #after}, and waits for a line until the limit. */
  public List<Line> await(long index, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (this) {
      while (written <= index && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
      }
      return after(index);
    }
  }
}
