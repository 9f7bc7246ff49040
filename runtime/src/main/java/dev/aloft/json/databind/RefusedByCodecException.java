package dev.aloft.json.databind;

import dev.aloft.json.JsonException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/** A codec's refusal as an exception of databind. */
final class RefusedByCodecException extends MismatchedInputException {
  private static final long serialVersionUID = 1L;

  private final JsonException refusal;

  RefusedByCodecException(
      JsonParser in, Class<?> type, JsonException refusal, @Nullable TokenStreamLocation place) {
    super(in, refusal.problem(), place == null ? in.currentTokenLocation() : place);
    _targetType = type;
    this.refusal = refusal;
    String[] segments = refusal.path().split("/", -1);
    for (int i = segments.length - 1; i > 0; i--) {
      prepend(type, segments[i].replace("~1", "/").replace("~0", "~"));
    }
  }

  @Override
  public synchronized Throwable getCause() {
    return refusal;
  }

  private void prepend(Class<?> type, String segment) {
    boolean index = !segment.isEmpty() && segment.length() < 10;
    for (int i = 0; i < segment.length(); i++) {
      index &= segment.charAt(i) >= '0' && segment.charAt(i) <= '9';
    }
    if (index) {
      prependPath(type, Integer.parseInt(segment));
    } else {
      prependPath(type, segment);
    }
  }
}
