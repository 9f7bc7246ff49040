package dev.aloft.benchmarks.json.model;

import dev.aloft.Function;

/** Functions of the documents, for which the processor writes their codecs. */
public final class Functions {
  private Functions() {}

  @Function("reading")
  static Reading reading(Reading reading) {
    return reading;
  }

  @Function("orders")
  static Orders orders(Orders orders) {
    return orders;
  }
}
