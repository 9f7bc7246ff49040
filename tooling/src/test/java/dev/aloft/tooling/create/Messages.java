package dev.aloft.tooling.create;

import dev.aloft.tooling.ToolLog;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a tool says. */
final class Messages implements ToolLog {
  final List<String> infos = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();

  @Override
  public void info(String message) {
    infos.add(message);
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}
