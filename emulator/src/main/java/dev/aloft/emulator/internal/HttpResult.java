package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer a client read.
 *
 * @param connection the number of the connection it came over
 * @param last whether the server announced that it closes that connection
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record HttpResult(
    int status,
    List<Header> headers,
    byte[] body,
    List<Header> trailers,
    int connection,
    boolean last) {

  public Optional<String> header(String name) {
    return Header.find(headers, name);
  }

  /** The fields without those that frame the message on this one connection. */
  public List<Header> endToEnd() {
    List<Header> passed = new ArrayList<>();
    for (Header header : headers) {
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "content-length", "transfer-encoding", "connection", "keep-alive", "trailer" -> {}
        default -> passed.add(header);
      }
    }
    return passed;
  }

  /** The answer as a proxy passes it to its client. */
  public HttpAnswer toClient() {
    return new HttpAnswer(status, endToEnd(), body);
  }
}
