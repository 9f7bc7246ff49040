package dev.aloft.json;

import dev.aloft.json.internal.TokenScanner;
import org.jspecify.annotations.Nullable;

/**
 * Records which properties of a document's root object its codec skips, to detect that it skipped
 * all of them. Loaded at the first skipped property after {@link JsonReader#recognise} was called.
 */
final class Strangers {
  private static final int NAMED = 3;

  private final StringBuilder names = new StringBuilder();
  private int skipped;

  /**
   * The current value is about to be skipped.
   *
   * @param container whether it is an object or array
   */
  void add(TokenScanner scanner, boolean container) {
    if (scanner.depth() != (container ? 2 : 1)) {
      return;
    }
    if (skipped++ < NAMED) {
      names.append(names.isEmpty() ? "" : ", ").append(Faults.quoted(scanner.currentName()));
    }
  }

  /** The names, if these were all the properties of the root object; otherwise null. */
  @Nullable String all(int properties) {
    if (skipped == 0 || skipped != properties) {
      return null;
    }
    return skipped > NAMED ? names + " and " + (skipped - NAMED) + " more" : names.toString();
  }
}
