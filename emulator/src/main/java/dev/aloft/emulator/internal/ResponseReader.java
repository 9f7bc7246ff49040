package dev.aloft.emulator.internal;

import dev.aloft.emulator.internal.MessageReader.Body;
import dev.aloft.emulator.invocation.Header;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 answers from one connection and notes what is not right about them. */
final class ResponseReader {
  /** How much is kept of a body that somebody else receives. */
  private static final int START = 64 << 10;

  private final MessageReader in;
  private final HttpRules rules;

  ResponseReader(InputStream in, HttpRules rules) {
    this.in = new MessageReader(in, rules);
    this.rules = rules;
  }

  /** How the body of an answer is framed. */
  private static final class Framing {
    int lengths;
    long length;
    boolean chunked;
    boolean last;
  }

  /**
   * Reads the answer to a request of this method; preliminary answers are passed over.
   *
   * @param tap gets a chunked answer while it is read, of which only the start is kept then
   * @throws EOFException when the stream ends before the answer does
   */
  HttpResult read(String method, int connection, @Nullable AnswerTap tap) throws IOException {
    while (true) {
      if (in.atEnd()) {
        throw new NoAnswerException();
      }
      String line = in.line();
      int status = status(line);
      List<Header> headers = in.headers(line.length());
      if (status >= 200) {
        return whole(method, connection, status, headers, tap);
      }
      rules.violated("sent a preliminary answer nobody asked for: " + line);
    }
  }

  private int status(String line) throws BadRequestException {
    boolean right = line.length() >= 12 && line.startsWith("HTTP/1.1 ");
    for (int i = 9; right && i < 12; i++) {
      right = line.charAt(i) >= '0' && line.charAt(i) <= '9';
    }
    if (!right || line.charAt(9) == '0' || (line.length() > 12 && line.charAt(12) != ' ')) {
      throw new BadRequestException("sent something that is not a status line: " + line);
    }
    if (line.length() == 12) {
      rules.violated("sent a status line without the blank after the status");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private HttpResult whole(
      String method, int connection, int status, List<Header> headers, @Nullable AnswerTap tap)
      throws IOException {
    Framing framing = framing(headers, status);
    boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
    Body body;
    if (bodiless) {
      body = in.body(0, false, 0);
    } else if (framing.lengths == 0 && !framing.chunked) {
      if (!framing.last) {
        rules.violated("framed the body of an answer by the end of a connection it kept alive");
      }
      framing.last = true;
      body = in.bodyToEnd();
    } else if (framing.chunked && tap != null) {
      tap.begins(new HttpResult(status, headers, new byte[0], List.of(), connection, framing.last));
      body = tapped(tap);
    } else {
      body = in.body(framing.length, framing.chunked, Integer.MAX_VALUE - 8);
    }
    if (body.truncated()) {
      rules.violated("ended the body of an answer early");
      throw new EOFException("the connection ended within the body of an answer");
    }
    return new HttpResult(status, headers, body.bytes(), body.trailers(), connection, framing.last);
  }

  private Body tapped(AnswerTap tap) throws IOException {
    boolean whole = false;
    try {
      Body read = in.body(0, true, START, tap::read);
      whole = !read.truncated();
      return read;
    } finally {
      if (!whole) {
        tap.receiver().brokeOff();
      }
    }
  }

  private Framing framing(List<Header> headers, int status) throws BadRequestException {
    Framing framing = new Framing();
    for (Header header : headers) {
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "content-length" -> {
          framing.lengths++;
          framing.length = HttpRules.contentLength(header.value());
        }
        case "transfer-encoding" -> {
          if (!header.value().equalsIgnoreCase("chunked") || framing.chunked) {
            throw new BadRequestException("sent Transfer-Encoding: " + header.value());
          }
          framing.chunked = true;
        }
        case "connection" -> framing.last |= header.value().equalsIgnoreCase("close");
        default -> {}
      }
    }
    if (framing.lengths > 1) {
      throw new BadRequestException("sent " + framing.lengths + " Content-Length headers");
    }
    if (framing.lengths > 0 && framing.chunked) {
      rules.violated("sent both Content-Length and Transfer-Encoding");
    }
    if (status == 204 && (framing.lengths > 0 || framing.chunked)) {
      rules.violated("framed a body of an answer with status 204");
    }
    return framing;
  }
}
