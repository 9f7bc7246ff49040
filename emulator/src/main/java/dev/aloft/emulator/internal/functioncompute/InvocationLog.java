package dev.aloft.emulator.internal.functioncompute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the lines by which the log service groups a call's log. */
public final class InvocationLog {
  private static final List<String> KINDS = List.of("Invoke", "Initialize", "PreFreeze", "PreStop");

  private InvocationLog() {}

  /**
   * What is wrong with the lines.
   *
   * @param calls the kind of each call that was answered, by its request id
   */
  public static List<String> check(String log, Map<String, String> calls, String secret) {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> starts = new LinkedHashMap<>();
    Map<String, Integer> ends = new LinkedHashMap<>();
    for (String line : log.lines().toList()) {
      for (String kind : KINDS) {
        String start = "FC " + kind + " Start RequestId: ";
        String end = "FC " + kind + " End RequestId: ";
        if (line.startsWith(start)) {
          starts.merge(kind + " " + line.substring(start.length()), 1, Integer::sum);
        } else if (line.startsWith(end)) {
          String rest = line.substring(end.length());
          int comma = rest.indexOf(", Error: ");
          ends.merge(kind + " " + (comma < 0 ? rest : rest.substring(0, comma)), 1, Integer::sum);
        } else if (line.contains(start) || line.contains(end)) {
          wrong.add("the line is not alone: " + line);
        }
      }
    }
    calls.forEach(
        (id, kind) -> {
          String call = kind + " " + id;
          if (starts.getOrDefault(call, 0) != 1) {
            wrong.add(starts.getOrDefault(call, 0) + " start lines for " + call);
          }
          if (ends.getOrDefault(call, 0) != 1) {
            wrong.add(ends.getOrDefault(call, 0) + " end lines for " + call);
          }
        });
    if (log.contains(secret)) {
      wrong.add("the secret of the role is in the log");
    }
    return List.copyOf(wrong);
  }
}
