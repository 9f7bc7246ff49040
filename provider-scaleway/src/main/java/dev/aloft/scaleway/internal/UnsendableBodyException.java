package dev.aloft.scaleway.internal;

/** The core runtime would destroy this body, so it is not sent. */
public final class UnsendableBodyException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsendableBodyException() {
    super(
        "The body is binary and starts with a quotation mark, which Scaleway's core runtime takes"
            + " for JSON text and destroys.");
  }
}
