package dev.aloft.aws.extension;

import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes events as lines of JSON on one connection at a time. */
final class TcpDoor implements Door {
  /** The longest line of a log is 1 MB. */
  private static final int LONGEST_LINE = 4 << 20;

  private static final int LARGEST_BATCH = 1 << 20;
  private static final long PAUSE_MILLIS = 100;

  private final Deliveries deliveries;
  private final RuntimeLog log;
  private final ServerSocket listener;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable Socket connection;

  TcpDoor(int port, Deliveries deliveries, RuntimeLog log) throws IOException {
    this.deliveries = deliveries;
    this.log = log;
    listener = new ServerSocket(port);
    thread = new Thread(this::run, "aloft-telemetry");
    thread.setDaemon(true);
  }

  @Override
  public void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      try (Socket accepted = listener.accept();
          InputStream in = new BufferedInputStream(accepted.getInputStream(), 1 << 16)) {
        connection = accepted;
        if (!closed) {
          read(in);
        }
      } catch (IOException e) {
        if (listener.isClosed()) {
          break;
        }
        log.warn(null, "The connection for telemetry has failed: " + e);
        pause();
      } catch (Throwable e) {
        deliveries.lost(e);
        break;
      }
    }
  }

  /** Lines that are there already become one batch. */
  private void read(InputStream in) throws IOException {
    Lines batch = new Lines();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != '\n') {
          batch.add(next);
        } else if (batch.endLine() && (in.available() == 0 || batch.size() > LARGEST_BATCH)) {
          deliver(batch);
        }
      }
      batch.endLine();
    } finally {
      batch.dropLine();
      deliver(batch);
    }
  }

  /** Accepting may fail again at once, for example for lack of file descriptors. */
  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      // The next attempt comes early.
    }
  }

  private void deliver(Lines batch) {
    if (batch.isEmpty()) {
      return;
    }
    byte[] lines = batch.take();
    int[] ends = batch.takeEnds();
    if (deliveries.deliver(lines) == Deliveries.REFUSED && ends.length > 1) {
      // One of them is none; the others are not to be lost with it.
      for (int i = 0, start = 1; i < ends.length; start = ends[i++] + 1) {
        byte[] line = Arrays.copyOfRange(lines, start - 1, ends[i] + 1);
        line[0] = '[';
        line[line.length - 1] = ']';
        deliveries.deliver(line);
      }
    }
  }

  @Override
  public void awaitQuiet(long millis) {
    deliveries.awaitQuiet(millis);
  }

  @Override
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close(long graceMillis) {
    closed = true;
    try {
      listener.close();
      Socket open = connection;
      if (open != null) {
        // What has arrived is still read to its end.
        open.shutdownInput();
      }
      thread.join(Math.max(1, graceMillis));
    } catch (IOException e) {
      // It is closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lines on their way to become a JSON array. */
  private static final class Lines {
    private final ByteArrayOutputStream array = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<Integer> ends = new ArrayList<>();

    void add(int next) throws IOException {
      if (line.size() == LONGEST_LINE) {
        throw new IOException("a line is longer than " + LONGEST_LINE + " bytes");
      }
      line.write(next);
    }

    /** Ends a line; false if it was empty. */
    boolean endLine() {
      if (line.size() == 0) {
        return false;
      }
      array.write(ends.isEmpty() ? '[' : ',');
      array.writeBytes(line.toByteArray());
      ends.add(array.size());
      line.reset();
      return true;
    }

    /** Forgets a line that has not ended. */
    void dropLine() {
      line.reset();
    }

    int size() {
      return array.size();
    }

    boolean isEmpty() {
      return ends.isEmpty();
    }

    byte[] take() {
      array.write(']');
      byte[] taken = array.toByteArray();
      array.reset();
      return taken;
    }

    /** Where the lines ended that were taken. */
    int[] takeEnds() {
      int[] taken = ends.stream().mapToInt(Integer::intValue).toArray();
      ends.clear();
      return taken;
    }
  }
}
