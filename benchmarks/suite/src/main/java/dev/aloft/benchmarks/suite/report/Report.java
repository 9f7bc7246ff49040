package dev.aloft.benchmarks.suite.report;

import dev.aloft.benchmarks.suite.report.BarChart.Bar;
import dev.aloft.benchmarks.suite.result.Results;
import dev.aloft.benchmarks.suite.result.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes {@code RESULTS.md} and the charts that it shows. */
public final class Report {
  /** How {@code subject.json} names us. */
  static final String OWN = "Aloft";

  private Report() {}

  /**
   * Writes the files.
   *
   * @param folder exists
   */
  public static void write(Results results, Path folder) throws IOException {
    List<Chart> charts = charts(results);
    for (Chart chart : charts) {
      Files.writeString(folder.resolve(chart.file()), chart.chart().svg());
    }
    Files.writeString(folder.resolve("RESULTS.md"), new ResultsPage(results, charts).text());
  }

  /** From results of an earlier run: the folder that has them, as the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(Results.read(folder.resolve("results.json")), folder);
  }

  /** A chart and the file that it goes to. */
  record Chart(String file, BarChart chart) {}

  private static List<Chart> charts(Results results) {
    List<Chart> charts = new ArrayList<>();
    starts(charts, results, 0, "first-answer.svg", "hello on AWS Lambda's protocol");
    starts(charts, results, 30, "first-answer-30.svg", "hello with 30 % of a core");
    starts(charts, results, 7, "first-answer-7.svg", "hello with 7 % of a core");
    json(charts, results, "read 1KB", "json-read.svg");
    json(charts, results, "write 1KB", "json-write.svg");
    return charts;
  }

  private static void starts(
      List<Chart> charts, Results results, int quota, String file, String what) {
    List<Row> rows =
        results.rows().stream().filter(row -> row.isLike("aws", "hello", quota)).toList();
    String newest =
        rows.stream().map(Row::jdk).max(Comparator.comparingInt(Report::feature)).orElse("");
    List<Bar> bars =
        rows.stream()
            .filter(row -> row.jdk().isEmpty() || row.jdk().equals(newest))
            .sorted(Comparator.comparingDouble(row -> row.firstMillis().median()))
            .map(row -> new Bar(label(row), row.firstMillis(), row.subject().equals(OWN)))
            .toList();
    if (!bars.isEmpty()) {
      String title = "From start to first answer, ms: " + what + ", JDK " + newest;
      charts.add(new Chart(file, new BarChart(title, bars)));
    }
  }

  private static int feature(String jdk) {
    return jdk.isEmpty() ? 0 : Integer.parseInt(jdk.replaceFirst("[^0-9].*", ""));
  }

  private static String label(Row row) {
    return row.subject() + ", " + row.form();
  }

  private static void json(List<Chart> charts, Results results, String work, String file) {
    List<Bar> bars =
        results.json().stream()
            .filter(row -> row.work().equals(work))
            .sorted(Comparator.comparingDouble(row -> -row.rate().median()))
            .map(row -> new Bar(row.peer(), row.rate(), row.peer().equals("aloft")))
            .toList();
    if (!bars.isEmpty()) {
      charts.add(
          new Chart(file, new BarChart("JSON documents per second on one thread, " + work, bars)));
    }
  }
}
