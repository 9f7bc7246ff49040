package dev.aloft.wire;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer whose length is unknown when it starts. */
final class AnswerStream extends OutputStream {
  /** Nothing of the body is sent. */
  static final int NONE = 0;

  static final int CHUNKED = 1;

  /** The connection's end ends the body. */
  static final int TO_END = 2;

  private static final int LAST_CHUNK = 5;

  private final ServerExchange exchange;
  private final ServerConnection connection;
  private final byte[] buffer;
  private final int framing;
  private final int most;

  /** Where the chunk's size is written: after the head at first. */
  private int chunkStart;

  private int end;
  private boolean headSent;
  private boolean closed;
  private boolean abandoned;

  AnswerStream(ServerExchange exchange, ServerConnection connection, AnswerHead head, int framing) {
    this.exchange = exchange;
    this.connection = connection;
    this.framing = framing;
    if (framing != NONE) {
      int free = ServerExchange.PIECE - head.length();
      head.room(Math.max(free, 1024));
    }
    buffer = head.bytes();
    most = Math.min(buffer.length, ServerExchange.PIECE) - ChunkFrame.END - LAST_CHUNK;
    chunkStart = head.length();
    end = chunkStart + size();
  }

  private int size() {
    return framing == CHUNKED ? ChunkFrame.SIZE : 0;
  }

  @Override
  public void write(int b) throws IOException {
    checkOpen();
    if (framing != NONE) {
      if (end >= most) {
        emit(false);
      }
      buffer[end++] = (byte) b;
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if ((offset | length | (bytes.length - offset - length)) < 0) {
      throw new IndexOutOfBoundsException(
          offset + " and " + length + " of an array of " + bytes.length);
    }
    checkOpen();
    if (framing == NONE) {
      return;
    }
    int taken = 0;
    while (taken < length) {
      if (end >= most) {
        emit(false);
      }
      int count = Math.min(length - taken, most - end);
      System.arraycopy(bytes, offset + taken, buffer, end, count);
      end += count;
      taken += count;
    }
  }

  @Override
  public void flush() throws IOException {
    checkOpen();
    if (!headSent || end > chunkStart + size()) {
      emit(false);
    }
  }

  private void checkOpen() throws IOException {
    if (closed || abandoned) {
      throw new IOException("The answer's body has ended.");
    }
  }

  /** Whether a part of the answer has been sent. */
  boolean isSent() {
    return headSent;
  }

  /** Sends the buffered bytes. */
  private void emit(boolean last) throws IOException {
    int count = end - chunkStart - size();
    if (framing == CHUNKED) {
      if (count > 0) {
        end = ChunkFrame.complete(buffer, chunkStart, end);
      } else {
        end = chunkStart;
      }
      if (last) {
        buffer[end++] = '0';
        for (int i = 0; i < 2; i++) {
          buffer[end++] = '\r';
          buffer[end++] = '\n';
        }
      }
    }
    int length = end;
    headSent = true;
    chunkStart = 0;
    end = size();
    connection.write(buffer, 0, length);
  }

  @Override
  public void close() throws IOException {
    if (closed || abandoned) {
      return;
    }
    closed = true;
    if (!headSent || framing == CHUNKED || end > chunkStart + size()) {
      emit(true);
    }
    exchange.streamed();
  }

  /** Makes later writes fail, as they would corrupt the next answer. */
  void abandon() {
    abandoned = true;
  }
}
