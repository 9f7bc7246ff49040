package dev.aloft.emulator.internal.lambda.telemetry;

/** A subscription that the service refuses; the message is for the subscriber. */
public final class InvalidSubscriptionException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidSubscriptionException(String message) {
    super(message);
  }
}
