package dev.aloft.emulator.internal.json;

/** A text that is not JSON. */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonException(String message) {
    super(message);
  }
}
