package dev.aloft.scaleway.internal;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Ids of requests. Scaleway's gateway gives each one; elsewhere it may be absent. */
final class RequestIds {
  private static final int LONGEST = 128;
  private static final String HEX = "0123456789abcdef";

  private RequestIds() {}

  /** The id that came with a request if it is fit for a log, else a new one. */
  static String of(@Nullable String sent) {
    return sent != null && isUsable(sent) ? sent : random();
  }

  private static boolean isUsable(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= LONGEST;
  }

  /** In the form of a UUID of version 4, whose own class would be loaded for this alone. */
  private static String random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder id = new StringBuilder(36);
    long bits = 0;
    for (int i = 0; i < 32; i++) {
      bits = i % 16 == 0 ? random.nextLong() : bits >>> 4;
      int digit = (int) bits & 15;
      if (i == 8 || i == 12 || i == 16 || i == 20) {
        id.append('-');
      }
      id.append(HEX.charAt(i == 12 ? 4 : i == 16 ? 8 | (digit & 3) : digit));
    }
    return id.toString();
  }
}
