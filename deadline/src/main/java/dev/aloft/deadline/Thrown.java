package dev.aloft.deadline;

import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/** What a function threw, on its way to whoever called it. */
final class Thrown {
  private Thrown() {}

  /**
   * Throws it once more.
   *
   * @param thrown null if nothing was thrown
   */
  static void again(@Nullable Throwable thrown) throws Exception {
    if (thrown instanceof Exception exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw new UndeclaredThrowableException(thrown);
    }
  }
}
