package dev.aloft.slf4j;

import dev.aloft.log.Log;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/**
 * A logger of SLF4J's that writes to the function's log. Markers are a key-value {@code marker};
 * they decide nothing. Thread-safe.
 */
final class LogLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final String MARKER = "marker";

  private final transient Log log;

  LogLogger(Log log) {
    this.log = log;
    name = log.name();
  }

  private static System.Logger.Level level(Level level) {
    return switch (level) {
      case TRACE -> System.Logger.Level.TRACE;
      case DEBUG -> System.Logger.Level.DEBUG;
      case INFO -> System.Logger.Level.INFO;
      case WARN -> System.Logger.Level.WARNING;
      case ERROR -> System.Logger.Level.ERROR;
    };
  }

  @Override
  public boolean isTraceEnabled() {
    return log.isLogged(System.Logger.Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isLogged(System.Logger.Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isLogged(System.Logger.Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isLogged(System.Logger.Level.WARNING);
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isLogged(System.Logger.Level.ERROR);
  }

  /** Only needed where a caller's place is recorded, which it is not. */
  @Override
  protected String getFullyQualifiedCallerName() {
    return "";
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    Map<String, ?> own = marker == null ? Map.of() : Map.of(MARKER, marker.getName());
    log.write(level(level), formatted(pattern, arguments), failure, own);
  }

  @Override
  public void log(LoggingEvent event) {
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    List<Marker> markers = event.getMarkers();
    if (markers != null && !markers.isEmpty()) {
      StringBuilder names = new StringBuilder();
      for (Marker marker : markers) {
        names.append(names.length() == 0 ? "" : ",").append(marker.getName());
      }
      own.put(MARKER, names.toString());
    }
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      for (KeyValuePair pair : pairs) {
        own.put(pair.key, pair.value);
      }
    }
    Object[] arguments = event.getArgumentArray();
    Throwable failure = event.getThrowable();
    if (failure == null && arguments != null) {
      failure = MessageFormatter.getThrowableCandidate(arguments);
      if (failure != null) {
        arguments = MessageFormatter.trimmedCopy(arguments);
      }
    }
    log.write(level(event.getLevel()), formatted(event.getMessage(), arguments), failure, own);
  }

  private static String formatted(
      @Nullable String pattern, @Nullable Object @Nullable [] arguments) {
    boolean plain = arguments == null || arguments.length == 0;
    return String.valueOf(plain ? pattern : MessageFormatter.basicArrayFormat(pattern, arguments));
  }
}
