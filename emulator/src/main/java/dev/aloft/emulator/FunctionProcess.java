package dev.aloft.emulator;

import dev.aloft.emulator.internal.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A function running as a child process, its standard output and error captured together. Closing
 * ends it by force and waits for its end. Safe for use by several threads.
 */
public final class FunctionProcess implements AutoCloseable {
  /** Beyond this many characters the older half of the log is dropped. */
  private static final int LOG_LIMIT = 8 << 20;

  private static final Duration END_LIMIT = Duration.ofSeconds(30);

  /** After the end of the process its pipe is abandoned once it has been silent this long. */
  private static final long SILENCE_NANOS = 5_000_000_000L;

  private final Process process;
  private final CompletableFuture<Void> end;
  private final Thread reader;
  private final StringBuilder log = new StringBuilder();
  private final @Nullable LogLines emulatorLines;
  private @Nullable LogLines lines;
  private boolean logEnded;
  private long written;
  private int lineLength;
  private int longestLine;

  private FunctionProcess(
      Process process, Runnable whenEnded, @Nullable Consumer<String> lineListener) {
    this.process = process;
    this.emulatorLines = lineListener == null ? null : new LogLines(lineListener);
    this.end = process.onExit().thenRun(whenEnded);
    this.reader = new Thread(this::readLog, "function log " + process.pid());
    reader.setDaemon(true);
  }

  /**
   * Starts a command. Of this process's environment only PATH and HOME are passed on.
   *
   * @throws UncheckedIOException when it cannot be started
   */
  public static FunctionProcess start(List<String> command, Map<String, String> environment) {
    return start(command, environment, () -> {}, null);
  }

  /**
   * As the public method; {@code whenEnded} runs once the process has ended, and the double gets
   * each line as a listener of {@link #forEachLine} does, if it wants to.
   */
  static FunctionProcess start(
      List<String> command,
      Map<String, String> environment,
      Runnable whenEnded,
      @Nullable Consumer<String> lineListener) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      FunctionProcess started = new FunctionProcess(process, whenEnded, lineListener);
      started.reader.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command, e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits for its end and returns the exit code (128 + signal number when a signal ended it); the
   * log is complete then.
   *
   * @throws IllegalStateException when it has not ended in that time
   */
  public int await(Duration limit) {
    try {
      if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException(
            "process " + pid() + " still runs after " + limit + "; its log:\n" + log());
      }
      drain();
      end.get(END_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the end of process " + pid() + " was not handled", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for process " + pid(), e);
    }
    return process.exitValue();
  }

  /** Reads on until the end of the pipe. A grandchild may hold it open, and is not waited for. */
  private void drain() throws InterruptedException {
    long limit = System.nanoTime() + END_LIMIT.toNanos();
    synchronized (log) {
      while (!logEnded && System.nanoTime() < limit) {
        long before = written;
        long silentUntil = System.nanoTime() + SILENCE_NANOS;
        while (!logEnded && written == before) {
          long left = silentUntil - System.nanoTime();
          if (left <= 0) {
            return;
          }
          TimeUnit.NANOSECONDS.timedWait(log, left);
        }
      }
    }
  }

  /** Waits for its end; false when it still runs after that time. */
  boolean endsWithin(Duration limit) {
    try {
      return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for process " + pid(), e);
    }
  }

  /** Complete once the process has ended and its double knows it; not to be completed by others. */
  public CompletableFuture<Void> ended() {
    return end;
  }

  /**
   * Passes on each line of the log, from its beginning, without its line end; a very long line
   * comes in parts. Replaces what was set before.
   *
   * @param listener is called by one thread at a time, which must not wait for anything: the
   *     process writes no more meanwhile
   */
  public void forEachLine(Consumer<String> listener) {
    synchronized (log) {
      LogLines added = new LogLines(listener);
      lines = added;
      added.add(log);
      if (logEnded) {
        added.end();
      }
    }
  }

  /**
   * Waits until the process has written nothing for a while, or for as long as the limit.
   *
   * @param quiet how long it has to be silent
   */
  public void awaitQuiet(Duration quiet, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      synchronized (log) {
        long before = -1;
        while (!logEnded && written != before && System.nanoTime() < end) {
          before = written;
          long silentUntil = Math.min(end, System.nanoTime() + quiet.toNanos());
          while (!logEnded && written == before && silentUntil > System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(log, silentUntil - System.nanoTime());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for process " + pid(), e);
    }
  }

  /** Sends SIGTERM, as Lambda does to a function with extensions, and returns at once. */
  public void terminate() {
    // Process.destroy would close the pipe as well, and lose the last words.
    process.toHandle().destroy();
  }

  /** What it has written so far, read as UTF-8; of a very long log a line and the later part. */
  public String log() {
    synchronized (log) {
      long dropped = written - log.length();
      return dropped == 0 ? log.toString() : "[" + dropped + " characters dropped]\n" + log;
    }
  }

  /**
   * Waits until the log contains a text.
   *
   * @throws IllegalStateException when it does not in that time, or the process ended without
   */
  public void awaitLog(String substring, Duration limit) {
    Waiting.until(
        log,
        () -> logEnded || log.indexOf(substring) >= 0,
        limit,
        () -> "no \"" + substring + "\" in the log:\n" + log());
    if (!log().contains(substring)) {
      throw new IllegalStateException(
          "process " + pid() + " ended without \"" + substring + "\" in its log:\n" + log());
    }
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly();
    await(END_LIMIT);
  }

  /** The number of characters of the longest line it has written so far. */
  public int longestLine() {
    synchronized (log) {
      return longestLine;
    }
  }

  private void measureLines(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      lineLength = text[i] == '\n' ? 0 : lineLength + 1;
      longestLine = Math.max(longestLine, lineLength);
    }
  }

  private void readLog() {
    char[] buffer = new char[8192];
    try (InputStream output = process.getInputStream();
        Reader text = new InputStreamReader(output, StandardCharsets.UTF_8)) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        synchronized (log) {
          if (log.length() + read > LOG_LIMIT) {
            log.delete(0, LOG_LIMIT / 2);
          }
          log.append(buffer, 0, read);
          written += read;
          measureLines(buffer, read);
          passOn(CharBuffer.wrap(buffer, 0, read));
          log.notifyAll();
        }
      }
    } catch (IOException e) {
      // The pipe was closed under the reader: the process was ended by force.
    } finally {
      synchronized (log) {
        logEnded = true;
        endLines(emulatorLines);
        endLines(lines);
        log.notifyAll();
      }
    }
  }

  private void passOn(CharSequence text) {
    if (emulatorLines != null) {
      emulatorLines.add(text);
    }
    if (lines != null) {
      lines.add(text);
    }
  }

  private static void endLines(@Nullable LogLines ended) {
    if (ended != null) {
      ended.end();
    }
  }
}
