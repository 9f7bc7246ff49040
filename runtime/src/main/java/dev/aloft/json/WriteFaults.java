package dev.aloft.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;

/** Explains why a document could not be written. Only loaded in that case. */
final class WriteFaults {
  private WriteFaults() {}

  static RuntimeException translate(
      RuntimeException cause, JsonGenerator generator, JsonLimits limits) {
    if (cause.getCause() instanceof IOException e) {
      return new UncheckedIOException("The destination of the JSON document failed.", e);
    }
    if (generator.streamWriteContext().getNestingDepth() > limits.maxWriteDepth()) {
      return new IllegalStateException(
          "The value has more than " + limits.maxWriteDepth() + " levels: does it contain itself?",
          cause);
    }
    return new IllegalStateException("These calls do not make a JSON document.", cause);
  }
}
