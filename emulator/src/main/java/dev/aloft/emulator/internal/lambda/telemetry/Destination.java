package dev.aloft.emulator.internal.lambda.telemetry;

import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.invocation.Subscription;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Where a subscriber's events go. Used by one thread, and closed by any. */
sealed interface Destination extends AutoCloseable permits HttpDestination, TcpDestination {

  /**
   * The destination of a subscription; the host in it is this one, whatever its name is.
   *
   * @param violations gets what the subscriber does wrong in its answers
   * @throws InvalidSubscriptionException when nothing listens where that shows at once
   */
  static Destination of(Subscription subscription, Violations violations)
      throws InvalidSubscriptionException {
    URI uri = subscription.destination();
    return "tcp".equals(uri.getScheme())
        ? TcpDestination.connected(uri.getPort())
        : new HttpDestination(uri, violations);
  }

  /**
   * Delivers these events, each of them a JSON object.
   *
   * @throws IOException when they have not arrived, or it is not known that they have
   */
  void deliver(List<byte[]> events) throws IOException;

  /** Ends what is under way. */
  @Override
  void close();
}
