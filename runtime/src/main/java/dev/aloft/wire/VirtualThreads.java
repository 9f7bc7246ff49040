package dev.aloft.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Starts virtual threads where the JVM has them, from 21 on. The byte code is Java 17's, so the
 * method is looked up: a constant look-up, which needs no metadata in a native image. A class for
 * 21 in a multi-release jar was the other choice; it would make every start read the jar as such,
 * and the jar depend on the JDK that built it. Loaded only when there are more connections than
 * platform threads for them, because method handles take their time.
 */
final class VirtualThreads {
  private static final @Nullable MethodHandle START = find();

  private VirtualThreads() {}

  private static @Nullable MethodHandle find() {
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Thread.class,
              "startVirtualThread",
              MethodType.methodType(Thread.class, Runnable.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }

  /** Runs this in a virtual thread; false if there are none. */
  static boolean start(Runnable task) {
    MethodHandle start = START;
    if (start == null) {
      return false;
    }
    try {
      Thread started = (Thread) start.invokeExact(task);
      return started != null;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable t) {
      throw new IllegalStateException(t);
    }
  }
}
