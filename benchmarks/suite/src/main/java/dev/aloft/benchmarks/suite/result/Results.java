package dev.aloft.benchmarks.suite.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one run brought.
 *
 * @param commit of the measured code
 * @param machine what it ran on
 * @param rounds how often each variant was started
 * @param calls warm calls of each measured start
 * @param soak calls of one start, after which memory was measured; 0 for none
 * @param json documents per second
 */
public record Results(
    String commit,
    String machine,
    int rounds,
    int calls,
    int soak,
    List<Row> rows,
    List<JsonRow> json,
    List<Skip> skipped) {

  /**
   * One row of the comparison of JSON libraries.
   *
   * @param work such as {@code read 1KB}
   * @param rate documents per second
   */
  public record JsonRow(String work, String peer, Spread rate) {}

  /** What was not measured, and why. */
  public record Skip(String what, String reason) {}

  /** Copies the lists. */
  public Results {
    rows = List.copyOf(rows);
    json = List.copyOf(json);
    skipped = List.copyOf(skipped);
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  /** Writes it as JSON. */
  public void write(Path file) throws IOException {
    try {
      mapper().writeValue(file, this);
    } catch (JacksonException e) {
      throw new IOException("Cannot write " + file + ".", e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Results read(Path file) throws IOException {
    try {
      return mapper().readValue(file, Results.class);
    } catch (JacksonException e) {
      throw new IOException("Cannot read " + file + ": " + e.getOriginalMessage(), e);
    }
  }
}
