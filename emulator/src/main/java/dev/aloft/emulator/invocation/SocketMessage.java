package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;

/** What a WebSocket client got. Immutable. */
public final class SocketMessage {
  private final byte[] bytes;
  private final boolean isText;

  /** For doubles; {@code bytes} is not copied. */
  public SocketMessage(byte[] bytes, boolean isText) {
    this.bytes = bytes;
    this.isText = isText;
  }

  /** The message itself. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it came in text frames, rather than in binary ones. */
  public boolean isText() {
    return isText;
  }

  /** The message, read as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return isText ? text() : bytes.length + " bytes";
  }
}
