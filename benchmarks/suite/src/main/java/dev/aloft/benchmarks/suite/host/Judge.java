package dev.aloft.benchmarks.suite.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decides whether answers are right; what it has seen before costs a comparison of bytes. */
final class Judge {
  private static final int SHOWN = 200;

  private final Workload workload;
  private byte[] right = {};

  Judge(Workload workload) {
    this.workload = workload;
  }

  /**
   * Checks an answer.
   *
   * @param succeeded whether it came where a success belongs
   * @throws IOException if it is not what was asked for
   */
  void check(HttpMessage answer, boolean succeeded) throws IOException {
    if (succeeded && Arrays.equals(right, answer.body())) {
      return;
    }
    if (!succeeded || !workload.isRight(answer.body())) {
      throw new IOException("it answered " + answer.second() + " with " + shown(answer.body()));
    }
    right = answer.body();
  }

  static String shown(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
