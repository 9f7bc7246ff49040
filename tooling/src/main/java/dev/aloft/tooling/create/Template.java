package dev.aloft.tooling.create;

import dev.aloft.tooling.ToolingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a new project begins with: one function, and a test of it. Each works on every cloud. */
enum Template {
  /** JSON in, JSON out. */
  JSON("Greeter", "{\"name\":\"Ada\"}"),
  /** A web request. */
  HTTP("Greeter", ""),
  /** Messages of a queue. */
  QUEUE("Orders", "{\"item\":\"tea\",\"quantity\":2}"),
  /** Fixed times. */
  SCHEDULE("Report", "");

  private final String className;
  private final String payload;

  Template(String className, String payload) {
    this.className = className;
    this.payload = payload;
  }

  /**
   * The template of this id.
   *
   * @throws ToolingException if there is none
   */
  static Template of(String id) throws ToolingException {
    for (Template each : values()) {
      if (each.id().equals(id)) {
        return each;
      }
    }
    throw new ToolingException(
        "There is no template \"" + id + "\".",
        "Templates are "
            + Arrays.stream(values()).map(Template::id).collect(Collectors.joining(", "))
            + ".");
  }

  /** As users write it; also the folder of its files. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of the function; that of the test ends with {@code Test}. */
  String className() {
    return className;
  }

  /** A JSON document to call the function with; empty for the sample that fits its trigger. */
  String payload() {
    return payload;
  }
}
