package dev.aloft.servlet;

import java.util.Objects;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** Writes the body of a response. What comes after the response's end is ignored. */
final class BodyOutput extends ServletOutputStream {
  private final ResponseBody body;

  BodyOutput(ResponseBody body) {
    this.body = body;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, source.length);
    body.write(source, offset, count);
  }

  @Override
  public void flush() {
    body.flushed();
  }

  @Override
  public void close() {
    body.close();
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    Objects.requireNonNull(listener, "listener");
    throw new IllegalStateException(
        "The response is neither upgraded nor asynchronous: write it, nothing has to be waited for.");
  }
}
