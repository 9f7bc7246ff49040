package dev.aloft.emulator;

import java.util.function.Consumer;

/**
 * Passes on text line by line, without line ends; a very long line comes in parts. Used by one
 * thread at a time.
 */
final class LogLines {
  /** The longest line that is passed on in one piece. */
  private static final int LIMIT = 64 << 10;

  private final Consumer<String> listener;
  private final StringBuilder line = new StringBuilder();

  LogLines(Consumer<String> listener) {
    this.listener = listener;
  }

  void add(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next != '\n') {
        line.append(next);
      }
      if (next == '\n' || line.length() == LIMIT) {
        passOn();
      }
    }
  }

  /** Nothing comes after this: what there is of a line is one. */
  void end() {
    if (line.length() > 0) {
      passOn();
    }
  }

  private void passOn() {
    int end = line.length();
    String text = line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    line.setLength(0);
    listener.accept(text);
  }
}
