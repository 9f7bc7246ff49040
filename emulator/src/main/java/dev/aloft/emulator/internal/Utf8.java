package dev.aloft.emulator.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strict reading of UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /** The text; null when the bytes are not UTF-8. */
  public static @Nullable String read(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
