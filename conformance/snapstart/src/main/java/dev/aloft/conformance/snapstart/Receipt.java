package dev.aloft.conformance.snapstart;

import java.time.LocalDate;
import java.util.List;

/** A document that is only written. */
public record Receipt(String reservation, LocalDate day, List<Entry> entries) {
  /** One line of it. */
  public record Entry(String text) {}
}
