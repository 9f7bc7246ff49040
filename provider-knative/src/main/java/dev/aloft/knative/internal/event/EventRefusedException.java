package dev.aloft.knative.internal.event;

/** A request is not the event that its headers announce. Its message is for the caller. */
public final class EventRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;
  private static final int UNSUPPORTED = 415;

  private final int status;

  private EventRefusedException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** It breaks a rule of the specification. */
  static EventRefusedException malformed(String message) {
    return new EventRefusedException(BAD_REQUEST, message);
  }

  /** It is in a format or an encoding that is not supported. */
  static EventRefusedException unsupported(String message) {
    return new EventRefusedException(UNSUPPORTED, message);
  }

  /** The status to answer with. */
  public int status() {
    return status;
  }
}
