package dev.aloft.emulator.internal;

import java.io.IOException;

/** The receiver of a streamed answer did not want the rest of it. */
public final class ReceiverLeftException extends IOException {
  private static final long serialVersionUID = 1L;

  ReceiverLeftException() {
    super("the receiver of the answer left");
  }
}
