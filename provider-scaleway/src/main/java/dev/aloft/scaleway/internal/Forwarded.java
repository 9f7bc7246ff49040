package dev.aloft.scaleway.internal;

import org.jspecify.annotations.Nullable;

/** The header {@code X-Forwarded-For}, a list to which each proxy appends whom it serves. */
final class Forwarded {
  private Forwarded() {}

  /** The first address of the list. */
  static String first(@Nullable String list, String otherwise) {
    if (list == null) {
      return otherwise;
    }
    int comma = list.indexOf(',');
    String address = (comma < 0 ? list : list.substring(0, comma)).trim();
    return address.isEmpty() ? otherwise : address;
  }
}
