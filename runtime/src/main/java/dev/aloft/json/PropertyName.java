package dev.aloft.json;

import tools.jackson.core.io.SerializedString;

/** A property's name, encoded once. Immutable. */
public final class PropertyName {
  private final SerializedString encoded;

  private PropertyName(SerializedString encoded) {
    this.encoded = encoded;
  }

  /** Encodes a name. */
  public static PropertyName of(String name) {
    return new PropertyName(new SerializedString(name));
  }

  SerializedString encoded() {
    return encoded;
  }

  @Override
  public String toString() {
    return encoded.getValue();
  }
}
