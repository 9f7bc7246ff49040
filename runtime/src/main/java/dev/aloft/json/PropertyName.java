package dev.aloft.json;

import dev.aloft.json.internal.Utf8Encoder;

/** A property's name, encoded once. Immutable. */
public final class PropertyName {
  private final String name;
  private final byte[] member;
  private final long head;
  private final long tail;

  private PropertyName(String name) {
    this.name = name;
    member = Utf8Encoder.member(name);
    head = word(member, 0);
    tail = word(member, Math.max(0, member.length - Long.BYTES));
  }

  /** Eight bytes, the first one lowest, or fewer and zeros. */
  private static long word(byte[] bytes, int from) {
    long word = 0;
    for (int i = Math.min(bytes.length, from + Long.BYTES) - 1; i >= from; i--) {
      word = word << 8 | (bytes[i] & 0xff);
    }
    return word;
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

  /** The last eight bytes of {@link #member}; all of them if there are fewer. */
  long tail() {
    return tail;
  }

  @Override
  public String toString() {
    return name;
  }
}
