package dev.aloft.tooling;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log that keeps its lines. */
public final class Lines implements ToolLog {
  private final List<String> infos = new CopyOnWriteArrayList<>();
  private final List<String> warnings = new CopyOnWriteArrayList<>();

  /** An empty one. */
  public Lines() {}

  @Override
  public void info(String message) {
    infos.add(message);
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  /** What was said. */
  public List<String> infos() {
    return infos;
  }

  /** What was warned of. */
  public List<String> warnings() {
    return warnings;
  }
}
