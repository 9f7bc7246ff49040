package dev.aloft.knative;

import dev.aloft.knative.internal.event.AttributeRules;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event that a function answers with ({@link KnativeContext#reply}); its data
 * is the function's result. Its {@code datacontenttype} follows from that: JSON, text or bytes.
 * Immutable.
 */
public final class ReplyEvent {
  private final Map<String, String> attributes;

  private ReplyEvent(Map<String, String> attributes) {
    this.attributes = attributes;
  }

  /**
   * An event of this type, with a random id, the function's own source (see {@link
   * KnativeBootstrap}), and no more.
   *
   * @throws IllegalArgumentException if the type is empty, or has characters that no attribute has
   */
  public static ReplyEvent ofType(String type) {
    return new ReplyEvent(Map.of()).with("type", type);
  }

  /** The same with this id, to be unique for the source. */
  public ReplyEvent withId(String id) {
    return with("id", id);
  }

  /** The same with this source, a URI reference. */
  public ReplyEvent withSource(String source) {
    return with("source", source);
  }

  /** The same with this subject. */
  public ReplyEvent withSubject(String subject) {
    return with("subject", subject);
  }

  /** The same with this time. */
  public ReplyEvent withTime(Instant time) {
    return with("time", time.toString());
  }

  /** The same with this schema of the data, a URI. */
  public ReplyEvent withDataSchema(String schema) {
    return with("dataschema", schema);
  }

  /**
   * The same with an extension attribute.
   *
   * @param name lower-case letters and digits
   * @param value its text; numbers and booleans are texts in binary mode
   * @throws IllegalArgumentException if it is not such a name, or that of another attribute
   */
  public ReplyEvent withExtension(String name, String value) {
    if (AttributeRules.isContextAttribute(name)) {
      throw new IllegalArgumentException("\"" + name + "\" is not an extension attribute.");
    }
    return with(name, value);
  }

  private ReplyEvent with(String name, String value) {
    Objects.requireNonNull(value, name);
    String problem = AttributeRules.problem(name, value);
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new ReplyEvent(more);
  }

  /** The value of an attribute, by its name in the specification; null if it was not set. */
  public @Nullable String attribute(String name) {
    return attributes.get(name);
  }

  /** All attributes that were set, by name. */
  public Map<String, String> attributes() {
    return Map.copyOf(attributes);
  }
}
