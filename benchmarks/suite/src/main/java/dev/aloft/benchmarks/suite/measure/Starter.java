package dev.aloft.benchmarks.suite.measure;

import dev.aloft.benchmarks.suite.host.Host;
import dev.aloft.benchmarks.suite.host.Workload;
import dev.aloft.benchmarks.suite.subject.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts processes, and measures each from its start. */
public final class Starter {
  /** Before these calls, code is interpreted, or being compiled. */
  private static final int SETTLING_SHARE = 4;

  /** How many times are kept at once while many calls are made. */
  private static final int SOAK_SHARE = 2_000;

  /** Many calls take half a minute at most; who is slower is not worth the others' time. */
  private static final long SOAK_NANOS = 30_000_000_000L;

  private static final long END_SECONDS = 60;
  private static final int SHOWN = 300;

  private final Path log;

  /**
   * @param log gets what the processes print
   */
  public Starter(Path log) {
    this.log = log;
  }

  /**
   * Starts a process, calls it and ends it.
   *
   * @param warm how many calls follow the first; 0 for none
   * @throws IOException if it does not do what it should; the message says what it printed
   */
  public Start start(Variant variant, int warm, Optional<Quota> quota)
      throws IOException, InterruptedException {
    int calls = Workload.of(variant.program().workload()).calls(warm);
    return with(variant, quota, (host, process, start) -> measure(host, process, start, calls));
  }

  /**
   * What is resident in a process after many calls, in megabytes.
   *
   * @throws IOException if it does not do what it should; the message says what it printed
   */
  public double soak(Variant variant, int calls) throws IOException, InterruptedException {
    return with(
        variant,
        Optional.empty(),
        (host, process, start) -> {
          host.awaitReady(process);
          for (int left = calls; left > 0; left -= SOAK_SHARE) {
            if (System.nanoTime() - start > SOAK_NANOS) {
              throw new IOException("only " + (calls - left) + " of them within half a minute");
            }
            host.call(Math.min(left, SOAK_SHARE));
          }
          return ProcessFigures.of(process.pid()).residentKilobytes() / 1024.0;
        });
  }

  /**
   * Starts a process, has it answer, and lets it end as clouds do, by SIGTERM: a JVM that makes an
   * archive writes it then.
   */
  public void train(Variant variant) throws IOException, InterruptedException {
    with(
        variant,
        Optional.empty(),
        (host, process, start) -> {
          host.awaitReady(process);
          host.call(1);
          process.destroy();
          if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("it did not end within " + END_SECONDS + " s of SIGTERM");
          }
          return true;
        });
  }

  /** What is done with a process that was started at a time, in nanoseconds. */
  private interface Work<T> {
    T done(Host host, Process process, long start) throws IOException, InterruptedException;
  }

  /** Starts a process, and ends it after the work. */
  private <T> T with(Variant variant, Optional<Quota> quota, Work<T> work)
      throws IOException, InterruptedException {
    Workload workload = Workload.of(variant.program().workload());
    try (Host host = Host.open(variant.program().cloud(), workload)) {
      List<String> command = command(variant.command(), host.port());
      long start = System.nanoTime();
      Process process =
          process(quota.map(q -> q.around(command)).orElse(command), variant, host.environment());
      try {
        return work.done(host, process, start);
      } catch (IOException e) {
        throw new IOException(e.getMessage() + printed(), e);
      } finally {
        process.destroyForcibly();
        process.waitFor();
      }
    }
  }

  private static List<String> command(List<String> command, int port) {
    List<String> all = new ArrayList<>();
    for (String word : command) {
      all.add(word.replace("{port}", Integer.toString(port)));
    }
    return all;
  }

  private Process process(List<String> command, Variant variant, Map<String, String> cloud)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(variant.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().putAll(cloud);
    builder.environment().putAll(variant.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static Start measure(Host host, Process process, long start, int warm)
      throws IOException, InterruptedException {
    long ready = host.awaitReady(process);
    long first = host.call(1).endNanos();
    ProcessFigures then = ProcessFigures.of(process.pid());
    return new Start(
        (ready - start) / 1e6,
        (first - start) / 1e6,
        then.cpuMillis(),
        then.peakKilobytes() / 1024.0,
        warm == 0 ? Optional.empty() : Optional.of(warm(host, process, warm)));
  }

  private static Start.Warm warm(Host host, Process process, int calls)
      throws IOException, InterruptedException {
    host.call(Math.max(1, calls / SETTLING_SHARE));
    double before = ProcessFigures.of(process.pid()).cpuMillis();
    long[] nanos = host.call(calls).nanos();
    ProcessFigures after = ProcessFigures.of(process.pid());
    Arrays.sort(nanos);
    return new Start.Warm(
        nanos[(calls - 1) / 2] / 1e3,
        nanos[(int) ((calls - 1) * 0.99)] / 1e3,
        (after.cpuMillis() - before) * 1e3 / calls,
        after.residentKilobytes() / 1024.0);
  }

  /** The beginning of what it printed, which names the first failure. */
  private String printed() throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    return shown.isEmpty() ? "" : "; it printed: " + shown;
  }
}
