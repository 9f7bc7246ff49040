package dev.aloft.slf4j;

import dev.aloft.log.Log;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** One logger for each name, as SLF4J asks for. Thread-safe. */
final class LogFactory implements ILoggerFactory {
  private final ConcurrentHashMap<String, Logger> loggers = new ConcurrentHashMap<>();

  @Override
  public Logger getLogger(String name) {
    Logger known = loggers.get(name);
    if (known == null) {
      Logger made = new LogLogger(Log.named(name));
      known = loggers.putIfAbsent(name, made);
      return known == null ? made : known;
    }
    return known;
  }
}
