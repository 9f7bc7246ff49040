package dev.aloft.json;

import org.jspecify.annotations.Nullable;

/**
 * A document is not what the codec expects. The only exception that decoding itself throws:
 * exceptions of a type's own code are rethrown, except for an {@link IllegalArgumentException},
 * which becomes a {@code JsonException}.
 *
 * <p>The message is complete: what is wrong, what was expected, and where.
 */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String withoutValues;
  private final String path;
  private final int line;
  private final int column;

  /**
   * @param problem what is wrong, as a sentence without a full stop
   * @param path where, as a JSON pointer such as {@code /lines/2/price}; empty for the document
   * @param line the line, counted from 1; 0 if unknown
   * @param column the column, counted in bytes from 1; 0 if unknown
   * @param cause the cause, or null
   */
  public JsonException(
      String problem, String path, int line, int column, @Nullable Throwable cause) {
    this(problem, problem, path, line, column, cause);
  }

  /**
   * @param withoutValues the problem without anything from the document
   */
  JsonException(
      String problem,
      String withoutValues,
      String path,
      int line,
      int column,
      @Nullable Throwable cause) {
    super(message(problem, path, line, column), cause);
    this.problem = problem;
    this.withoutValues = withoutValues;
    this.path = path;
    this.line = line;
    this.column = column;
  }

  private static String message(String problem, String path, int line, int column) {
    StringBuilder text = new StringBuilder(problem).append(" at ");
    text.append(path.isEmpty() ? "the document's root" : path);
    if (line > 0) {
      text.append(" (line ").append(line).append(", column ").append(column).append(')');
    }
    return text.toString();
  }

  /**
   * The message for a log, which must not contain what users sent: it names only the kind of the
   * value found, as in {@code expected an integer, found a string at /lines/2/price (line 1, column
   * 7)}. Names of properties stay, and so does text that a codec written by hand passed to {@link
   * JsonReader#refused(String, Throwable)}.
   */
  public String summary() {
    return message(withoutValues, path, line, column);
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }

  /** Where, as a JSON pointer such as {@code /lines/2/price}; empty for the document itself. */
  public String path() {
    return path;
  }

  /** The line, counted from 1; 0 if unknown. */
  public int line() {
    return line;
  }

  /** The column, counted in bytes from 1; 0 if unknown. */
  public int column() {
    return column;
  }
}
