package dev.aloft.benchmarks.suite.report;

import dev.aloft.benchmarks.suite.result.Spread;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars from zero, the shortest first as given, each with its value and a line from the
 * least to the most that was measured. An SVG that needs no other file and follows the reader's
 * choice of light or dark.
 *
 * @param title a sentence that says what is shown, with its unit
 * @param bars at least one
 */
record BarChart(String title, List<Bar> bars) {
  private static final int WIDTH = 860;
  private static final int LABELS = 330;
  private static final int VALUES = 90;
  private static final int ROW = 22;
  private static final int TOP = 40;

  /**
   * One bar.
   *
   * @param own whether it stands out
   */
  record Bar(String label, Spread value, boolean own) {}

  String svg() {
    double most = bars.stream().mapToDouble(bar -> bar.value().most()).max().orElse(1);
    double scale = (WIDTH - LABELS - VALUES) / Math.max(most, Double.MIN_NORMAL);
    int height = TOP + bars.size() * ROW + 10;
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" role=\"img\" aria-label=\"%s\">\n")
            .formatted(WIDTH, height, WIDTH, height, escaped(title)));
    svg.append(style());
    svg.append("  <rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
    svg.append("  <text class=\"title\" x=\"10\" y=\"24\">%s</text>\n".formatted(escaped(title)));
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), TOP + i * ROW, scale);
    }
    return svg.append("</svg>\n").toString();
  }

  private static String style() {
    return """
          <style>
            text { font: 12px system-ui, sans-serif; fill: #24292f }
            .title { font-size: 14px; font-weight: 600 }
            .label { text-anchor: end }
            .ground { fill: #ffffff }
            .other { fill: #9aa5b1 }
            .own { fill: #1f6feb }
            .range { stroke: #24292f; stroke-width: 1 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .ground { fill: #0d1117 }
              .other { fill: #6e7681 }
              .own { fill: #58a6ff }
              .range { stroke: #e6edf3 }
            }
          </style>
        """;
  }

  private static void bar(StringBuilder svg, Bar bar, int y, double scale) {
    Spread value = bar.value();
    int middle = y + ROW / 2;
    svg.append(
        "  <text class=\"label\" x=\"%d\" y=\"%d\">%s</text>\n"
            .formatted(LABELS - 8, middle + 4, escaped(bar.label())));
    svg.append(
        String.format(
            Locale.ROOT,
            "  <rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
            bar.own() ? "own" : "other",
            LABELS,
            y + 3,
            value.median() * scale,
            ROW - 6));
    svg.append(
        String.format(
            Locale.ROOT,
            "  <path class=\"range\" d=\"M%.1f %dH%.1f\"/>\n",
            LABELS + value.least() * scale,
            middle,
            LABELS + value.most() * scale));
    svg.append(
        String.format(
            Locale.ROOT,
            "  <text x=\"%.1f\" y=\"%d\">%s</text>\n",
            LABELS + value.most() * scale + 6,
            middle + 4,
            Figures.of(value.median())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
