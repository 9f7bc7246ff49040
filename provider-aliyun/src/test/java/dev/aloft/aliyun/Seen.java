package dev.aloft.aliyun;

import org.jspecify.annotations.Nullable;

/** What a function under test was called with last. Thread-safe. */
final class Seen<T> {
  private volatile @Nullable T last;

  void set(T value) {
    last = value;
  }

  T get() {
    T value = last;
    if (value == null) {
      throw new AssertionError("The function was not called.");
    }
    return value;
  }
}
