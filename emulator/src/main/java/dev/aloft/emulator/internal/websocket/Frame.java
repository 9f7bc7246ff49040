package dev.aloft.emulator.internal.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A whole message or a control frame.
 *
 * @param payload not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Frame(Kind kind, byte[] payload) {
  /** What a client may send. */
  public enum Kind {
    TEXT,
    CLOSE,
    PING,
    PONG
  }

  /** The payload, read as UTF-8. */
  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /** The code of a close frame; 1005 if it has none. */
  public int status() {
    return payload.length < 2 ? 1005 : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
  }

  /** The reason in a close frame; empty if it has none. */
  public String reason() {
    return payload.length < 2
        ? ""
        : new String(Arrays.copyOfRange(payload, 2, payload.length), StandardCharsets.UTF_8);
  }
}
