package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of CloudEvents 1.0, whatever mode carries it. Immutable: every method returns a new
 * event. Nothing is checked, so that tests can make broken ones.
 */
public final class CloudEvent {
  private final Map<String, String> attributes;
  private final byte @Nullable [] data;

  private CloudEvent(Map<String, String> attributes, byte @Nullable [] data) {
    this.attributes = Collections.unmodifiableMap(attributes);
    this.data = data;
  }

  /** An event with these attributes alone. */
  public static CloudEvent of(Map<String, String> attributes) {
    return new CloudEvent(new LinkedHashMap<>(attributes), null);
  }

  /** An event with the four required attributes and no data. */
  public static CloudEvent of(String id, String source, String type) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", id);
    attributes.put("source", source);
    attributes.put("type", type);
    return new CloudEvent(attributes, null);
  }

  /** Sets an attribute, one of the specification's or an extension. */
  public CloudEvent with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(name, value);
    return new CloudEvent(changed, data);
  }

  /** Leaves an attribute out. */
  public CloudEvent without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.remove(name);
    return new CloudEvent(changed, data);
  }

  /** Sets the data and {@code datacontenttype}. */
  public CloudEvent data(String contentType, String text) {
    return with("datacontenttype", contentType).data(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets the data; the array must not be changed afterwards. */
  public CloudEvent data(byte[] bytes) {
    return new CloudEvent(attributes, bytes);
  }

  /** All attributes by name, in the order they were set. */
  public Map<String, String> attributes() {
    return attributes;
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The data; empty when there is none. */
  public Optional<byte[]> data() {
    return Optional.ofNullable(data).map(byte[]::clone);
  }

  /** The data, read as UTF-8; the empty text when there is none. */
  public String text() {
    return data == null ? "" : new String(data, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return attributes + " " + text();
  }
}
