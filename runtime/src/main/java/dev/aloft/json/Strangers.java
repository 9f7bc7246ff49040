package dev.aloft.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/**
 * Records which properties of a document's root object its codec skips, to detect that it skipped
 * all of them. Loaded at the first skipped property after {@link JsonReader#recognise} was called.
 */
final class Strangers {
  private static final int NAMED = 3;

  private final StringBuilder names = new StringBuilder();
  private @Nullable TokenStreamContext root;
  private int skipped;

  /** The current value is about to be skipped; the parser is on its first token. */
  void add(JsonParser parser) {
    TokenStreamContext object = parser.streamReadContext();
    if (parser.currentToken().isStructStart()) {
      object = object.getParent();
    }
    if (object == null || !object.inObject() || !object.getParent().inRoot()) {
      return;
    }
    root = object;
    if (skipped++ < NAMED) {
      names.append(names.isEmpty() ? "" : ", ").append(Faults.quoted(object.currentName()));
    }
  }

  /** The names, if the root object, which has ended, had no others; otherwise null. */
  @Nullable String all() {
    TokenStreamContext object = root;
    if (object == null || object.getEntryCount() != skipped) {
      return null;
    }
    return skipped > NAMED ? names + " and " + (skipped - NAMED) + " more" : names.toString();
  }
}
