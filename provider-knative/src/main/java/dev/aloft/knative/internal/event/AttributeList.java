package dev.aloft.knative.internal.event;

import dev.aloft.json.ByteSlice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of one event while it is read, checked one by one. Not thread-safe. */
final class AttributeList {
  private static final int MOST = 128;
  private static final String[] REQUIRED = {"specversion", "id", "source", "type"};

  private final List<String> names = new ArrayList<>();
  private final List<@Nullable String> values = new ArrayList<>();

  /**
   * Adds an attribute.
   *
   * @param value null if it is given as absent
   * @throws EventRefusedException if it is there already, is not valid, or is one too many
   */
  void add(String name, @Nullable String value) {
    boolean valued = value != null || !AttributeRules.isContextAttribute(name);
    String problem = valued ? AttributeRules.problem(name, value == null ? "" : value) : null;
    if (problem != null) {
      throw EventRefusedException.malformed(problem);
    }
    if (names.contains(name)) {
      throw EventRefusedException.malformed("The attribute " + name + " is there twice.");
    }
    if (names.size() == MOST) {
      throw EventRefusedException.malformed("The event has more than " + MOST + " attributes.");
    }
    names.add(name);
    values.add(value);
  }

  /** The value of an attribute; null if absent. */
  @Nullable String value(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  /** Says that the data is JSON: JSON event format 1.0.2, section 3.1.1. */
  AttributeList ofJson() {
    int index = names.indexOf("datacontenttype");
    if (index < 0) {
      names.add("datacontenttype");
      values.add("application/json");
    } else {
      values.set(index, "application/json");
    }
    return this;
  }

  /**
   * The event with these attributes.
   *
   * @throws EventRefusedException if a required one is absent
   */
  ReceivedEvent event(ByteSlice data) {
    for (String name : REQUIRED) {
      if (value(name) == null) {
        throw EventRefusedException.malformed("The attribute " + name + " is missing.");
      }
    }
    return new ReceivedEvent(names, values, data);
  }
}
