package dev.aloft.log.internal;

import dev.aloft.log.Log;

/** The JDK asks this for the loggers of {@link System#getLogger(String)}. Stateless. */
public final class SystemLoggers extends System.LoggerFinder {
  /** For the JDK. */
  public SystemLoggers() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new SystemLog(Log.named(name));
  }
}
