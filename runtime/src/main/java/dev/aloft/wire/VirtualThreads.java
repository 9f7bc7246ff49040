package dev.aloft.wire;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
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
    MethodHandle start;
    try {
      start =
          MethodHandles.publicLookup()
              .findStatic(
                  Thread.class,
                  "startVirtualThread",
                  MethodType.methodType(Thread.class, Runnable.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
    FirstWait wait = new FirstWait();
    try {
      Thread waiting = start(start, wait);
      waiting.join(FirstWait.LONGEST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return wait.done ? start : null;
  }

  /**
   * The first virtual thread that waits for a socket makes the JVM open what it polls with. Had the
   * process no file descriptor left at that moment, no virtual thread could ever wait again. So the
   * first to wait is this one; if it cannot, all connections get platform threads.
   */
  private static final class FirstWait implements Runnable {
    private static final long LONGEST_MILLIS = 5000;
    private volatile boolean done;

    @Override
    public void run() {
      try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        nobody.setSoTimeout(1);
        nobody.accept().close();
      } catch (SocketTimeoutException e) {
        done = true;
      } catch (IOException | LinkageError | OutOfMemoryError e) {
        // What the connections get instead is as good, only dearer.
      }
    }
  }

  /** Runs this in a virtual thread; false if there are none. */
  static boolean start(Runnable task) {
    MethodHandle start = START;
    if (start == null) {
      return false;
    }
    start(start, task);
    return true;
  }

  private static Thread start(MethodHandle start, Runnable task) {
    try {
      return (Thread) start.invokeExact(task);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable t) {
      throw new IllegalStateException(t);
    }
  }
}
