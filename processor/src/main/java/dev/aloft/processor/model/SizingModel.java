package dev.aloft.processor.model;

import dev.aloft.processor.diagnostic.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a function asks of its cloud, nothing checked yet. A setting is null where neither the
 * function nor a default of what encloses it has one.
 *
 * @param memoryMb in MB
 * @param timeoutSeconds the longest that an invocation may take
 */
public record SizingModel(@Nullable Setting memoryMb, @Nullable Setting timeoutSeconds) {
  /** Those that are there. */
  public List<Setting> settings() {
    return Stream.of(memoryMb, timeoutSeconds).filter(Objects::nonNull).toList();
  }

  /**
   * One of them.
   *
   * @param place where it is written
   */
  public record Setting(String name, int value, Place place) {}
}
