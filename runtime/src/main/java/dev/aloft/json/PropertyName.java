package dev.aloft.json;

import dev.aloft.json.internal.Utf8Encoder;

/** A property's name, encoded once. Immutable. */
public final class PropertyName {
  private final String name;
  private final byte[] member;
  private final long head;

  private PropertyName(String name) {
    this.name = name;
    member = Utf8Encoder.member(name);
    long first = 0;
    for (int i = Math.min(member.length, Long.BYTES) - 1; i >= 0; i--) {
      first = first << 8 | (member[i] & 0xff);
    }
    head = first;
  }

  /** Encodes a name. */
  public static PropertyName of(String name) {
    return new PropertyName(name);
  }

  /** The name as it begins a property in a document, with quotation marks and colon. */
  byte[] member() {
    return member;
  }

  /** The first eight bytes of {@link #member}, the first one lowest, or fewer and zeros. */
  long head() {
    return head;
  }

  @Override
  public String toString() {
    return name;
  }
}
