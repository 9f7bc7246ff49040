package dev.aloft.benchmarks.suite.report;

import dev.aloft.benchmarks.suite.report.Report.Chart;
import dev.aloft.benchmarks.suite.result.Results;
import dev.aloft.benchmarks.suite.result.Results.JsonRow;
import dev.aloft.benchmarks.suite.result.Results.Skip;
import dev.aloft.benchmarks.suite.result.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The page of one run's results, in Markdown. */
final class ResultsPage {
  private static final String RAW = "raw sockets";

  private final Results results;
  private final List<Chart> charts;
  private final StringBuilder page = new StringBuilder();

  ResultsPage(Results results, List<Chart> charts) {
    this.results = results;
    this.charts = charts;
  }

  String text() {
    line("# Results");
    line("");
    line("Written by `benchmarks/run`; what the columns mean is in [README.md](../README.md).");
    line("");
    line("- Commit " + results.commit());
    line("- " + results.machine());
    line(
        "- "
            + results.rounds()
            + " starts of each program, in turns; medians, in brackets the least and the most; "
            + results.calls()
            + " warm calls in three of them"
            + (results.soak() == 0
                ? ""
                : "; \"RSS later\" is after " + Figures.bytes(results.soak()) + " calls of one"));
    for (Chart chart : charts) {
      line("");
      line("![" + chart.chart().title() + "](" + chart.file() + ")");
    }
    for (Map.Entry<String, List<Row>> group : groups().entrySet()) {
      line("");
      line("## " + group.getKey());
      line("");
      rows(group.getValue());
    }
    json();
    skipped();
    return page.toString();
  }

  private Map<String, List<Row>> groups() {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : results.rows()) {
      String share = row.quota() == 0 ? "" : ", " + row.quota() + " % of a core";
      String title = row.workload() + ", " + protocol(row) + share;
      groups.computeIfAbsent(title, unused -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  /** Clouds that call a server are compared with each other. */
  private static String protocol(Row row) {
    return switch (row.cloud()) {
      case "aws" -> "AWS Lambda";
      case "tencent" -> "Tencent SCF";
      default -> "HTTP servers";
    };
  }

  private void rows(List<Row> rows) {
    line(
        "| | JDK | ready, ms | first answer, ms | of raw | CPU, ms | RSS, MB | classes | artifact,"
            + " bytes | warm, µs | 99 %, µs | CPU per call, µs | RSS then, MB | RSS later, MB |");
    line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    List<Row> sorted =
        rows.stream()
            .sorted(Comparator.comparingDouble(row -> row.firstMillis().median()))
            .toList();
    for (Row row : sorted) {
      Row.Warm warm = row.warm();
      cells(
          name(row),
          row.jdk(),
          Figures.of(row.readyMillis().median()),
          Figures.of(row.firstMillis()),
          ofRaw(row, rows),
          Figures.of(row.cpuMillis().median()),
          Figures.of(row.peakMegabytes().median()),
          row.classes() == 0 ? "" : Figures.bytes(row.classes()),
          Figures.bytes(row.artifactBytes()),
          warm == null ? "" : Figures.of(warm.medianMicros().median()),
          warm == null ? "" : Figures.of(warm.slowMicros().median()),
          warm == null ? "" : Figures.of(warm.cpuMicros().median()),
          warm == null ? "" : Figures.of(warm.residentMegabytes().median()),
          row.soakMegabytes() == 0 ? "" : Figures.of(row.soakMegabytes()));
    }
  }

  private static String name(Row row) {
    String version = row.version().isEmpty() ? "" : " " + row.version();
    String server =
        Set.of("aws", "tencent", "http").contains(row.cloud()) ? "" : " on " + row.cloud();
    String name = row.subject() + version + server + ", " + row.form();
    return row.subject().equals(Report.OWN) ? "**" + name + "**" : name;
  }

  /** Its first answer divided by that of the raw-socket program in the same form. */
  private static String ofRaw(Row row, List<Row> rows) {
    Optional<Row> raw =
        rows.stream()
            .filter(each -> each.subject().equals(RAW) && each.jdk().equals(row.jdk()))
            .filter(each -> archive(each).equals(archive(row)))
            .findFirst();
    return raw.map(
            floor -> Figures.ratio(row.firstMillis().median() / floor.firstMillis().median()))
        .orElse("");
  }

  /** What a program was started from: a JVM of its own has an archive as well. */
  private static String archive(Row row) {
    return row.form().substring(row.form().indexOf(',') + 1).strip();
  }

  private void json() {
    if (results.json().isEmpty()) {
      return;
    }
    Set<String> peers = new LinkedHashSet<>();
    Set<String> works = new LinkedHashSet<>();
    for (JsonRow row : results.json()) {
      peers.add(row.peer());
      works.add(row.work());
    }
    line("");
    line("## JSON, documents per second; in brackets ours divided by it");
    line("");
    line("| | " + String.join(" | ", peers) + " |");
    line("| ---".repeat(peers.size() + 1) + " |");
    for (String work : works) {
      List<String> cells = new ArrayList<>(List.of(work));
      double ours = rate(work, "aloft");
      for (String peer : peers) {
        double rate = rate(work, peer);
        boolean own = peer.equals("aloft");
        cells.add(Figures.of(rate) + (own ? "" : " (" + Figures.ratio(ours / rate) + ")"));
      }
      cells(cells.toArray(String[]::new));
    }
  }

  private double rate(String work, String peer) {
    return results.json().stream()
        .filter(row -> row.work().equals(work) && row.peer().equals(peer))
        .mapToDouble(row -> row.rate().median())
        .findFirst()
        .orElse(Double.NaN);
  }

  private void skipped() {
    line("");
    line("## Not measured");
    line("");
    if (results.skipped().isEmpty()) {
      line("Nothing was left out.");
    }
    for (Skip skip : results.skipped()) {
      line("- " + skip.what() + ": " + skip.reason().replaceAll("\\s+", " "));
    }
  }

  private void cells(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
