package dev.aloft.conformance;

/** Something to inject. */
interface Clock {
  String name();
}
