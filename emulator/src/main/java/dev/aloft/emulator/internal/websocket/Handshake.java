package dev.aloft.emulator.internal.websocket;

import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpCall;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The request for a connection and its answers: RFC 6455, section 4. */
public final class Handshake {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int KEY_BYTES = 16;

  private Handshake() {}

  /** The answer to a request that asks for no connection, or not rightly; null if it does. */
  public static byte @Nullable [] refusal(HttpCall request) {
    if (!request.method().equals("GET")
        || !has(request, "Upgrade", "websocket")
        || !has(request, "Connection", "upgrade")
        || !isKey(request.header("Sec-WebSocket-Key").orElse(""))) {
      return refused(400);
    }
    return request.header("Sec-WebSocket-Version").orElse("").equals("13")
        ? null
        : head(426, "Refused", "Sec-WebSocket-Version: 13\r\nConnection: close\r\n");
  }

  /** The answer that opens the connection. */
  public static byte[] accepted(HttpCall request, @Nullable String protocol) {
    return head(
        101,
        "Switching Protocols",
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
            + accept(request.header("Sec-WebSocket-Key").orElse(""))
            + "\r\n"
            + (protocol == null ? "" : "Sec-WebSocket-Protocol: " + protocol + "\r\n"));
  }

  /** The answer that opens none; a status that cannot say so becomes 502. */
  public static byte[] refused(int status) {
    int said = status >= 300 && status <= 599 ? status : 502;
    return head(said, "Refused", "Connection: close\r\n");
  }

  private static byte[] head(int status, String phrase, String fields) {
    String length = status == 101 ? "" : "Content-Length: 0\r\n";
    return ("HTTP/1.1 " + status + " " + phrase + "\r\n" + fields + length + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean has(HttpCall request, String name, String token) {
    for (Header header : request.headers()) {
      if (header.name().equalsIgnoreCase(name)) {
        for (String each : header.value().split(",", -1)) {
          if (each.strip().toLowerCase(Locale.ROOT).equals(token)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isKey(String key) {
    try {
      return Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String accept(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      byte[] hash = digest.digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
