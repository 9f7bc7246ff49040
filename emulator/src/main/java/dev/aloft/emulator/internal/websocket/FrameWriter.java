package dev.aloft.emulator.internal.websocket;

import dev.aloft.emulator.internal.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes frames to a client. Safe for use by several threads. */
public final class FrameWriter {
  private static final int FIN = 0x80;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PONG = 10;
  private static final int SHORT = 126;
  private static final int LONG = 127;

  private final OutputStream out;
  private final int frameLimit;

  /** A message of more bytes than the limit is sent in several frames. */
  public FrameWriter(OutputStream out, int frameLimit) {
    this.out = out;
    this.frameLimit = frameLimit;
  }

  /** Sends a message, as a text if it is UTF-8. */
  public synchronized void message(byte[] message) throws IOException {
    int opcode = Utf8.read(message) == null ? BINARY : TEXT;
    int at = 0;
    do {
      int length = Math.min(frameLimit, message.length - at);
      frame(at == 0 ? opcode : 0, at + length == message.length, message, at, length);
      at += length;
    } while (at < message.length);
  }

  /** Answers a ping. */
  public synchronized void pong(byte[] payload) throws IOException {
    frame(PONG, true, payload, 0, payload.length);
  }

  /** Says that nothing follows; with 1005 it says no code. */
  public synchronized void close(int status, String reason) throws IOException {
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
