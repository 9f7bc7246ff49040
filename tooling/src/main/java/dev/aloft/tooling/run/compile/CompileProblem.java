package dev.aloft.tooling.run.compile;

/**
 * An error of the compiler's.
 *
 * @param file the source file, relative to the module where it can be; empty if it concerns none
 * @param line counted from 1; 0 if it is not known
 * @param column counted from 1; 0 if it is not known
 * @param message the compiler's own text, often of several lines
 */
public record CompileProblem(String file, long line, long column, String message) {
  /** As compilers print it: {@code File.java:3: message}. */
  @Override
  public String toString() {
    if (file.isEmpty()) {
      return message;
    }
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
