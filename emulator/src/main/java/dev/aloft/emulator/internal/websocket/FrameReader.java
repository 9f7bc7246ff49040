package dev.aloft.emulator.internal.websocket;

import dev.aloft.emulator.internal.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sends, and puts the frames of a message together. Binary messages are
 * refused, as API Gateway does. Not thread-safe.
 */
public final class FrameReader {
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int CONTROL_LIMIT = 125;
  private static final int MASK = 4;

  /** Codes that stand for something else than a close frame with them: RFC 6455, 7.4.1. */
  private static final Set<Integer> UNSENT = Set.of(1004, 1005, 1006, 1015);

  private final InputStream in;
  private final int frameLimit;
  private final int messageLimit;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private boolean begun;

  /** The limits are in bytes. */
  public FrameReader(InputStream in, int frameLimit, int messageLimit) {
    this.in = in;
    this.frameLimit = frameLimit;
    this.messageLimit = messageLimit;
  }

  /**
   * The next message or control frame; null if the stream has ended between two frames.
   *
   * @throws ProtocolException if it is not acceptable; nothing can be read then
   */
  public @Nullable Frame next() throws IOException {
    while (true) {
      int first = in.read();
      if (first < 0) {
        return null;
      }
      int second = octet();
      boolean last = (first & 0x80) != 0;
      int opcode = first & 0x0f;
      if ((first & 0x70) != 0) {
        throw new ProtocolException(1002, "Reserved bits are set");
      }
      if ((second & 0x80) == 0) {
        throw new ProtocolException(1002, "A client's frame is not masked");
      }
      long length = length(second & 0x7f);
      if (opcode >= CLOSE) {
        return control(opcode, last, length);
      }
      Frame whole = data(opcode, last, length);
      if (whole != null) {
        return whole;
      }
    }
  }

  private Frame control(int opcode, boolean last, long length) throws IOException {
    if (!last || length > CONTROL_LIMIT || (opcode == CLOSE && length == 1)) {
      throw new ProtocolException(1002, "Malformed control frame");
    }
    byte[] payload = payload((int) length);
    return switch (opcode) {
      case CLOSE -> closing(new Frame(Frame.Kind.CLOSE, payload));
      case PING -> new Frame(Frame.Kind.PING, payload);
      case PONG -> new Frame(Frame.Kind.PONG, payload);
      default -> throw new ProtocolException(1002, "Unknown frame");
    };
  }

  private static Frame closing(Frame frame) throws IOException {
    byte[] payload = frame.payload();
    int status = frame.status();
    if (payload.length > 0 && (status < 1000 || status >= 5000 || UNSENT.contains(status))) {
      throw new ProtocolException(1002, "Invalid close code");
    }
    int reason = Math.min(2, payload.length);
    if (Utf8.read(Arrays.copyOfRange(payload, reason, payload.length)) == null) {
      throw new ProtocolException(1007, "The reason is not UTF-8");
    }
    return frame;
  }

  /** Null if the message goes on. */
  private @Nullable Frame data(int opcode, boolean last, long length) throws IOException {
    if (opcode == BINARY) {
      throw new ProtocolException(1003, "Binary frames are not supported");
    }
    if (opcode > BINARY || (opcode == CONTINUATION) != begun) {
      throw new ProtocolException(1002, opcode > TEXT ? "Unknown frame" : "Wrong order of frames");
    }
    if (length > frameLimit || message.size() + length > messageLimit) {
      throw new ProtocolException(1009, "Message too long");
    }
    message.write(payload((int) length));
    begun = !last;
    if (!last) {
      return null;
    }
    byte[] whole = message.toByteArray();
    message.reset();
    if (Utf8.read(whole) == null) {
      throw new ProtocolException(1007, "The message is not UTF-8");
    }
    return new Frame(Frame.Kind.TEXT, whole);
  }

  private long length(int short7) throws IOException {
    if (short7 < 126) {
      return short7;
    }
    long length = 0;
    for (int left = short7 == 126 ? 2 : 8; left > 0; left--) {
      length = (length << 8) | octet();
    }
    if (length < 0) {
      throw new ProtocolException(1002, "A length has 64 bits");
    }
    return length;
  }

  private byte[] payload(int length) throws IOException {
    byte[] mask = exactly(MASK);
    byte[] bytes = exactly(length);
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (bytes[i] ^ mask[i % MASK]);
    }
    return bytes;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the stream ended within a frame");
    }
    return bytes;
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException("the stream ended within a frame");
    }
    return octet;
  }
}
