package dev.aloft.provider.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An answer over a socket of its own, byte for byte. */
public record Reply(int status, List<String> head, String text, List<Byte> bytes) {

  /** Sends one request, whatever it is, and reads to the end of the connection. */
  public static Reply of(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
      return parse(socket.getInputStream().readAllBytes());
    }
  }

  /** A whole request, with these headers: names and values, alternating. */
  public static byte[] request(String method, String target, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1");
    head.append("\r\nHost: test\r\nConnection: close\r\nContent-Length: ").append(body.length);
    for (int i = 0; i < headers.length; i += 2) {
      head.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
    }
    byte[] start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }

  private static Reply parse(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no answer: " + all);
    }
    List<String> lines = List.of(all.substring(0, end).split("\r\n", -1));
    List<Byte> body = new ArrayList<>();
    for (int i = end + 4; i < bytes.length; i++) {
      body.add(bytes[i]);
    }
    return new Reply(
        Integer.parseInt(lines.get(0).substring(9, 12)),
        lines.subList(1, lines.size()),
        new String(bytes, end + 4, bytes.length - end - 4, StandardCharsets.UTF_8),
        body);
  }

  /** The values of a header. */
  public List<String> all(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  /** The one value of a header; empty if there is none. */
  public String header(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new AssertionError(values);
    }
    return values.isEmpty() ? "" : values.get(0);
  }
}
