package dev.aloft.servlet;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;

/** A body that is in memory. */
final class BodyInput extends ServletInputStream {
  private final ByteArrayInputStream bytes;

  BodyInput(byte[] body) {
    bytes = new ByteArrayInputStream(body);
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    return bytes.read(target, offset, count);
  }

  @Override
  public long skip(long count) {
    return bytes.skip(count);
  }

  @Override
  public int available() {
    return bytes.available();
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    Objects.requireNonNull(listener, "listener");
    throw new IllegalStateException(
        "The request is neither upgraded nor asynchronous: read it, all of it has come.");
  }
}
