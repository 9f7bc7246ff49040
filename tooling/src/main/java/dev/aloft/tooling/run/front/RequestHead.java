package dev.aloft.tooling.run.front;

import com.sun.net.httpserver.Headers;
import dev.aloft.emulator.invocation.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request line and headers of a request, read as far as it takes to see where it goes.
 *
 * @param bytes as they came
 * @param readable whether they are what they should be; if not, nothing else is known
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record RequestHead(byte[] bytes, boolean readable, String method, String target, Headers headers) {
  /** More than the HTTP server takes. */
  private static final int LIMIT = 512 << 10;

  /**
   * Reads one; null if the client sends no more.
   *
   * @throws ProtocolException if it has a line end that is not CR LF, or another control character:
   *     the server behind may see other lines than are seen here
   */
  static @Nullable RequestHead read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    int length = 0;
    boolean ended = false;
    int before = 0;
    while (!ended && bytes.size() < LIMIT) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      if ((before == '\r') != (next == '\n')) {
        throw new ProtocolException("A line of a request's head does not end with CR LF.");
      }
      if (isControl(next) && next != '\r' && next != '\n') {
        throw new ProtocolException("A request's head has the control character " + next + ".");
      }
      before = next;
      bytes.write(next);
      if (next == '\n') {
        ended = length == 0;
        length = 0;
      } else if (next != '\r') {
        length++;
      }
    }
    return bytes.size() == 0 ? null : parse(bytes.toByteArray(), ended);
  }

  /** Whether it has no place in a line of a message. */
  static boolean isControl(int octet) {
    return (octet < ' ' && octet != '\t') || octet == 127;
  }

  private static RequestHead parse(byte[] bytes, boolean ended) {
    List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    String[] words = lines.get(0).split(" ", -1);
    Headers headers = new Headers();
    boolean readable = ended && words.length == 3 && words[1].startsWith("/");
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (!readable || line.isEmpty()) {
        break;
      }
      // A line that goes on from the one before begins with a blank.
      readable = colon > 0 && line.charAt(0) > ' ';
      if (readable) {
        headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return readable
        ? new RequestHead(bytes, true, words[0], words[1], headers)
        : new RequestHead(bytes, false, "", "/", new Headers());
  }

  /** The target up to the question mark. */
  String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** Whether it asks for a WebSocket. */
  boolean isHandshake() {
    String upgrade = headers.getFirst("Upgrade");
    return upgrade != null && upgrade.toLowerCase(Locale.ROOT).contains("websocket");
  }

  /** Whether a body of chunks follows. */
  boolean isChunked() {
    return headers.containsKey("Transfer-Encoding");
  }

  /** How many bytes follow that are not in chunks; -1 if that cannot be told. */
  long contentLength() {
    List<String> said = headers.getOrDefault("Content-Length", List.of("0"));
    boolean told = said.size() == 1 && said.get(0).matches("[0-9]{1,15}");
    return readable && told ? Long.parseLong(said.get(0)) : -1;
  }

  /** The request without a body. */
  HttpCall call() {
    HttpCall call = HttpCall.of(method, target);
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      for (String value : header.getValue()) {
        call = call.header(header.getKey(), value);
      }
    }
    return call;
  }
}
