package dev.aloft.opentelemetry;

import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that a function reads while it comes. Remembers why it could not be read,
 * whatever the function makes of the exception: that is not a failure of the function.
 */
final class IncomingBody extends InputStream {
  private static final int MOST_CAUSES = 10;

  private final InputStream in;
  private volatile boolean closed;
  private volatile @Nullable IOException broken;

  private IncomingBody(InputStream in) {
    this.in = in;
  }

  /** Takes the place of a request's body if that may still have to come; null if it may not. */
  static @Nullable IncomingBody of(HttpInput request, HttpHandler handler) {
    if (!handler.takesStream() || !request.isEmpty()) {
      return null;
    }
    IncomingBody body = new IncomingBody(request.stream());
    request.reset(request.head(), body);
    return body;
  }

  /** Whether this failure is why the body could not be read, or comes from that. */
  boolean isCauseOf(Throwable failure) {
    IOException reason = broken;
    Throwable cause = failure;
    for (int i = 0; reason != null && cause != null && i < MOST_CAUSES; i++) {
      if (cause == reason) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private IOException noted(IOException failure) {
    // To read on after the end is the function's own mistake.
    if (broken == null && !closed) {
      broken = failure;
    }
    return failure;
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    in.close();
  }
}
