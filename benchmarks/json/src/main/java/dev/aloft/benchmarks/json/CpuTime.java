package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.peer.Peer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * CPU time of one thread per document, for a shared machine: prints the best of the stretches of 20
 * MB within a few seconds of CPU.
 */
public final class CpuTime {
  /** Keeps results, so that the compiler cannot eliminate them. */
  private Object last = "";

  private CpuTime() {}

  /** Arguments: {@code read} or {@code write}, the size, the peer, seconds of CPU. */
  public static void main(String[] args) throws IOException {
    Document document = Document.of(args[1]);
    double nanos =
        new CpuTime().best(args[0].equals("read"), document, args[2], Integer.parseInt(args[3]));
    System.out.printf(Locale.ROOT, "%s %s %s %.0f ns%n", args[0], args[1], args[2], nanos);
  }

  private double best(boolean read, Document document, String name, int seconds)
      throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Peer peer = Peer.of(name);
    byte[] json = Agreement.json(document);
    Object value = document.value();
    int documents = 20_000_000 / json.length;
    double best = Double.MAX_VALUE;
    long end = threads.getCurrentThreadCpuTime() + seconds * 1_000_000_000L;
    while (threads.getCurrentThreadCpuTime() < end) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < documents; i++) {
        last = read ? Call.read(peer, document, json) : Call.write(peer, document, value);
      }
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / (double) documents);
    }
    if (last == null) {
      throw new IllegalStateException("no result");
    }
    return best;
  }
}
