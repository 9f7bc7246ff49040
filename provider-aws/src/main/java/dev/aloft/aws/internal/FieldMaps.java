package dev.aloft.aws.internal;

import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers or the query parameters of one event, as fronts send them: a map of single values, a
 * map of lists, or both. Lists take precedence; a single value counts only for a name that they
 * lack.
 */
final class FieldMaps {
  private final boolean anyCase;

  /** Name, value, name, value, ... */
  private final List<String> single = new ArrayList<>();

  private final List<String> multi = new ArrayList<>();
  private boolean hasLists;

  /**
   * @param anyCase whether names compare without regard to letter case
   */
  FieldMaps(boolean anyCase) {
    this.anyCase = anyCase;
  }

  /** Reads the map of single values; anything but text is left out. */
  void readValues(JsonReader in) {
    EventJson.fields(in, single);
  }

  /** Reads the map of lists; anything but text is left out. */
  void readLists(JsonReader in) {
    hasLists = in.isObject();
    EventJson.fields(in, multi);
  }

  /** Whether there was a map of lists. */
  boolean hasLists() {
    return hasLists;
  }

  /** All fields that count: name, value, name, value, ... */
  List<String> merged() {
    if (multi.isEmpty()) {
      return single;
    }
    List<String> merged = new ArrayList<>(multi);
    for (int i = 0; i < single.size(); i += 2) {
      if (last(multi, single.get(i)) < 0) {
        merged.add(single.get(i));
        merged.add(single.get(i + 1));
      }
    }
    return merged;
  }

  /** The index of the last value of a name, or -1. */
  int last(List<String> fields, String name) {
    for (int i = fields.size() - 2; i >= 0; i -= 2) {
      String known = fields.get(i);
      if (anyCase ? known.equalsIgnoreCase(name) : known.equals(name)) {
        return i + 1;
      }
    }
    return -1;
  }
}
