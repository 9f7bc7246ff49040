package dev.aloft.emulator.internal;

import java.io.IOException;

/** A request that cannot be read on: answered with 400, and the connection ends. */
final class BadRequestException extends IOException {
  private static final long serialVersionUID = 1L;

  BadRequestException(String message) {
    super(message);
  }
}
