package dev.aloft.aws.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The UNIX socket that Lambda takes records from on managed instances, named by {@code
 * _LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET}. It provides no descriptor but that of the connection
 * itself, to which lines are written without frames: AWS's runtime for Python puts it in the place
 * of standard output and error (awslambdaric, lambda_multi_concurrent_utils), and that for Node.js
 * writes each record as a line, with a carriage return for each line break within (socket-logger).
 *
 * <p>Once it is broken, or takes nothing for a second, records go to standard error. The channel
 * does not block, so that it also survives a thread that is interrupted. Thread-safe behind a
 * {@link PrintStream} and the log's own lock.
 */
public final class TelemetrySocket extends OutputStream {
  private static final long LONGEST_WAIT = 1_000_000_000;
  private static final long PAUSE = 200_000;

  private final OutputStream otherwise;
  private @Nullable SocketChannel channel;

  private TelemetrySocket(SocketChannel channel, OutputStream otherwise) {
    this.channel = channel;
    this.otherwise = otherwise;
  }

  /**
   * A stream that takes each record with one write.
   *
   * @param path the socket's path, as in the variable
   * @param otherwise where records go when the socket is broken
   * @return null if nobody accepts a connection there
   */
  public static @Nullable PrintStream open(String path, PrintStream otherwise) {
    SocketChannel opened = null;
    try {
      UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
      opened = SocketChannel.open(StandardProtocolFamily.UNIX);
      opened.configureBlocking(false);
      if (opened.connect(address)) {
        return new PrintStream(new TelemetrySocket(opened, otherwise));
      }
    } catch (IOException | RuntimeException e) {
      // The path is wrong, or there is no such socket, or the system has none.
    }
    close(opened);
    return null;
  }

  @Override
  public void write(int b) throws IOException {
    throw new IOException("Records are written whole.");
  }

  /** Writes a record. */
  @Override
  public void write(byte[] record, int offset, int count) throws IOException {
    SocketChannel open = channel;
    if (open != null) {
      if (send(open, line(record, offset, count))) {
        return;
      }
      channel = null;
      close(open);
    }
    otherwise.write(record, offset, count);
    otherwise.flush();
  }

  /** The record as one line. */
  private static ByteBuffer line(byte[] record, int offset, int count) {
    byte[] line = new byte[count];
    for (int i = 0; i < count; i++) {
      byte next = record[offset + i];
      line[i] = next == '\n' && i < count - 1 ? (byte) '\r' : next;
    }
    return ByteBuffer.wrap(line);
  }

  private static boolean send(SocketChannel open, ByteBuffer line) {
    long since = System.nanoTime();
    try {
      while (line.hasRemaining()) {
        long now = System.nanoTime();
        if (open.write(line) > 0) {
          since = now;
        } else if (now - since > LONGEST_WAIT) {
          return false;
        } else {
          LockSupport.parkNanos(PAUSE);
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void close(@Nullable SocketChannel opened) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      // It is not used any more, either way.
    }
  }
}
