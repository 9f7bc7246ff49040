package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpReceiver;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Passes a chunked answer on while it is read.
 *
 * @param client what the cloud makes of the answer's head for its client
 */
public record AnswerTap(HttpReceiver receiver, Function<HttpResult, HttpAnswer> client) {
  void begins(HttpResult head) {
    receiver.begins(client.apply(head));
  }

  void read(byte[] bytes, int offset, int length) throws ReceiverLeftException {
    if (!receiver.received(Arrays.copyOfRange(bytes, offset, offset + length))) {
      throw new ReceiverLeftException();
    }
  }
}
