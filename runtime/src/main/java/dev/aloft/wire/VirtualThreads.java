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
 * Starts virtual threads where the JVM has them, from 21 on. The byte code is for Java 17, so the
 * method is looked up: with constant arguments, which need no metadata in a native image. The
 * alternative, a class for 21 in a multi-release jar, would make every start read the jar as such,
 * and the jar depend on the JDK that built it. Loaded only when there are more connections than
 * platform threads for them, because method handles are slow to set up.
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
   * The first virtual thread that waits for a socket makes the JVM open its poller. If the process
   * had no file descriptor left at that moment, no virtual thread could ever wait again. So this
   * task waits first; if it fails, all connections get platform threads.
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
        // The connections get platform threads instead, which work as well but cost more.
      }
    }
  }

  /** Runs the task in a virtual thread; false if the JVM has none. */
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
