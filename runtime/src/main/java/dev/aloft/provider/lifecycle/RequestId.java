package dev.aloft.provider.lifecycle;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Ids of requests, fit to be part of a log line: up to 128 visible ASCII characters. Each cloud
 * decides which header has the id.
 */
public final class RequestId {
  private static final int LONGEST = 128;
  private static final String HEX = "0123456789abcdef";

  private RequestId() {}

  /** The id that came with a request if it is fit, else a new one. */
  public static String orRandom(@Nullable String sent) {
    return sent != null && !sent.isEmpty() && isFit(sent) ? sent : random();
  }

  /** The id that came with a request, cut, and with a question mark for each unfit character. */
  public static String cleaned(String sent) {
    if (isFit(sent)) {
      return sent;
    }
    StringBuilder cleaned = new StringBuilder(LONGEST);
    for (int i = 0; i < sent.length() && i < LONGEST; i++) {
      cleaned.append(isVisible(sent.charAt(i)) ? sent.charAt(i) : '?');
    }
    return cleaned.toString();
  }

  private static boolean isFit(String id) {
    boolean fit = id.length() <= LONGEST;
    for (int i = 0; fit && i < id.length(); i++) {
      fit = isVisible(id.charAt(i));
    }
    return fit;
  }

  private static boolean isVisible(char c) {
    return c > ' ' && c <= '~';
  }

  /** In the form of a version 4 UUID, whose own class would be loaded for this alone. */
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
