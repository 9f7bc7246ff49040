package dev.aloft.emulator.internal;

/** What a thread does that could not accept a connection. */
public final class AcceptPause {
  /** Accepting fails again at once where file descriptors lack, until connections have ended. */
  private static final long MILLIS = 100;

  private AcceptPause() {}

  /** Waits a little; not at all if the thread is interrupted, which it stays. */
  public static void rest() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
