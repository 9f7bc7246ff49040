package dev.aloft.slf4j;

import dev.aloft.log.Log;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.MDCAdapter;

/**
 * SLF4J's context of a thread as key-values of the invocation that the thread serves, the same as
 * those of {@link dev.aloft.log.Log#with}: they end with it. Thread-safe.
 */
final class InvocationMdc implements MDCAdapter {
  private static final ThreadLocal<@Nullable Stacks> STACKS = new ThreadLocal<>();

  /** Stacks by their key, of the invocation whose key-values these are. */
  private record Stacks(Map<String, Object> of, Map<String, Deque<String>> byKey) {}

  private Map<String, Deque<String>> stacks() {
    Map<String, Object> values = Log.keyValues();
    Stacks known = STACKS.get();
    if (known == null || known.of() != values) {
      known = new Stacks(values, new LinkedHashMap<>());
      STACKS.set(known);
    }
    return known.byKey();
  }

  @Override
  public void put(String key, @Nullable String value) {
    Log.keyValues().put(key, value);
  }

  @Override
  public @Nullable String get(String key) {
    Object value = Log.keyValues().get(key);
    return value == null ? null : value.toString();
  }

  @Override
  public void remove(String key) {
    Log.keyValues().remove(key);
  }

  @Override
  public void clear() {
    Log.keyValues().clear();
  }

  @Override
  public Map<String, String> getCopyOfContextMap() {
    Map<String, String> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : Log.keyValues().entrySet()) {
      copy.put(field.getKey(), String.valueOf(field.getValue()));
    }
    return copy;
  }

  @Override
  public void setContextMap(@Nullable Map<String, String> map) {
    clear();
    if (map != null) {
      Log.keyValues().putAll(map);
    }
  }

  @Override
  public void pushByKey(String key, String value) {
    stacks().computeIfAbsent(key, name -> new ArrayDeque<>()).push(value);
  }

  @Override
  public @Nullable String popByKey(String key) {
    Deque<String> stack = stacks().get(key);
    return stack == null ? null : stack.poll();
  }

  @Override
  public @Nullable Deque<String> getCopyOfDequeByKey(String key) {
    Deque<String> stack = stacks().get(key);
    return stack == null ? null : new ArrayDeque<>(stack);
  }

  @Override
  public void clearDequeByKey(String key) {
    stacks().remove(key);
  }
}
