package dev.aloft.json;

import java.nio.charset.StandardCharsets;

/**
 * A part of an array of bytes that somebody else owns, such as a string of a document. Valid as
 * long as the owner leaves the array alone, for parts of an event until its invocation ends.
 */
public final class ByteSlice {
  /** No bytes. */
  public static final ByteSlice EMPTY = new ByteSlice(new byte[0], 0, 0, true);

  private final byte[] bytes;
  private final int offset;
  private final int length;
  private final boolean utf8;
  private final boolean json;

  /**
   * A part of an array.
   *
   * @param utf8 whether the bytes are known to be UTF-8
   */
  public ByteSlice(byte[] bytes, int offset, int length, boolean utf8) {
    this(bytes, offset, length, utf8, false);
  }

  ByteSlice(byte[] bytes, int offset, int length, boolean utf8, boolean json) {
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
    this.utf8 = utf8;
    this.json = json;
  }

  /** A text in UTF-8; half of a surrogate pair becomes a question mark. */
  public static ByteSlice of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new ByteSlice(utf8, 0, utf8.length, true);
  }

  /** The array, which must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the slice begins in {@link #bytes()}. */
  public int offset() {
    return offset;
  }

  /** How many bytes the slice has. */
  public int length() {
    return length;
  }

  /** Whether the bytes are known to be UTF-8, so that nobody has to check that again. */
  public boolean isUtf8() {
    return utf8;
  }

  /** Whether this is an object or array as it stands in its document, with its white space. */
  public boolean isJson() {
    return json;
  }

  /**
   * The same JSON without the white space between its tokens, which stay as they are; anything else
   * as it is.
   */
  public ByteSlice compact() {
    if (!json) {
      return this;
    }
    byte[] compact = new byte[length];
    int kept = 0;
    boolean string = false;
    for (int i = offset; i < offset + length; i++) {
      byte b = bytes[i];
      if (string || b > ' ') {
        compact[kept++] = b;
      }
      if (string && b == '\\') {
        compact[kept++] = bytes[++i];
      } else if (b == '"') {
        string = !string;
      }
    }
    return new ByteSlice(compact, 0, kept, true);
  }

  /** The bytes as text in UTF-8; what is not becomes U+FFFD. */
  public String text() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }
}
