package dev.aloft.emulator.internal;

import dev.aloft.emulator.internal.RequestReader.Head;
import dev.aloft.emulator.invocation.Header;
import java.util.List;
import java.util.Locale;

/** The rules of HTTP/1.1 (RFC 9110, RFC 9112) a request has to keep; breaches are noted. */
final class RequestRules {
  private final HttpRules http;
  private final int port;

  RequestRules(Violations violations, int connection, int port) {
    this.http = new HttpRules(violations, "connection " + connection + ": ");
    this.port = port;
  }

  HttpRules http() {
    return http;
  }

  void violated(String what) {
    http.violated(what);
  }

  /** Method and target of a request line. */
  String[] requestLine(String line) throws BadRequestException {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    if (first <= 0 || second <= first + 1 || !HttpRules.isToken(line.substring(0, first))) {
      throw new BadRequestException("sent something that is not a request line: " + line);
    }
    if (!line.substring(second + 1).equals("HTTP/1.1")) {
      violated("did not speak HTTP/1.1: " + line);
    }
    String target = line.substring(first + 1, second);
    if (!target.startsWith("/")) {
      throw new BadRequestException("sent a request target without a leading slash: " + line);
    }
    return new String[] {line.substring(0, first), target};
  }

  /** Checks the fields that HTTP itself defines. */
  Head head(String method, String path, List<Header> headers) throws BadRequestException {
    int hosts = 0;
    int lengths = 0;
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (Header header : headers) {
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "host" -> {
          hosts++;
          if (!header.value().endsWith(":" + port)) {
            violated("sent a Host that is not the endpoint: " + header.value());
          }
        }
        case "content-length" -> {
          lengths++;
          length = HttpRules.contentLength(header.value());
        }
        case "transfer-encoding" -> {
          if (!header.value().equalsIgnoreCase("chunked")) {
            throw new BadRequestException("sent Transfer-Encoding: " + header.value());
          }
          chunked = true;
        }
        case "expect" -> violated("sent Expect: " + header.value());
        case "connection" -> last |= header.value().equalsIgnoreCase("close");
        default -> {}
      }
    }
    String request = method + " " + path;
    if (hosts != 1) {
      violated("sent " + hosts + " Host headers: " + request);
    }
    if (lengths > 1) {
      throw new BadRequestException("sent " + lengths + " Content-Length headers: " + request);
    }
    checkBody(request, lengths > 0, length, chunked);
    return new Head(method, path, headers, length, chunked, last);
  }

  private void checkBody(String request, boolean declared, long length, boolean chunked) {
    if (declared && chunked) {
      violated("sent both Content-Length and Transfer-Encoding: " + request);
    }
    boolean carriesBody = request.startsWith("POST ") || request.startsWith("PUT ");
    if (carriesBody && !declared && !chunked) {
      violated("sent neither Content-Length nor Transfer-Encoding: " + request);
    }
    if (!carriesBody && (length > 0 || chunked)) {
      violated("sent a body with " + request);
    }
  }
}
