package dev.aloft.knative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events to send, and headers that make a request one. */
final class Events {
  private Events() {}

  /** The headers of a binary event: these, and the required ones that are not among them. */
  static String[] binary(String... headers) {
    Map<String, String> required = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    required.putAll(
        Map.of("ce-specversion", "1.0", "ce-id", "7", "ce-type", "t.test", "ce-source", "/test"));
    List<String> all = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      required.remove(headers[i]);
    }
    required.forEach((name, value) -> all.addAll(List.of(name, value)));
    for (String header : headers) {
      all.add(header);
    }
    return all.toArray(String[]::new);
  }

  /** A structured event with these further members. */
  static String json(String members) {
    return "{\"specversion\":\"1.0\",\"id\":\"7\",\"type\":\"t.test\",\"source\":\"/test\""
        + (members.isEmpty() ? "" : "," + members)
        + "}";
  }
}
