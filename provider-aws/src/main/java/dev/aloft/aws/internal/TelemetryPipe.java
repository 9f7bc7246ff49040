package dev.aloft.aws.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The pipe that Lambda takes framed records from, named by {@code _LAMBDA_TELEMETRY_LOG_FD}: so,
 * one of several lines stays one. Lambda gives it to its own runtimes today; the frames are those
 * of FramedTelemetryLogSink in aws-lambda-java-runtime-interface-client: a tag of four bytes, which
 * has format and level, four of the length, eight of the time in microseconds, the record. Once the
 * pipe is broken, records go to standard error, without frames. Thread-safe behind a {@link
 * PrintStream}.
 */
public final class TelemetryPipe extends OutputStream {
  private static final int HEAD = 16;
  private static final int TAG = 0xa55a0000;
  private static final int TEXT = 1;
  private static final int TIMED = 2;

  /** Where the level is: before anything that a record's author can choose. */
  private static final int LEVEL_END = 100;

  private static final String[] LEVELS = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};

  private final OutputStream otherwise;
  private @Nullable OutputStream pipe;

  TelemetryPipe(OutputStream pipe, OutputStream otherwise) {
    this.pipe = pipe;
    this.otherwise = otherwise;
  }

  /**
   * A stream that takes each record with one write.
   *
   * @param descriptor the pipe's number, as in the variable
   * @param otherwise where records go when the pipe is broken
   * @return null if there is no such pipe
   */
  public static @Nullable PrintStream open(String descriptor, PrintStream otherwise) {
    try {
      OutputStream pipe =
          new FileOutputStream("/proc/self/fd/" + Integer.parseInt(descriptor), true);
      return new PrintStream(new TelemetryPipe(pipe, otherwise));
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  @Override
  public void write(int b) throws IOException {
    throw new IOException("Records are written whole.");
  }

  /** Writes a record. A full pipe makes the caller wait, as a full standard error does. */
  @Override
  public void write(byte[] record, int offset, int count) throws IOException {
    OutputStream open = pipe;
    if (open != null) {
      try {
        open.write(frame(record, offset, count - 1));
        return;
      } catch (IOException e) {
        pipe = null;
      }
    }
    otherwise.write(record, offset, count);
    otherwise.flush();
  }

  /** The record without the line break at its end. */
  private static byte[] frame(byte[] record, int offset, int length) {
    int format = record[offset] == '{' ? 0 : TEXT;
    int seen = Math.min(length, LEVEL_END);
    String head = new String(record, offset, seen, StandardCharsets.ISO_8859_1);
    ByteBuffer frame = ByteBuffer.allocate(HEAD + length);
    frame.putInt(TAG | format | TIMED | level(head, format) << 2).putInt(length);
    frame.putLong(System.currentTimeMillis() * 1000).put(record, offset, length);
    return frame.array();
  }

  /** 1 for trace to 6 for fatal; 0 if it is not known. */
  private static int level(String head, int format) {
    for (int i = 0; i < LEVELS.length; i++) {
      if (format == TEXT
          ? head.startsWith("[" + LEVELS[i] + "]")
          : head.contains("\",\"level\":\"" + LEVELS[i] + "\",\"")) {
        return i + 1;
      }
    }
    return 0;
  }
}
