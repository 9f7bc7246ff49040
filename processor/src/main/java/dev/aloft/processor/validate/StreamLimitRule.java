package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.StreamLimit;
import java.util.Optional;

/**
 * The limit of streamed bodies leaves room for something, and belongs to a function that has such.
 *
 * @param known recognises a streamed body
 */
public record StreamLimitRule(KnownTypes known) implements FunctionRule {
  /** A server's own limit, 1 GiB. */
  private static final int MOST = 1 << 30;

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    Optional<StreamLimit> declared = StreamLimit.of(function);
    if (declared.isEmpty()) {
      return;
    }
    StreamLimit limit = declared.get();
    if (limit.bytes() < 0 || limit.bytes() > MOST) {
      diagnostics.report(
          Message.STREAM_LIMIT_RANGE, limit.place(), function.label(), limit.bytes(), MOST);
    } else if (limit.bytes() > 0
        && function.signature().payloads().stream()
            .noneMatch(payload -> known.isStreamTaken(payload.type()))) {
      diagnostics.report(Message.STREAM_LIMIT_WITHOUT_STREAM, limit.place(), function.label());
    }
  }
}
