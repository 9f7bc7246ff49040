package dev.aloft.slf4j;

import dev.aloft.log.Log;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.ThreadLocalMapOfStacks;
import org.slf4j.spi.MDCAdapter;

/**
 * SLF4J's context of a thread as key-values of the invocation that the thread serves, the same as
 * those of {@link dev.aloft.log.Log#with}: they end with it. Thread-safe.
 */
final class InvocationMdc implements MDCAdapter {
  private final ThreadLocalMapOfStacks stacks = new ThreadLocalMapOfStacks();

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
    stacks.pushByKey(key, value);
  }

  @Override
  public @Nullable String popByKey(String key) {
    return stacks.popByKey(key);
  }

  @Override
  public @Nullable Deque<String> getCopyOfDequeByKey(String key) {
    return stacks.getCopyOfDequeByKey(key);
  }

  @Override
  public void clearDequeByKey(String key) {
    stacks.clearDequeByKey(key);
  }
}
