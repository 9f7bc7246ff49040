package dev.aloft.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one stack trace as the JDK prints it, within the bounds of {@link ErrorReport}. Not
 * thread-safe.
 */
final class StackLines {
  private static final int LINES = 400;
  private static final int LINE_LENGTH = 1024;
  private static final int FRAMES_EACH = 64;
  private static final int RELATED = 16;
  private static final StackTraceElement[] NONE = {};

  private final List<String> lines = new ArrayList<>();
  private final List<Throwable> seen = new ArrayList<>();

  List<String> of(Throwable failure) {
    seen.add(failure);
    StackTraceElement[] frames = frames(failure, "");
    addFrames(frames, NONE, "");
    addRelated(failure, frames, "");
    return List.copyOf(lines);
  }

  /** A line without its tabs, and without the "at" of a frame. */
  static String bare(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == '\t') {
      start++;
    }
    boolean frame = start > 0 && line.startsWith("at ", start);
    return line.substring(frame ? start + 3 : start);
  }

  private void addRelated(Throwable failure, StackTraceElement[] frames, String indent) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!add("Suppressed: ", suppressed, frames, indent + "\t")) {
        break;
      }
    }
    Throwable cause = cause(failure);
    if (cause != null) {
      add("Caused by: ", cause, frames, indent);
    }
  }

  /** Adds a related exception; false if there have been enough of them. */
  private boolean add(
      String relation, Throwable related, StackTraceElement[] enclosing, String indent) {
    if (lines.size() >= LINES) {
      return false;
    }
    String name = related.getClass().getName();
    String message = ErrorReport.message(related);
    String text = message.isEmpty() ? name : name + ": " + message;
    for (Throwable known : seen) {
      if (known == related) {
        line(indent + relation + "[CIRCULAR REFERENCE: " + text + "]");
        return true;
      }
    }
    if (seen.size() > RELATED) {
      line(indent + "... and more causes");
      return false;
    }
    seen.add(related);
    line(indent + relation + text);
    StackTraceElement[] frames = frames(related, indent);
    addFrames(frames, enclosing, indent);
    addRelated(related, frames, indent);
    return true;
  }

  /** Adds the frames, except those at the end that it shares with the enclosing trace. */
  private void addFrames(StackTraceElement[] frames, StackTraceElement[] enclosing, String indent) {
    int own = frames.length;
    for (int i = enclosing.length; own > 0 && i > 0; own--, i--) {
      if (!Objects.equals(frames[own - 1], enclosing[i - 1])) {
        break;
      }
    }
    int shown = Math.min(own, FRAMES_EACH);
    for (int i = 0; i < shown && lines.size() < LINES; i++) {
      line(indent + "\tat " + frames[i]);
    }
    if (own > shown) {
      line(indent + "\t... " + (own - shown) + " frames left out");
    }
    if (frames.length > own) {
      line(indent + "\t... " + (frames.length - own) + " more");
    }
  }

  private StackTraceElement[] frames(Throwable failure, String indent) {
    try {
      StackTraceElement[] frames = failure.getStackTrace();
      return frames == null ? NONE : frames;
    } catch (RuntimeException | Error e) {
      String thrown = e.getClass().getName();
      line(indent + "\t(the exception's getStackTrace() failed with " + thrown + ")");
      return NONE;
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
