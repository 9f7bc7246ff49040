package dev.aloft.tooling;

/** A tool cannot do what it was asked to do. The message says why, and what to do about it. */
public final class ToolingException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem a sentence that says what is wrong, and names the file or setting
   * @param fix a sentence that says what to do
   */
  public ToolingException(String problem, String fix) {
    super(problem + " " + fix);
  }

  /** The same, with what caused it. */
  public ToolingException(String problem, String fix, Throwable cause) {
    super(problem + " " + fix, cause);
  }
}
