package dev.aloft.emulator.internal.scaleway;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Go's {@code base64.StdEncoding}: padding is required, line ends are skipped, surplus bits are
 * ignored. Java's decoder differs in the first two.
 */
final class GoBase64 {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final byte[] text;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int at;
  private int fault = -1;

  private GoBase64(byte[] text) {
    this.text = text;
  }

  static GoBase64 decode(byte[] text) {
    GoBase64 decoding = new GoBase64(text);
    while (decoding.at < text.length && decoding.fault < 0) {
      decoding.quantum();
    }
    return decoding;
  }

  static boolean isValid(byte[] text) {
    return decode(text).fault < 0;
  }

  /** The index Go's error names; negative when the text is right. */
  int fault() {
    return fault;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Four characters that make three bytes. */
  private void quantum() {
    int[] values = new int[4];
    int count = 0;
    while (count < 4) {
      if (at == text.length) {
        fault = count == 0 ? -1 : at - count;
        return;
      }
      byte next = text[at++];
      int value = ALPHABET.indexOf(next);
      if (value >= 0) {
        values[count++] = value;
      } else if (next == '=') {
        padding(count);
        break;
      } else if (next != '\r' && next != '\n') {
        fault = at - 1;
        return;
      }
    }
    byte[] three = {
      (byte) (values[0] << 2 | values[1] >> 4),
      (byte) (values[1] << 4 | values[2] >> 2),
      (byte) (values[2] << 6 | values[3])
    };
    if (fault < 0) {
      out.writeBytes(Arrays.copyOf(three, count - 1));
    }
  }

  /** What follows the first padding character, which came after {@code count} others. */
  private void padding(int count) {
    if (count < 2) {
      fault = at - 1;
      return;
    }
    if (count == 2) {
      lineEnds();
      if (at == text.length) {
        fault = text.length;
        return;
      }
      if (text[at] != '=') {
        fault = at - 1;
        return;
      }
      at++;
    }
    lineEnds();
    if (at < text.length) {
      fault = at;
    }
  }

  private void lineEnds() {
    while (at < text.length && (text[at] == '\r' || text[at] == '\n')) {
      at++;
    }
  }
}
