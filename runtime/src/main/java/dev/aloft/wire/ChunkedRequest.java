package dev.aloft.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is sent in chunks while it is written (RFC 9112, section 7.1). Up to about
 * 16 KiB are collected before they are sent; {@link #flush()} sends them at once. Writes wait while
 * the other side does not read. To be used by one thread.
 */
public final class ChunkedRequest extends OutputStream {
  private static final int PIECE = 1 << 14;

  private final WireClient client;
  private final byte[] buffer;
  private @Nullable SocketChannel channel;

  /** Where the size of the unfinished chunk is written. */
  private int chunkStart;

  private int end;
  private boolean sent;
  private @Nullable IOException broken;

  ChunkedRequest(WireClient client, WireRequest request) {
    this.client = client;
    buffer = new byte[Math.max(PIECE, request.length() + 64 + PIECE / 2)];
    chunkStart = request.writeChunkedHead(buffer);
    end = chunkStart + ChunkFrame.SIZE;
  }

  /** Whether a part of the request has been sent. */
  public boolean isSent() {
    return sent;
  }

  @Override
  public void write(int b) throws IOException {
    room();
    buffer[end++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int taken = 0;
    while (taken < length) {
      int count = Math.min(length - taken, room());
      System.arraycopy(bytes, offset + taken, buffer, end, count);
      end += count;
      taken += count;
    }
  }

  /** Makes room for a byte at least; returns for how many there is. */
  private int room() throws IOException {
    if (end >= most()) {
      flush();
    }
    return most() - end;
  }

  /** The size of a chunk has four digits, however large the head is. */
  private int most() {
    return Math.min(buffer.length - ChunkFrame.END, chunkStart + ChunkFrame.SIZE + PIECE);
  }

  /** Ends a chunk where its reader expects the end of one, without sending it yet. */
  public void endChunk() throws IOException {
    completeChunk();
    if (end + ChunkFrame.SIZE + ChunkFrame.END >= buffer.length) {
      flush();
    } else {
      chunkStart = end;
      end += ChunkFrame.SIZE;
    }
  }

  private void completeChunk() {
    if (end <= chunkStart + ChunkFrame.SIZE) {
      end = chunkStart;
      return;
    }
    end = ChunkFrame.complete(buffer, chunkStart, end);
    chunkStart = end;
  }

  @Override
  public void flush() throws IOException {
    completeChunk();
    if (end > 0) {
      int length = end;
      chunkStart = 0;
      end = ChunkFrame.SIZE;
      send(buffer, length);
    } else {
      end = ChunkFrame.SIZE;
    }
  }

  private void send(byte[] bytes, int length) throws IOException {
    IOException before = broken;
    if (before != null) {
      throw new IOException(before.getMessage(), before);
    }
    // A channel closes if the function has left the thread interrupted.
    boolean interrupted = Thread.interrupted();
    try {
      SocketChannel current = channel;
      if (current == null) {
        current = client.openApart();
        channel = current;
      }
      sent = true;
      WireClient.write(current, bytes, 0, length);
    } catch (IOException e) {
      broken = e;
      throw e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the body, and reads the answer; the connection is closed. */
  public WireResponse finish() throws IOException {
    return finish("");
  }

  /**
   * The same with trailers.
   *
   * @param trailers lines of {@code name: value}, each with CR LF at its end
   */
  public WireResponse finish(String trailers) throws IOException {
    String last = "0\r\n" + trailers + "\r\n";
    completeChunk();
    byte[] bytes = new byte[end + last.length()];
    System.arraycopy(buffer, 0, bytes, 0, end);
    for (int i = 0; i < last.length(); i++) {
      bytes[end + i] = (byte) last.charAt(i);
    }
    try {
      send(bytes, bytes.length);
    } catch (IOException e) {
      WireResponse early = earlyAnswer();
      if (early != null) {
        return early;
      }
      throw e;
    }
    SocketChannel current = channel;
    if (current == null) {
      throw new IllegalStateException("Nothing was sent.");
    }
    try {
      return client.answerTo(current);
    } catch (IOException e) {
      throw HandedOverException.because(e, false);
    } finally {
      abort();
    }
  }

  /**
   * What the other side answered before it had the whole body, after a write failed; null if it
   * closed the connection without an answer. The connection is closed.
   */
  public @Nullable WireResponse earlyAnswer() {
    SocketChannel current = channel;
    if (current == null || !current.isOpen()) {
      return null;
    }
    try {
      return client.answerTo(current);
    } catch (IOException e) {
      return null;
    } finally {
      abort();
    }
  }

  /** Closes the connection; a body without its end is thereby broken off. */
  public void abort() {
    SocketChannel current = channel;
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        // The connection is abandoned in any case.
      }
    }
  }
}
