package dev.aloft.emulator.internal;

import java.io.EOFException;

/** The other side ended a connection before any byte of an answer. */
final class NoAnswerException extends EOFException {
  private static final long serialVersionUID = 1L;

  NoAnswerException() {
    super("the connection ended before an answer");
  }
}
