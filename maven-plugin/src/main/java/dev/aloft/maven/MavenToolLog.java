package dev.aloft.maven;

import dev.aloft.tooling.ToolLog;
import org.apache.maven.plugin.logging.Log;

/** Maven's log of a goal. */
final class MavenToolLog implements ToolLog {
  private final Log log;

  MavenToolLog(Log log) {
    this.log = log;
  }

  @Override
  public void info(String message) {
    log.info(message);
  }

  @Override
  public void warn(String message) {
    log.warn(message);
  }
}
