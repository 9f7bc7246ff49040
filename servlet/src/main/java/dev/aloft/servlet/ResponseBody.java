package dev.aloft.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import javax.servlet.ServletOutputStream;
import org.jspecify.annotations.Nullable;

/** The body of a response, and how far the response has come. */
final class ResponseBody {
  private static final int BUFFER_SIZE = 8192;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable BodyOutput stream;
  private @Nullable PrintWriter writer;
  private int bufferSize = BUFFER_SIZE;
  private long limit = Long.MAX_VALUE;
  private boolean draining;
  private boolean committed;
  private boolean ended;

  ServletOutputStream stream() {
    if (writer != null) {
      throw new IllegalStateException(
          "getWriter() was called for this response: go on with it, or call getOutputStream()"
              + " alone.");
    }
    return opened();
  }

  /**
   * What writes text.
   *
   * @throws UnsupportedEncodingException if the JVM does not know the encoding
   */
  PrintWriter writer(String encoding) throws UnsupportedEncodingException {
    PrintWriter opened = writer;
    if (opened == null) {
      if (stream != null) {
        throw new IllegalStateException(
            "getOutputStream() was called for this response: go on with it, or call getWriter()"
                + " alone.");
      }
      opened = new PrintWriter(new OutputStreamWriter(opened(), RequestBody.charset(encoding)));
      writer = opened;
    }
    return opened;
  }

  private BodyOutput opened() {
    BodyOutput opened = stream;
    if (opened == null) {
      opened = new BodyOutput(this);
      stream = opened;
    }
    return opened;
  }

  /** Whether it is written as text. */
  boolean isText() {
    return writer != null;
  }

  /** Adds bytes, as far as the content length and the response's end allow. */
  void write(byte[] source, int offset, int count) {
    if (!ended) {
      bytes.write(source, offset, (int) Math.min(count, limit - bytes.size()));
      endAtLimit();
    }
  }

  private void endAtLimit() {
    if (bytes.size() >= limit && limit > 0) {
      committed = true;
      ended = true;
    }
  }

  /** How many bytes it may have. */
  void limit(long most) {
    limit = Math.max(most, bytes.size());
    endAtLimit();
  }

  /** Adds what a writer still holds, without a commit; returns the number of all bytes. */
  int drain() {
    PrintWriter open = writer;
    if (open != null) {
      draining = true;
      open.flush();
      draining = false;
    }
    return bytes.size();
  }

  /** Adds also what an encoder writes last, such as the way back to ASCII. */
  void finish() {
    PrintWriter open = writer;
    if (open != null) {
      draining = true;
      open.close();
      draining = false;
    }
  }

  int size() {
    return bytes.size();
  }

  /** What a flush by the handler does. */
  void flushed() {
    if (!draining) {
      committed = true;
    }
  }

  void commit() {
    committed = true;
  }

  /** What a writer still holds may be all that was missing of the content length. */
  boolean isCommitted() {
    if (limit != Long.MAX_VALUE) {
      drain();
    }
    return committed;
  }

  /** What a close by the handler does. */
  void close() {
    committed = true;
    ended = true;
  }

  /** Ends the response with these bytes as its body. */
  void end(byte[] all) {
    limit = Long.MAX_VALUE;
    bytes.write(all, 0, all.length);
    close();
  }

  /** Forgets what was written. */
  void clear() {
    drain();
    bytes.reset();
  }

  /** Forgets also how it was written and how long it was to be. */
  void reset() {
    clear();
    stream = null;
    writer = null;
    limit = Long.MAX_VALUE;
  }

  int bufferSize() {
    return bufferSize;
  }

  /** At least what was asked for. */
  void bufferSize(int size) {
    bufferSize = Math.max(size, 0);
  }

  void writeTo(OutputStream target) throws IOException {
    bytes.writeTo(target);
  }
}
