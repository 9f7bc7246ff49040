package dev.aloft.log;

import org.jspecify.annotations.Nullable;

/** What a key-value's value is in a record: as it is now, whatever becomes of the object. */
final class LogValue {
  private LogValue() {}

  /** A string, a number that JSON has, a boolean, or null. */
  static @Nullable Object of(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte) {
      return value;
    }
    try {
      return String.valueOf(value);
    } catch (RuntimeException | StackOverflowError e) {
      return "("
          + value.getClass().getName()
          + ".toString() failed with "
          + e.getClass().getName()
          + ")";
    }
  }
}
