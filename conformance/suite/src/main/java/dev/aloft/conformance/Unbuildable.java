package dev.aloft.conformance;

import dev.aloft.Function;

/** Its constructor fails. */
public final class Unbuildable {
  Unbuildable() {
    throw new IllegalStateException("no database at initialisation");
  }

  @Function("fail-init")
  String never() {
    return "never";
  }
}
