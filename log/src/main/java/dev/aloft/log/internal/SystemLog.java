package dev.aloft.log.internal;

import dev.aloft.log.Log;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger of the JDK's that writes to the function's log. Thread-safe. */
final class SystemLog implements System.Logger {
  private final Log log;

  SystemLog(Log log) {
    this.log = log;
  }

  @Override
  public String getName() {
    return log.name();
  }

  @Override
  public boolean isLoggable(Level level) {
    return log.isLogged(level);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable failure) {
    if (log.isLogged(level)) {
      log.write(level, text(bundle, message), failure);
    }
  }

  /** A message without parameters is not a pattern, as in the JDK's own loggers. */
  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... parameters) {
    if (log.isLogged(level)) {
      String pattern = text(bundle, format);
      boolean plain = parameters == null || parameters.length == 0;
      log.write(level, plain ? pattern : formatted(pattern, parameters));
    }
  }

  private static String text(@Nullable ResourceBundle bundle, @Nullable String key) {
    if (bundle != null && key != null) {
      try {
        return bundle.getString(key);
      } catch (MissingResourceException | ClassCastException e) {
        return key;
      }
    }
    return String.valueOf(key);
  }

  /** A pattern that is wrong, or a parameter that has no text, must not fail the caller. */
  private static String formatted(String pattern, @Nullable Object @Nullable [] parameters) {
    try {
      return new MessageFormat(pattern, Locale.ROOT).format(parameters);
    } catch (RuntimeException | StackOverflowError e) {
      return pattern;
    }
  }
}
