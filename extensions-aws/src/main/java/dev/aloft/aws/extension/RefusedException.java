package dev.aloft.aws.extension;

import java.io.IOException;

/** Lambda answered a call with an error, so that it is of no use to repeat it. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
