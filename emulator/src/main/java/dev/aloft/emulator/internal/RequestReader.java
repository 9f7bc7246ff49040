package dev.aloft.emulator.internal;

import dev.aloft.emulator.Header;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests from one connection and notes what is not right about them. */
final class RequestReader {
  /** A request line, its header fields, and how its body is framed. */
  record Head(
      String method,
      String path,
      List<Header> headers,
      long length,
      boolean chunked,
      boolean last) {}

  /** What was read of a body; {@code length} counts also what was not kept. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier between two methods, never compared
  record Body(byte[] bytes, long length, List<Header> trailers, boolean truncated) {}

  private static final int HEAD_LIMIT = 8 << 20;
  private static final int LINE_LIMIT = 4 << 20;

  private final InputStream in;
  private final RequestRules rules;
  private final byte[] buffer = new byte[16 * 1024];
  private int position;
  private int limit;

  RequestReader(InputStream in, RequestRules rules) {
    this.in = in;
    this.rules = rules;
  }

  /** The next request's head, or null when the client ended the stream between two requests. */
  @Nullable Head head() throws IOException {
    if (position == limit && !fill()) {
      return null;
    }
    String requestLine = line();
    while (requestLine.isEmpty()) {
      rules.violated("sent an empty line before a request");
      if (position == limit && !fill()) {
        return null;
      }
      requestLine = line();
    }
    String[] words = rules.requestLine(requestLine);
    List<Header> headers = new ArrayList<>(8);
    int size = requestLine.length();
    for (String line = line(); !line.isEmpty(); line = line()) {
      size += line.length();
      if (size > HEAD_LIMIT) {
        throw new BadRequestException("the head is longer than " + HEAD_LIMIT + " bytes");
      }
      headers.add(rules.header(line));
    }
    return rules.head(words[0], words[1], List.copyOf(headers));
  }

  /** Reads the body that belongs to {@code head}; keeps at most {@code keep} bytes of it. */
  Body body(Head head, int keep) throws IOException {
    if (head.chunked()) {
      return chunkedBody(keep);
    }
    byte[] kept = new byte[(int) Math.min(head.length(), keep)];
    int filled = 0;
    long left = head.length();
    while (left > 0) {
      if (position == limit && filled < kept.length && kept.length - filled >= buffer.length) {
        int read = in.read(kept, filled, kept.length - filled);
        if (read < 0) {
          return new Body(Arrays.copyOf(kept, filled), head.length() - left, List.of(), true);
        }
        filled += read;
        left -= read;
        continue;
      }
      if (position == limit && !fill()) {
        return new Body(Arrays.copyOf(kept, filled), head.length() - left, List.of(), true);
      }
      int part = (int) Math.min(left, limit - position);
      int copied = Math.min(part, kept.length - filled);
      System.arraycopy(buffer, position, kept, filled, copied);
      filled += copied;
      position += part;
      left -= part;
    }
    return new Body(kept, head.length(), List.of(), false);
  }

  private Body chunkedBody(int keep) throws IOException {
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
  private String line() throws IOException {
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
