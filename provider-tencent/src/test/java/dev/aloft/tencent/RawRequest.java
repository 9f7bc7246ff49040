package dev.aloft.tencent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One HTTP request, byte for byte, on a connection of its own. */
final class RawRequest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  RawRequest(String method, String target, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: x\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
  }

  static RawRequest get(String target, String... headers) {
    return new RawRequest("GET", target, new byte[0], headers);
  }

  /** The whole answer, head and body, read as UTF-8. */
  String send(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(60_000);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
      socket.getOutputStream().write(bytes.toByteArray());
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Fails unless something listens. */
  static void probe(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
    }
  }
}
