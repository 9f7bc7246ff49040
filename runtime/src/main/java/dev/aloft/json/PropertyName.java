package dev.aloft.json;

import dev.aloft.json.internal.EncodedName;

/** A property's name, encoded once. Immutable. */
public final class PropertyName {
  private final EncodedName encoded;

  private PropertyName(EncodedName encoded) {
    this.encoded = encoded;
  }

  /** Encodes a name. */
  public static PropertyName of(String name) {
    return new PropertyName(new EncodedName(name));
  }

  EncodedName encoded() {
    return encoded;
  }

  @Override
  public String toString() {
    return encoded.getValue();
  }
}
