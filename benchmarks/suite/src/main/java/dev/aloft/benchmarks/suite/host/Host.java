package dev.aloft.benchmarks.suite.host;

import java.io.IOException;
import java.util.Map;

/** A cloud's side of one process. Used by one thread, closed by it or another. */
public interface Host extends AutoCloseable {
  /**
   * Opens the side that a program is written for.
   *
   * @param cloud as {@code subject.json} names it
   */
  static Host open(String cloud, Workload workload) throws IOException {
    return switch (cloud) {
      case "aws" -> new PollHost(false, workload);
      case "tencent" -> new PollHost(true, workload);
      case "aliyun" -> new ServerHost("/invoke", workload);
      case "scaleway", "knative", "http" -> new ServerHost(workload.path(), workload);
      default -> throw new IllegalArgumentException("There is no cloud " + cloud + ".");
    };
  }

  /** What the cloud tells its functions. */
  Map<String, String> environment();

  /** The port for {@code {port}} in a command. */
  int port();

  /**
   * Waits until the function can be called, and returns when that was, in nanoseconds.
   *
   * @throws IOException if it ends before, or takes too long
   */
  long awaitReady(Process process) throws IOException, InterruptedException;

  /**
   * Has the function answer, one time after the other.
   *
   * @param count at least 1
   * @throws IOException if an answer is wrong, or absent
   */
  Calls call(int count) throws IOException, InterruptedException;

  /**
   * What calls took.
   *
   * @param nanos of each, from the event to the answer, as the cloud sees it
   * @param endNanos when the last answer was there
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Calls(long[] nanos, long endNanos) {}

  @Override
  void close() throws IOException;
}
