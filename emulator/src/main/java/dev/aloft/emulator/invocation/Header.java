package dev.aloft.emulator.invocation;

import java.util.List;
import java.util.Optional;

/**
 * One HTTP header field as sent on the wire: the name keeps the letter case it was sent with.
 * Non-ASCII bytes of a received value are read as ISO 8859-1, so that no byte is lost.
 */
public record Header(String name, String value) {

  /** The value of the first field called {@code name}, compared without regard to letter case. */
  public static Optional<String> find(List<Header> headers, String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }
}
