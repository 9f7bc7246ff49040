package dev.aloft.benchmarks.suite;

import dev.aloft.benchmarks.suite.result.Results.JsonRow;
import dev.aloft.benchmarks.suite.result.Spread;
import dev.aloft.benchmarks.suite.subject.Variants.Skips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code benchmarks/json/run} and reads its table. */
final class JsonComparison {
  private static final long LIMIT_MINUTES = 30;
  private static final String ROUNDS = "2";

  private JsonComparison() {}

  static List<JsonRow> run(Path work, Skips skips) throws IOException, InterruptedException {
    Path log = work.resolve("json.log");
    Path table = work.resolve("json.tsv").toAbsolutePath();
    Files.deleteIfExists(table);
    ProcessBuilder builder =
        new ProcessBuilder("benchmarks/json/run", ".", ROUNDS, table.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      skips.skipped("JSON libraries", "they took more than " + LIMIT_MINUTES + " minutes");
    } else if (process.exitValue() != 0) {
      skips.skipped("JSON libraries", "status " + process.exitValue() + ", see " + log);
    }
    return Files.exists(table) ? rows(table) : List.of();
  }

  private static List<JsonRow> rows(Path table) throws IOException {
    List<JsonRow> rows = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      rows.add(
          new JsonRow(
              cells[0],
              cells[1],
              new Spread(
                  Double.parseDouble(cells[2]),
                  Double.parseDouble(cells[3]),
                  Double.parseDouble(cells[4]))));
    }
    return rows;
  }
}
