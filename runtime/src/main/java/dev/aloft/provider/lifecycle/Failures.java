package dev.aloft.provider.lifecycle;

/** Which failures a process survives. */
public final class Failures {
  private Failures() {}

  /**
   * Whether the process cannot be trusted after this. A stack overflow has unwound and left the
   * rest of the JVM as it was.
   */
  public static boolean isFatal(Throwable failure) {
    return failure instanceof LinkageError
        || (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError));
  }
}
