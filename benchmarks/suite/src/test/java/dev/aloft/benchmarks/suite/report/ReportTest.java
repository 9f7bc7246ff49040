package dev.aloft.benchmarks.suite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.benchmarks.suite.report.BarChart.Bar;
import dev.aloft.benchmarks.suite.result.Results;
import dev.aloft.benchmarks.suite.result.Results.JsonRow;
import dev.aloft.benchmarks.suite.result.Results.Skip;
import dev.aloft.benchmarks.suite.result.Row;
import dev.aloft.benchmarks.suite.result.Spread;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
  private static Spread spread(double median) {
    return new Spread(median, median / 2, median * 2);
  }

  private static Row row(String subject, String form, String jdk, int quota, double first) {
    return new Row(
        subject,
        "1.0",
        "aws",
        "hello",
        form,
        jdk,
        quota,
        spread(first - 1),
        spread(first),
        spread(40),
        spread(36.5),
        form.equals("jars") ? 1_234 : 0,
        735_741,
        form.equals("native") ? 19.5 : 0,
        quota > 0 ? null : new Row.Warm(spread(50), spread(90), spread(70), spread(41)));
  }

  private static Results results() {
    return new Results(
        "abc1234",
        "2 cores",
        7,
        2_000,
        100_000,
        List.of(
            row("Aloft", "jars", "25.0.3", 0, 75),
            row("raw sockets", "jars", "25.0.3", 0, 60),
            row("Other & Co", "jars", "25.0.3", 0, 300),
            row("Aloft", "jars", "17.0.15", 0, 80),
            row("Aloft", "native", "", 0, 5),
            row("Aloft", "jars", "25.0.3", 7, 1_200)),
        List.of(
            new JsonRow("read 1KB", "aloft", spread(400_000)),
            new JsonRow("read 1KB", "other", spread(200_000))),
        List.of(new Skip("peer", "its build\nfailed")));
  }

  private static NodeList elements(String svg, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    return document.getElementsByTagName(name);
  }

  @Test
  void thePageHasEveryRow(@TempDir Path folder) throws Exception {
    Report.write(results(), folder);
    String page = Files.readString(folder.resolve("RESULTS.md"));
    assertTrue(page.contains("- Commit abc1234\n"), page);
    assertTrue(
        page.contains(
            "| **Aloft 1.0, jars** | 25.0.3 | 74.0 | 75.0 (37.5–150) | 1.25 | 40.0 | 36.5 | 1,234"
                + " | 735,741 | 50.0 | 90.0 | 70.0 | 41.0 |  |\n"),
        page);
    assertTrue(page.contains("## hello, AWS Lambda, 7 % of a core\n"), page);
    assertTrue(
        page.contains("| 1,200 (600–2,400) |  | 40.0 | 36.5 | 1,234 | 735,741 |  |  |  |  |  |\n"),
        page);
    assertTrue(page.contains("| 41.0 | 19.5 |\n"), page);
    assertTrue(page.contains("; \"RSS later\" is after 100,000 calls of one\n"), page);
    assertTrue(page.contains("| read 1KB | 400,000 | 200,000 (2.00) |\n"), page);
    assertTrue(page.contains("- peer: its build failed\n"), page);
    assertTrue(page.indexOf("Aloft 1.0, native") < page.indexOf("raw sockets 1.0, jars"), page);
  }

  @Test
  void theChartShowsTheNewestJdk(@TempDir Path folder) throws Exception {
    Report.write(results(), folder);
    String svg = Files.readString(folder.resolve("first-answer.svg"));
    NodeList bars = elements(svg, "rect");
    // The ground is the first.
    assertEquals(5, bars.getLength());
    double shortest = Double.parseDouble(((Element) bars.item(1)).getAttribute("width"));
    double longest = Double.parseDouble(((Element) bars.item(4)).getAttribute("width"));
    assertEquals(60, longest / shortest, 1.0);
    assertEquals("own", ((Element) bars.item(1)).getAttribute("class"));
    assertEquals("other", ((Element) bars.item(4)).getAttribute("class"));
    assertTrue(svg.contains("Other &amp; Co, jars"), svg);
    assertTrue(Files.exists(folder.resolve("first-answer-7.svg")));
    assertTrue(Files.notExists(folder.resolve("first-answer-30.svg")));
    assertTrue(Files.notExists(folder.resolve("json-write.svg")));
  }

  @Test
  void itCanBeMadeAgainFromItsFile(@TempDir Path folder) throws Exception {
    Report.write(results(), folder);
    String page = Files.readString(folder.resolve("RESULTS.md"));
    results().write(folder.resolve("results.json"));
    Files.delete(folder.resolve("RESULTS.md"));
    Report.main(new String[] {folder.toString()});
    assertEquals(page, Files.readString(folder.resolve("RESULTS.md")));
    assertEquals(results(), Results.read(folder.resolve("results.json")));
  }

  @Test
  void labelsCannotBreakTheChart() throws Exception {
    String label = "<a href=\"x\">&";
    String svg = new BarChart(label, List.of(new Bar(label, new Spread(0, 0, 0), false))).svg();
    assertEquals(label, elements(svg, "text").item(0).getTextContent());
  }

  @Test
  void spreadsAreOfAnyNumberOfValues() {
    assertEquals(new Spread(2, 1, 3), Spread.of(List.of(3.0, 1.0, 2.0)));
    assertEquals(new Spread(2.5, 1, 4), Spread.of(List.of(4.0, 1.0, 2.0, 3.0)));
  }
}
