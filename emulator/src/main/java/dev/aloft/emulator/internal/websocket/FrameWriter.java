package dev.aloft.emulator.internal.websocket;

import dev.aloft.emulator.internal.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes to a client: the answer that opens its connection, then frames up to the one that closes
 * it. Safe for use by several threads.
 */
public final class FrameWriter {
  private static final int FIN = 0x80;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PONG = 10;
  private static final int SHORT = 126;
  private static final int LONG = 127;
  private static final byte[] NOTHING = {};

  private final OutputStream out;
  private final int frameLimit;
  private byte[] head;
  private boolean closed;

  /**
   * A message of more bytes than the limit is sent in several frames.
   *
   * @param head what precedes the first frame; not copied
   */
  public FrameWriter(OutputStream out, int frameLimit, byte[] head) {
    this.out = out;
    this.frameLimit = frameLimit;
    this.head = head;
  }

  /** Sends what precedes the first frame, unless a frame was sent already. */
  public synchronized void begin() throws IOException {
    if (head.length > 0) {
      byte[] unsent = head;
      head = NOTHING;
      out.write(unsent);
      out.flush();
    }
  }

  /** Sends a message, as a text if it is UTF-8; false if the connection was closed already. */
  public synchronized boolean message(byte[] message) throws IOException {
    if (closed) {
      return false;
    }
    int opcode = Utf8.read(message) == null ? BINARY : TEXT;
    int at = 0;
    do {
      int length = Math.min(frameLimit, message.length - at);
      frame(at == 0 ? opcode : 0, at + length == message.length, message, at, length);
      at += length;
    } while (at < message.length);
    return true;
  }

  /** Answers a ping, unless the connection was closed. */
  public synchronized void pong(byte[] payload) throws IOException {
    if (!closed) {
      frame(PONG, true, payload, 0, payload.length);
    }
  }

  /** Says that nothing follows; with 1005 it says no code. */
  public synchronized void close(int status, String reason) throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    if (status != 1005) {
      payload.write(status >> 8);
      payload.write(status);
      payload.writeBytes(text);
    }
    frame(CLOSE, true, payload.toByteArray(), 0, payload.size());
  }

  private void frame(int opcode, boolean last, byte[] payload, int at, int length)
      throws IOException {
    begin();
    ByteArrayOutputStream frame = new ByteArrayOutputStream(length + 10);
    frame.write(opcode | (last ? FIN : 0));
    if (length < SHORT) {
      frame.write(length);
    } else {
      boolean fits = length <= 0xffff;
      frame.write(fits ? SHORT : LONG);
      for (int shift = fits ? 8 : 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) length >>> shift));
      }
    }
    frame.write(payload, at, length);
    frame.writeTo(out);
    out.flush();
  }
}
