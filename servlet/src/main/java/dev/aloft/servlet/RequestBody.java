package dev.aloft.servlet;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import javax.servlet.ServletInputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request, which is read once: as bytes, as text, or as a form. */
final class RequestBody {
  private final byte[] bytes;
  private @Nullable BodyInput stream;
  private @Nullable BufferedReader reader;
  private boolean readAsForm;

  RequestBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Its length in bytes. */
  int length() {
    return bytes.length;
  }

  /** Whether it is being read as text. */
  boolean isText() {
    return reader != null;
  }

  /** The bytes; none are left if they were read as a form. */
  ServletInputStream stream() {
    if (reader != null) {
      throw new IllegalStateException(
          "getReader() was called for this request: go on with it, or call getInputStream() alone.");
    }
    return opened();
  }

  /**
   * The text.
   *
   * @throws UnsupportedEncodingException if the JVM does not know the encoding
   */
  BufferedReader reader(String encoding) throws UnsupportedEncodingException {
    BufferedReader opened = reader;
    if (opened == null) {
      if (stream != null) {
        throw new IllegalStateException(
            "getInputStream() was called for this request: go on with it, or call getReader()"
                + " alone.");
      }
      opened = new BufferedReader(new InputStreamReader(opened(), charset(encoding)));
      reader = opened;
    }
    return opened;
  }

  private BodyInput opened() {
    BodyInput opened = stream;
    if (opened == null) {
      opened = new BodyInput(readAsForm ? new byte[0] : bytes);
      stream = opened;
    }
    return opened;
  }

  /** The bytes of a form; null if the handler reads the body itself. */
  byte @Nullable [] form() {
    if (stream != null) {
      return null;
    }
    readAsForm = true;
    return bytes;
  }

  /** The charset of this name. */
  static Charset charset(String encoding) throws UnsupportedEncodingException {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      UnsupportedEncodingException unsupported = new UnsupportedEncodingException(encoding);
      unsupported.initCause(e);
      throw unsupported;
    }
  }
}
