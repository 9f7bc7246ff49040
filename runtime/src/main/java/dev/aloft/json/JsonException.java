package dev.aloft.json;

import org.jspecify.annotations.Nullable;

/**
 * A document that is not what the codec expects. The only exception that decoding throws of itself:
 * what a type's own code throws passes, but for an {@link IllegalArgumentException}, which becomes
 * one of these.
 *
 * <p>The message is complete: what is wrong, what was expected, where it stands.
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
   * @param line the line, counted from 1; 0 if it is not known
   * @param column the column, counted in bytes from 1; 0 if it is not known
   * @param cause what led to it, or null
   */
  public JsonException(
      String problem, String path, int line, int column, @Nullable Throwable cause) {
    this(problem, problem, path, line, column, cause);
  }

  /**
   * @param withoutValues the problem without anything that the document holds
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
   * The message for a log, which must not hold what users sent: of a value that was found it has
   * the kind, as in {@code expected an integer, found a string at /lines/2/price (line 1, column
   * 7)}. Names of properties stay, and so do words that a codec written by hand passed to {@link
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

  /** The line, counted from 1; 0 if it is not known. */
  public int line() {
    return line;
  }

  /** The column, counted in bytes from 1; 0 if it is not known. */
  public int column() {
    return column;
  }
}
