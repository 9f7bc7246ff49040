package dev.aloft.conformance;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** Provides the clock. */
@Module
final class CounterModule {
  @Provides
  @Singleton
  static Clock clock() {
    return () -> "tick";
  }
}
