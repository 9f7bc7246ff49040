package dev.aloft.tooling.command;

/** Words as a POSIX shell reads them. */
public final class ShellWord {
  private ShellWord() {}

  /** The word, in quotes if a shell would take it for something else. */
  public static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=+,@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
