package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Header;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the parts of HTTP/1.1 messages from one connection. */
final class MessageReader {
  /** What was read of a body; {@code length} counts also what was not kept. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier between two methods, never compared
  record Body(byte[] bytes, long length, List<Header> trailers, boolean truncated) {}

  /** Gets the parts of a chunked body as they arrive. */
  interface Tap {
    /** Looks at these bytes of a buffer. */
    void read(byte[] bytes, int offset, int length) throws IOException;
  }

  private static final Tap NO_TAP = (bytes, offset, length) -> {};

  private static final int HEAD_LIMIT = 8 << 20;
  private static final int LINE_LIMIT = 4 << 20;

  private final InputStream in;
  private final HttpRules rules;
  private final byte[] buffer = new byte[16 * 1024];
  private int position;
  private int limit;

  MessageReader(InputStream in, HttpRules rules) {
    this.in = in;
    this.rules = rules;
  }

  /** Whether the other side ended the stream here. */
  boolean atEnd() throws IOException {
    return position == limit && !fill();
  }

  /** Header fields up to the empty line; {@code size} is what was read of the head before. */
  List<Header> headers(int size) throws IOException {
    List<Header> headers = new ArrayList<>(8);
    int read = size;
    for (String line = line(); !line.isEmpty(); line = line()) {
      read += line.length();
      if (read > HEAD_LIMIT) {
        throw new BadRequestException("the head is longer than " + HEAD_LIMIT + " bytes");
      }
      headers.add(rules.header(line));
    }
    return List.copyOf(headers);
  }

  /** Reads a body of this framing; keeps at most {@code keep} bytes of it. */
  Body body(long length, boolean chunked, int keep) throws IOException {
    return body(length, chunked, keep, NO_TAP);
  }

  /** The same, with a look at the parts of a chunked body. */
  Body body(long length, boolean chunked, int keep, Tap tap) throws IOException {
    if (chunked) {
      return chunkedBody(keep, tap);
    }
    byte[] kept = new byte[(int) Math.min(length, keep)];
    int filled = 0;
    long left = length;
    while (left > 0) {
      if (position == limit && filled < kept.length && kept.length - filled >= buffer.length) {
        int read = in.read(kept, filled, kept.length - filled);
        if (read < 0) {
          return new Body(Arrays.copyOf(kept, filled), length - left, List.of(), true);
        }
        filled += read;
        left -= read;
        continue;
      }
      if (position == limit && !fill()) {
        return new Body(Arrays.copyOf(kept, filled), length - left, List.of(), true);
      }
      int part = (int) Math.min(left, limit - position);
      int copied = Math.min(part, kept.length - filled);
      System.arraycopy(buffer, position, kept, filled, copied);
      filled += copied;
      position += part;
      left -= part;
    }
    return new Body(kept, length, List.of(), false);
  }

  /** Reads a body that ends with the stream. */
  Body bodyToEnd() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    while (!atEnd()) {
      kept.write(buffer, position, limit - position);
      position = limit;
    }
    return new Body(kept.toByteArray(), kept.size(), List.of(), false);
  }

  private Body chunkedBody(int keep, Tap tap) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    try {
      while (true) {
        long size = rules.chunkSize(line());
        if (size == 0) {
          List<Header> trailers = new ArrayList<>();
          for (String line = line(); !line.isEmpty(); line = line()) {
            trailers.add(rules.header(line));
          }
          return new Body(kept.toByteArray(), length, List.copyOf(trailers), false);
        }
        for (long left = size; left > 0; ) {
          if (position == limit && !fill()) {
            throw new EOFException();
          }
          int part = (int) Math.min(left, limit - position);
          kept.write(buffer, position, Math.min(part, keep - kept.size()));
          tap.read(buffer, position, part);
          position += part;
          left -= part;
          length += part;
        }
        if (!line().isEmpty()) {
          throw new BadRequestException("a chunk is longer than its size says");
        }
      }
    } catch (EOFException e) {
      return new Body(kept.toByteArray(), length, List.of(), true);
    }
  }

  /** The next line without its end. */
  String line() throws IOException {
    for (int at = position; at < limit; at++) {
      if (buffer[at] == '\n') {
        String line = new String(buffer, position, at - position, StandardCharsets.ISO_8859_1);
        position = at + 1;
        return withoutCr(line);
      }
    }
    ByteArrayOutputStream longLine = new ByteArrayOutputStream();
    while (true) {
      longLine.write(buffer, position, limit - position);
      if (longLine.size() > LINE_LIMIT) {
        throw new BadRequestException("a line is longer than " + LINE_LIMIT + " bytes");
      }
      if (!fill()) {
        throw new EOFException("the stream ended within a line");
      }
      for (int at = 0; at < limit; at++) {
        if (buffer[at] == '\n') {
          longLine.write(buffer, 0, at);
          position = at + 1;
          return withoutCr(longLine.toString(StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private String withoutCr(String line) {
    if (line.endsWith("\r")) {
      return line.substring(0, line.length() - 1);
    }
    rules.violated("ended a line with LF alone: " + line);
    return line;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }
}
