import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what a function costs apart from time, and compares it with a file: classes that are
 * loaded to the first answer, and bytes that a warm call allocates. {@code -Dupdate=true} writes
 * the file.
 *
 * <p>{@code java -cp EMULATOR_JAR Growth.java FUNCTION_JAR BASELINE}
 */
public final class Growth {
  private static final double TOLERANCE = 1.03;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final byte[] EVENT = "{\"name\":\"Ada\"}".getBytes(StandardCharsets.UTF_8);
  private static final int WARM = 4_000;
  private static final Pattern USED = Pattern.compile("committed, (\\d+)([KM]) ");

  private Growth() {}

  public static void main(String[] args) throws Exception {
    Path function = Path.of(args[0]);
    Path file = Path.of(args[1]);
    Map<String, Long> measured = measure(function);
    if (Boolean.getBoolean("update")) {
      write(file, measured);
      return;
    }
    boolean grown = false;
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split("\\s+", 3);
      Long now = measured.get(words[0]);
      if (now == null || line.startsWith("#")) {
        continue;
      }
      long before = Long.parseLong(words[1]);
      boolean more = now > before * TOLERANCE;
      grown |= more;
      System.out.printf(
          "%-24s %7d   baseline %7d%s%n", words[0], now, before, more ? "   GROWN" : "");
    }
    if (grown) {
      System.err.println(
          "A function costs over 3 % more than benchmarks/growth/baseline.txt says.");
      System.exit(1);
    }
  }

  private static Map<String, Long> measure(Path function) throws Exception {
    String java = "jdk" + Runtime.version().feature();
    Map<String, Long> measured = new TreeMap<>();
    Path classes = Files.createTempFile("classes", ".log");
    try {
      run(function, 1, "-Xlog:class+load:file=" + classes);
      List<String> loaded = Files.readAllLines(classes);
      measured.put(
          java + ".classes.ours",
          loaded.stream().filter(each -> each.contains("source: file:")).count());
      measured.put(
          java + ".classes.jdk",
          loaded.stream().filter(each -> each.contains("source: jrt:")).count());
    } finally {
      Files.delete(classes);
    }
    long few = allocated(function, WARM);
    long many = allocated(function, 2 * WARM);
    measured.put(java + ".bytes.per.call", (many - few) / WARM);
    return measured;
  }

  /**
   * What was ever allocated: this collector collects nothing. Buffers of threads would count with
   * what is left of them.
   */
  private static long allocated(Path function, int calls) throws Exception {
    String log =
        run(
            function,
            calls,
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+UseEpsilonGC",
            "-XX:-UseTLAB",
            "-Xmx512m",
            "-Xlog:gc");
    Matcher used = USED.matcher(log.substring(log.lastIndexOf("Heap: ")));
    if (!used.find()) {
      throw new IOException("The JVM did not say how much it used:\n" + log);
    }
    return Long.parseLong(used.group(1)) << (used.group(2).equals("K") ? 10 : 20);
  }

  private static String run(Path function, int calls, String... flags) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of(flags));
    if (List.of(flags).contains("-XX:+UseEpsilonGC")) {
      command.remove("-XX:+UseSerialGC");
    }
    command.addAll(List.of("-jar", function.toString()));
    try (LambdaEmulator lambda = LambdaEmulator.builder().recordExchanges(false).start();
        FunctionProcess process = lambda.launch(command, Map.of("_HANDLER", "hello"))) {
      lambda.awaitReady(LIMIT);
      lambda.load(
          calls,
          call -> EVENT,
          (call, answer) -> answer.text().equals("{\"message\":\"Hello, Ada!\"}"));
      process.terminate();
      process.await(LIMIT);
      return process.log();
    }
  }

  private static void write(Path file, Map<String, Long> measured) throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!measured.containsKey(line.split("\\s+", 2)[0])) {
          lines.add(line);
        }
      }
    }
    measured.forEach((name, value) -> lines.add(name + " " + value));
    Files.write(file, lines);
  }
}
