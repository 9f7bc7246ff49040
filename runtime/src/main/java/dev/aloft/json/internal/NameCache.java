package dev.aloft.json.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names met last, so that a name that comes again is the same string, with its hash. Each name
 * has one place: however names are chosen, none costs more than to decode it, and all together take
 * at most 12 KB. Not thread-safe.
 */
final class NameCache {
  private static final int PLACES = 128;

  /** Longer names are not kept. */
  private static final int LONGEST = 40;

  private final @Nullable String[] names = new String[PLACES];

  /**
   * The name in these bytes, which are ASCII.
   *
   * @param hash the hash of the name, as strings have it
   */
  String get(byte[] ascii, int from, int to, int hash) {
    int place = (hash ^ hash >>> 15) & (PLACES - 1);
    String name = names[place];
    if (name != null && equal(name, ascii, from, to)) {
      return name;
    }
    name = new String(ascii, from, to - from, StandardCharsets.ISO_8859_1);
    if (to - from <= LONGEST) {
      names[place] = name;
    }
    return name;
  }

  private static boolean equal(String name, byte[] ascii, int from, int to) {
    int length = name.length();
    if (length != to - from) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != ascii[from + i]) {
        return false;
      }
    }
    return true;
  }
}
