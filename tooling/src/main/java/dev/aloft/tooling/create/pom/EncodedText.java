package dev.aloft.tooling.create.pom;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML file and its encoding, which together give exactly the file's bytes. A byte
 * order mark is the text's first character.
 */
record EncodedText(String text, Charset charset) {
  private static final Pattern DECLARATION =
      Pattern.compile("\\A<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final int LONGEST_DECLARATION = 200;

  static EncodedText of(byte[] bytes) throws PomException {
    Charset charset = charset(bytes);
    if (!charset.canEncode()) {
      throw new PomException("Its encoding " + charset + " cannot be written.");
    }
    String text = new String(bytes, charset);
    if (!Arrays.equals(bytes, text.getBytes(charset))) {
      throw new PomException(
          "It is not encoded in "
              + charset
              + ", although its first line, or XML's default, says so.");
    }
    return new EncodedText(text, charset);
  }

  private static Charset charset(byte[] bytes) throws PomException {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    int length = Math.min(bytes.length, LONGEST_DECLARATION);
    Matcher declaration =
        DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declaration.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new PomException("Its encoding " + declaration.group(1) + " is unknown to this JVM.");
    }
  }

  byte[] bytes(String changed) {
    return changed.getBytes(charset);
  }
}
