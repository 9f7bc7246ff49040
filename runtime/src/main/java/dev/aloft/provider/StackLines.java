package dev.aloft.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one stack trace, within the bounds of {@link ErrorReport}. Not thread-safe. */
final class StackLines {
  private static final int LINES = 400;
  private static final int LINE_LENGTH = 1024;
  private static final int FRAMES_EACH = 64;
  private static final int RELATED = 16;

  private final List<String> lines = new ArrayList<>();
  private final List<Throwable> seen = new ArrayList<>();

  List<String> of(Throwable failure) {
    add(failure);
    return List.copyOf(lines);
  }

  private void add(Throwable first) {
    Throwable failure = first;
    while (failure != null) {
      seen.add(failure);
      addFrames(failure);
      addSuppressed(failure);
      failure = cause(failure);
      if (failure != null && !introduce("Caused by: ", failure)) {
        return;
      }
    }
  }

  private void addSuppressed(Throwable failure) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!introduce("Suppressed: ", suppressed)) {
        return;
      }
      seen.add(suppressed);
      addFrames(suppressed);
    }
  }

  /** Names a related exception; false if there have been enough, or this one is already there. */
  private boolean introduce(String relation, Throwable related) {
    if (lines.size() >= LINES) {
      return false;
    }
    for (Throwable known : seen) {
      if (known == related) {
        line(relation + related.getClass().getName() + " (again)");
        return false;
      }
    }
    if (seen.size() > RELATED) {
      line("... and more causes");
      return false;
    }
    line(relation + related.getClass().getName() + ": " + ErrorReport.message(related));
    return true;
  }

  private void addFrames(Throwable failure) {
    StackTraceElement[] frames;
    try {
      frames = failure.getStackTrace();
    } catch (RuntimeException | Error e) {
      line("(the exception's getStackTrace() failed with " + e.getClass().getName() + ")");
      return;
    }
    if (frames == null) {
      return;
    }
    int shown = Math.min(frames.length, FRAMES_EACH);
    for (int i = 0; i < shown && lines.size() < LINES; i++) {
      line(String.valueOf(frames[i]));
    }
    if (frames.length > shown) {
      line("... " + (frames.length - shown) + " more");
    }
  }

  private static @Nullable Throwable cause(Throwable failure) {
    try {
      return failure.getCause();
    } catch (RuntimeException | Error e) {
      return null;
    }
  }

  private void line(String text) {
    lines.add(ErrorReport.cut(text, LINE_LENGTH));
  }
}
