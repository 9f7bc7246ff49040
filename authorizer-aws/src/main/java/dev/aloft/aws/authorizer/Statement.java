package dev.aloft.aws.authorizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One statement of a policy, in the words of IAM ("Control access for invoking an API" in API
 * Gateway's developer guide).
 *
 * @param effect whether it allows or denies
 * @param actions such as {@code "execute-api:Invoke"}
 * @param resources ARNs, with {@code *} and {@code ?} as wildcards
 * @param conditions by operator and key the values, any of which fits: {@code {"IpAddress":
 *     {"aws:SourceIp": ["203.0.113.0/24"]}}}; empty without a condition
 */
public record Statement(
    Effect effect,
    List<String> actions,
    List<String> resources,
    Map<String, Map<String, List<String>>> conditions) {
  /** What a statement does. */
  public enum Effect {
    ALLOW,
    DENY
  }

  /** Copies the collections. */
  public Statement {
    if (actions.isEmpty() || resources.isEmpty()) {
      throw new IllegalArgumentException("a statement needs actions and resources");
    }
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    Map<String, Map<String, List<String>>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, List<String>>> each : conditions.entrySet()) {
      Map<String, List<String>> keys = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> key : each.getValue().entrySet()) {
        keys.put(key.getKey(), List.copyOf(key.getValue()));
      }
      copy.put(each.getKey(), Collections.unmodifiableMap(keys));
    }
    conditions = Collections.unmodifiableMap(copy);
  }

  /** About invoking these ARNs, without a condition. */
  public static Statement invoke(Effect effect, List<String> resources) {
    return new Statement(effect, List.of("execute-api:Invoke"), resources, Map.of());
  }

  /** The same under one more condition; all conditions have to hold. */
  public Statement when(String operator, String key, String... values) {
    Map<String, Map<String, List<String>>> more = new LinkedHashMap<>(conditions);
    Map<String, List<String>> keys = new LinkedHashMap<>(more.getOrDefault(operator, Map.of()));
    keys.put(key, List.of(values));
    more.put(operator, keys);
    return new Statement(effect, actions, resources, more);
  }
}
