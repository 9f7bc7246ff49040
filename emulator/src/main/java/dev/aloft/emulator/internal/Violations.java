package dev.aloft.emulator.internal;

import java.util.ArrayList;
import java.util.List;

/** What clients did wrong. Safe for use by several threads. */
public final class Violations {
  private static final int LIMIT = 1_000;

  private final List<String> found = new ArrayList<>();

  public synchronized void add(String violation) {
    if (found.size() < LIMIT) {
      found.add(violation);
    }
  }

  public synchronized List<String> all() {
    return List.copyOf(found);
  }
}
