package dev.aloft.knative.internal.event;

import dev.aloft.json.ByteSlice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event: its attributes, which are valid, and its data, which is valid as long as its request.
 * Immutable.
 */
public final class ReceivedEvent {
  private final List<String> names;
  private final List<@Nullable String> values;
  private final ByteSlice data;

  ReceivedEvent(List<String> names, List<@Nullable String> values, ByteSlice data) {
    this.names = names;
    this.values = values;
    this.data = data;
  }

  /** Any attribute; null if absent. */
  public @Nullable String attribute(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  /** The id, which every event has. */
  public String id() {
    return orEmpty("id");
  }

  /** The source, which every event has. */
  public String source() {
    return orEmpty("source");
  }

  /** The type, which every event has. */
  public String type() {
    return orEmpty("type");
  }

  /** Any attribute; empty if absent. */
  public String orEmpty(String name) {
    String value = attribute(name);
    return value == null ? "" : value;
  }

  /** The time; null if absent. */
  public @Nullable Instant time() {
    String time = attribute("time");
    return time == null ? null : Rfc3339.instant(time);
  }

  /** An extension attribute; null if absent. */
  public @Nullable String extension(String name) {
    return AttributeRules.isContextAttribute(name) ? null : attribute(name);
  }

  /** The extension attributes, by name, in their order. */
  public Map<String, String> extensions() {
    Map<String, String> extensions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String value = values.get(i);
      if (value != null && !AttributeRules.isContextAttribute(names.get(i))) {
        extensions.put(names.get(i), value);
      }
    }
    return extensions;
  }

  /** The data: of JSON its text, of text its UTF-8, of anything else its bytes. */
  public ByteSlice data() {
    return data;
  }
}
