package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.FunctionReply.Malformed;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpReceiver;
import dev.aloft.emulator.invocation.Receiver;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes an answer on from the end of its metadata. One whose metadata is wrong is not passed on:
 * the front refuses it as a whole.
 */
public final class StreamedHttpAnswer implements Receiver {
  /** No metadata is longer: it is headers. */
  private static final int MOST_METADATA = 1 << 20;

  private final HttpReceiver receiver;
  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private final AtomicInteger parts = new AtomicInteger();
  private boolean begun;
  private boolean malformed;

  public StreamedHttpAnswer(HttpReceiver receiver) {
    this.receiver = receiver;
  }

  /** The invocation has ended with this answer. */
  public void ended(Answer answer) {
    boolean failed =
        answer.kind() != Answer.Kind.RESPONSE
            || Header.find(answer.trailers(), LambdaHeaders.ERROR_TYPE).isPresent();
    if (begun && failed) {
      receiver.brokeOff();
    }
  }

  /** How many parts have come so far. */
  public int parts() {
    return parts.get();
  }

  @Override
  public boolean received(byte[] part) {
    parts.incrementAndGet();
    if (begun) {
      return receiver.received(part);
    }
    if (malformed) {
      return true;
    }
    start.writeBytes(part);
    byte[] bytes = start.toByteArray();
    int end = HttpAnswers.metadataEnd(bytes);
    if (end < 0) {
      malformed = bytes.length > MOST_METADATA;
      return true;
    }
    try {
      receiver.begins(HttpAnswers.streamed(bytes, end, new byte[0]));
    } catch (Malformed e) {
      malformed = true;
      return true;
    }
    begun = true;
    start.reset();
    int body = end + HttpAnswers.SEPARATOR;
    return body == bytes.length || receiver.received(Arrays.copyOfRange(bytes, body, bytes.length));
  }
}
