package dev.aloft.aliyun.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines by which Function Compute's console groups the log of a request, as on its page "Custom
 * runtimes: log formats". One write each. Thread-safe.
 */
public final class LogLines {
  private final PrintStream destination;
  private final boolean on;

  public LogLines(PrintStream destination, boolean on) {
    this.destination = destination;
    this.on = on;
  }

  /** Before the work on a request. */
  public void start(String what, String requestId) {
    if (on) {
      write("FC " + what + " Start RequestId: " + requestId + "\n");
    }
  }

  /** After the work on a request. */
  public void end(String what, String requestId, boolean failed) {
    if (on) {
      write(
          "FC "
              + what
              + " End RequestId: "
              + requestId
              + (failed ? ", Error: Unhandled function error\n" : "\n"));
    }
  }

  private void write(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    synchronized (destination) {
      destination.write(bytes, 0, bytes.length);
      destination.flush();
    }
  }
}
