package dev.aloft.emulator.internal;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes request ids. */
public final class RequestIds {
  private RequestIds() {}

  /** A random UUID; not a secret, so the cheap generator does. */
  public static String random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }
}
