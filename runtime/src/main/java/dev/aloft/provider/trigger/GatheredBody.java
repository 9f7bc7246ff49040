package dev.aloft.provider.trigger;

import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.wire.AnswerRules;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A streamed body for what takes only whole answers: gathered in memory, up to a limit. */
final class GatheredBody extends OutputStream {
  /**
   * The fronts of AWS Lambda, Tencent SCF and Scaleway take 6 MB of an answer, in base64 or with
   * escapes.
   */
  private static final int MOST = 4 << 20;

  private final Output body;
  private boolean ended;
  private @Nullable IOException refused;

  private GatheredBody(Output body) {
    this.body = body;
  }

  /**
   * Lets the function write the body, unless the answer has none.
   *
   * @return why the body is incomplete; null if it is complete
   */
  static @Nullable Throwable gather(
      StreamingResponse streamed, HttpInput request, HttpOutput response) {
    if (AnswerRules.isBodiless(response.status(), request.head().method())) {
      return null;
    }
    GatheredBody gathered = new GatheredBody(response.body());
    Throwable failure = null;
    try {
      streamed.body().writeTo(gathered);
    } catch (Throwable e) {
      failure = e;
    }
    return gathered.end(failure);
  }

  /** A writer may have swallowed that the body is too long. */
  private synchronized @Nullable Throwable end(@Nullable Throwable failure) {
    ended = true;
    return failure == null ? refused : failure;
  }

  private void check(int more) throws IOException {
    if (ended) {
      throw new IOException("The body has ended: nothing can be written any more.");
    }
    if (more > MOST - body.length()) {
      refused =
          new IOException(
              "The streamed body is longer than the "
                  + MOST
                  + " bytes to which it is limited here: what sent this request takes only whole"
                  + " answers.");
      throw refused;
    }
  }

  @Override
  public synchronized void write(int b) throws IOException {
    check(1);
    body.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    check(length);
    body.write(bytes, offset, length);
  }

  @Override
  public synchronized void close() {
    ended = true;
  }
}
