package dev.aloft.json.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages documents at random: bytes and tokens removed, added, replaced, repeated and moved. */
public final class Damage {
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud83d",
    "\\ude00",
    "\\n",
    "0",
    "-",
    "1",
    ".",
    "e",
    "E+",
    "1e400",
    "-0",
    "true",
    "false",
    "null",
    "NaN",
    "\"a\":",
    "[[",
    "]]",
    " ",
    "\n",
    "\t",
    "\u0000",
    "\u001f",
    "\u007f",
    "/*",
    "//",
    "'",
    "\u00e9",
    "\u20ac",
    "\ud83d\ude00"
  };
  private static final int[] BYTES = {0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xff};

  private Damage() {}

  /** The document with up to three changes. */
  public static byte[] of(Random random, byte[] whole) {
    byte[] bytes = whole;
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, at + random.nextInt(random.nextInt(4) == 0 ? 40 : 3));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> splice(bytes, at, token(random), at);
            case 2 -> splice(bytes, at, token(random), to);
            case 3 -> splice(bytes, at, new byte[0], to);
            case 4 -> splice(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
            default -> flipped(random, bytes, at);
          };
    }
    return bytes;
  }

  private static byte[] token(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[] {(byte) random.nextInt(256)};
      case 1 -> new byte[] {(byte) BYTES[random.nextInt(BYTES.length)]};
      default -> TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] flipped(Random random, byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] splice(byte[] bytes, int at, byte[] between, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(between);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }
}
