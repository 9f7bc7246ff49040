package dev.aloft.benchmarks.suite.host;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message of HTTP/1.1 as programs under measurement send it: framed by a length or in chunks. */
final class HttpMessage {
  private final String start;
  private final byte[] body;

  private HttpMessage(String start, byte[] body) {
    this.start = start;
    this.body = body;
  }

  /** Null at the end of the connection. */
  static @Nullable HttpMessage read(InputStream in) throws IOException {
    String start = line(in);
    if (start == null) {
      return null;
    }
    int length = 0;
    boolean chunked = false;
    for (String field = required(in); !field.isEmpty(); field = required(in)) {
      String lower = field.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    return new HttpMessage(start, chunked ? chunks(in) : in.readNBytes(length));
  }

  byte[] body() {
    return body;
  }

  /** The second word of the first line: a path, or a status. */
  String second() {
    return start.split(" ", 3)[1];
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(required(in).split(";", 2)[0].strip(), 16);
      body.write(in.readNBytes(size));
      if (size == 0) {
        // What follows are trailers and the empty line.
        String trailer = required(in);
        while (!trailer.isEmpty()) {
          trailer = required(in);
        }
        return body.toByteArray();
      }
      required(in);
    }
  }

  private static String required(InputStream in) throws IOException {
    String line = line(in);
    if (line == null) {
      throw new EOFException("the connection ended inside a message");
    }
    return line;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  static byte[] bytes(String head, byte[] body) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }
}
