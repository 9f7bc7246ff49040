package dev.aloft.tooling.deploy.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a map whose keys are written in the order in which they were added. Not thread-safe. */
public final class Block {
  private final Map<String, Object> map = new LinkedHashMap<>();

  /** Adds an entry; a block is added as its map. */
  public Block with(String key, Object value) {
    map.put(key, value instanceof Block block ? block.map : value);
    return this;
  }

  /** Adds all entries of another block. */
  public Block with(Block other) {
    map.putAll(other.map);
    return this;
  }

  /** Adds an entry if a condition holds. */
  public Block withIf(boolean condition, String key, Object value) {
    return condition ? with(key, value) : this;
  }

  /** The map itself: later changes of the block are seen in it. */
  public Map<String, Object> map() {
    return map;
  }

  /** A block of one entry. */
  public static Block of(String key, Object value) {
    return new Block().with(key, value);
  }
}
