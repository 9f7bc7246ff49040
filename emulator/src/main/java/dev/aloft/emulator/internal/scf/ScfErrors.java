package dev.aloft.emulator.internal.scf;

import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import java.util.Optional;

/** Error texts; the service defines no form for them. */
final class ScfErrors {
  private ScfErrors() {}

  /** The {@code errorType} of a text that happens to be a JSON object with one. */
  static Optional<String> type(String text) {
    try {
      JsonValue type = JsonValue.parse(text).member("errorType");
      return type != null && type.is(Kind.STRING) ? Optional.of(type.text()) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }
}
