package dev.aloft.emulator.internal;

import dev.aloft.emulator.internal.MessageReader.Body;
import dev.aloft.emulator.invocation.Header;
import java.io.IOException;
import java.io.InputStream;
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

  private final MessageReader in;
  private final RequestRules rules;

  RequestReader(InputStream in, RequestRules rules) {
    this.in = new MessageReader(in, rules.http());
    this.rules = rules;
  }

  /** The next request's head, or null when the client ended the stream between two requests. */
  @Nullable Head head() throws IOException {
    if (in.atEnd()) {
      return null;
    }
    String requestLine = in.line();
    while (requestLine.isEmpty()) {
      rules.violated("sent an empty line before a request");
      if (in.atEnd()) {
        return null;
      }
      requestLine = in.line();
    }
    String[] words = rules.requestLine(requestLine);
    return rules.head(words[0], words[1], in.headers(requestLine.length()));
  }

  /** Reads the body that belongs to {@code head}; keeps at most {@code keep} bytes of it. */
  Body body(Head head, int keep, MessageReader.Tap tap) throws IOException {
    return in.body(head.length(), head.chunked(), keep, tap);
  }
}
