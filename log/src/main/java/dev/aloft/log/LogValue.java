package dev.aloft.log;

import java.math.BigDecimal;
import java.math.BigInteger;
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
        || value instanceof Byte
        || value.getClass() == BigDecimal.class
        || value.getClass() == BigInteger.class) {
      return value;
    }
    try {
      return String.valueOf(value);
    } catch (VirtualMachineError e) {
      if (!(e instanceof StackOverflowError)) {
        throw e;
      }
      return failed(value, e);
    } catch (Throwable e) {
      return failed(value, e);
    }
  }

  private static String failed(Object value, Throwable e) {
    return "("
        + value.getClass().getName()
        + ".toString() failed with "
        + e.getClass().getName()
        + ")";
  }
}
