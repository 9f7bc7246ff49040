import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A message of HTTP/1.1 with a length, as these programs need it. */
final class RawMessage {
  private static final String REQUEST_ID = "lambda-runtime-aws-request-id:";
  private static final String LENGTH = "content-length:";
  private static final String NAME = "\"name\":\"";

  String id = "";
  private byte[] body = {};

  /** Null at the end of the connection. */
  static RawMessage read(InputStream in) throws IOException {
    RawMessage message = new RawMessage();
    int length = 0;
    String line = line(in);
    if (line == null) {
      return null;
    }
    for (; line != null && !line.isEmpty(); line = line(in)) {
      String lower = line.toLowerCase();
      if (lower.startsWith(REQUEST_ID)) {
        message.id = line.substring(REQUEST_ID.length()).trim();
      } else if (lower.startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).trim());
      }
    }
    message.body = in.readNBytes(length);
    return message;
  }

  byte[] greeting() {
    String text = new String(body, StandardCharsets.UTF_8);
    int start = text.indexOf(NAME) + NAME.length();
    String name = text.substring(start, text.indexOf('"', start));
    return ("{\"message\":\"Hello, " + name + "!\"}").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] joined(String head, byte[] body) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  private static String line(InputStream in) throws IOException {
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
}
