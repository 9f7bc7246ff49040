package dev.aloft.tooling.deploy.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges what a user wrote over what was generated. Maps are merged deeply, and {@code null}
 * removes a key. Lists that have maps are merged by {@link #identity}: what has the same as a
 * generated element is merged into it, everything else is added. Lists of plain values are
 * replaced. A call of a CloudFormation function is a value, not a map.
 */
public final class Merge {
  /** What tells the elements of a list apart, in the order in which it is looked for. */
  public static final List<String> KEYS =
      List.of("Sid", "Id", "id", "name", "Name", "triggerName", "Key", "key", "containerPort");

  private Merge() {}

  /** The merged map; neither argument is changed. */
  public static Map<String, Object> merge(Map<String, Object> generated, Map<String, Object> own) {
    Map<String, Object> merged = new LinkedHashMap<>(generated);
    own.forEach(
        (key, value) -> {
          Object before = merged.get(key);
          if (value instanceof Edit.Remove || value instanceof Edit.Delete) {
            merged.remove(key);
          } else {
            merged.put(key, before == null ? clean(value) : value(before, value));
          }
        });
    return merged;
  }

  private static Object value(Object generated, Object own) {
    if (generated instanceof Map<?, ?> before
        && own instanceof Map<?, ?> after
        && !isFunction(before)
        && !isFunction(after)) {
      return merge(typed(before), typed(after));
    }
    if (generated instanceof List<?> before
        && own instanceof List<?> after
        && (hasMaps(before) || hasMaps(after))) {
      return list(before, after);
    }
    return clean(own);
  }

  private static List<Object> list(List<?> generated, List<?> own) {
    List<Object> merged = new ArrayList<>(generated);
    List<Object> taken = new ArrayList<>();
    for (Object element : own) {
      Object content = element instanceof Edit.Delete delete ? delete.element() : element;
      Optional<Object> match = match(merged, taken, content);
      if (element instanceof Edit.Delete) {
        match.ifPresent(found -> removeSame(merged, found));
      } else if (match.isPresent()) {
        Object result = value(match.get(), content);
        merged.set(indexOfSame(merged, match.get()), result);
        taken.add(result);
      } else {
        Object added = clean(element);
        if (!merged.contains(added)) {
          merged.add(added);
        }
        taken.add(added);
      }
    }
    return merged;
  }

  /** The element that an own one is merged into: equal in its key, and not merged into yet. */
  private static Optional<Object> match(List<Object> merged, List<Object> taken, Object own) {
    Optional<String> wanted = identity(own);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    for (Object each : merged) {
      if (identity(each).equals(wanted) && indexOfSame(taken, each) < 0) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * What tells an element of a list from others: the whole call of a CloudFormation function, a
   * resource's kind and name, one of {@link #KEYS} with its value, or the only key of a map. Empty
   * if there is nothing of that kind.
   */
  public static Optional<String> identity(Object element) {
    if (!(element instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    if (isFunction(map)) {
      Map.Entry<?, ?> call = map.entrySet().iterator().next();
      return Optional.of(call.getKey() + "=" + text(call.getValue()));
    }
    if (map.get("kind") != null && map.get("metadata") instanceof Map<?, ?> metadata) {
      return Optional.of("kind=" + map.get("kind") + "/" + text(metadata.get("name")));
    }
    for (String key : KEYS) {
      Object value = map.get(key);
      if (value != null && !(value instanceof Map) && !(value instanceof List)) {
        return Optional.of(key + "=" + text(value));
      }
    }
    return map.size() == 1
        ? Optional.of("only " + map.keySet().iterator().next())
        : Optional.empty();
  }

  private static String text(@Nullable Object scalar) {
    return scalar instanceof Verbatim verbatim ? verbatim.text() : String.valueOf(scalar);
  }

  /** What is added as it is has nothing to remove. */
  private static Object clean(Object own) {
    if (own instanceof Edit.Replace replace) {
      return clean(replace.value());
    }
    if (own instanceof Map<?, ?> map) {
      return merge(Map.of(), typed(map));
    }
    if (own instanceof List<?> list) {
      List<Object> cleaned = new ArrayList<>();
      for (Object each : list) {
        if (!(each instanceof Edit.Delete || each instanceof Edit.Remove)) {
          cleaned.add(clean(each));
        }
      }
      return cleaned;
    }
    return own;
  }

  private static boolean isFunction(Map<?, ?> map) {
    if (map.size() != 1) {
      return false;
    }
    String key = String.valueOf(map.keySet().iterator().next());
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  private static boolean hasMaps(List<?> list) {
    return list.stream().anyMatch(each -> each instanceof Map || each instanceof Edit.Delete);
  }

  private static int indexOfSame(List<?> list, Object element) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == element) {
        return i;
      }
    }
    return -1;
  }

  private static void removeSame(List<?> list, Object element) {
    list.remove(indexOfSame(list, element));
  }

  private static Map<String, Object> typed(Map<?, ?> map) {
    Map<String, Object> typed = new LinkedHashMap<>();
    map.forEach((key, value) -> typed.put(String.valueOf(key), value));
    return typed;
  }
}
