package dev.aloft.scaleway.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Breaks lines that Scaleway's core runtime would choke on: it reads its child's output line by
 * line, and stops reading for good at one of more than 64 KiB. A line is broken between characters
 * of UTF-8. Thread-safe behind the {@link PrintStream} of {@link #of}.
 */
public final class ShortLines extends OutputStream {
  /** Below 64 KiB by more than a character and what the core runtime might prepend. */
  public static final int LONGEST = 60_000;

  private final OutputStream destination;
  private int length;

  private ShortLines(OutputStream destination) {
    this.destination = destination;
  }

  /** A stream that prints in UTF-8 and flushes whatever is written. */
  public static PrintStream of(OutputStream destination) {
    return new PrintStream(new ShortLines(destination), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int written = offset;
    int end = offset + count;
    for (int i = offset; i < end; i++) {
      if (bytes[i] == '\n') {
        length = 0;
      } else if ((length >= LONGEST && (bytes[i] & 0xc0) != 0x80) || length >= LONGEST + 8) {
        destination.write(bytes, written, i - written);
        destination.write('\n');
        written = i;
        length = 1;
      } else {
        length++;
      }
    }
    destination.write(bytes, written, end - written);
  }

  @Override
  public void flush() throws IOException {
    destination.flush();
  }
}
