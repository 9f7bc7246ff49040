package dev.aloft.emulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings that every double has.
 *
 * @param <B> the builder itself
 */
abstract class EmulatorBuilder<B extends EmulatorBuilder<B>> {
  String handler;
  final Map<String, String> environment = new LinkedHashMap<>();

  EmulatorBuilder(String handler) {
    this.handler = handler;
  }

  @SuppressWarnings("unchecked") // every subclass names itself
  final B self() {
    return (B) this;
  }

  /**
   * The configured handler text, which is the value of {@link CloudEmulator#selector()} unless
   * {@link CloudEmulator#launch} is given another.
   */
  public B handler(String text) {
    handler = text;
    return self();
  }

  /** Adds a variable to the function's environment, or replaces one. */
  public B environment(String name, String value) {
    environment.put(name, value);
    return self();
  }
}
