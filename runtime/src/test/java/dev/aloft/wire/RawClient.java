package dev.aloft.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends given bytes and reads answers. */
final class RawClient implements AutoCloseable {
  final Socket socket;
  private final InputStream in;
  private String date = "";

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** One answer. The head has its line ends; the body is decoded. */
  record Answer(String head, String body) {
    int status() {
      return Integer.parseInt(head.substring(9, 12));
    }

    boolean says(String line) {
      return head.contains("\r\n" + line + "\r\n");
    }
  }

  RawClient write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  Answer get(String target) throws IOException {
    return write("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n").read();
  }

  Answer read() throws IOException {
    return read(true);
  }

  /** Whether an answer, or its start, has arrived. */
  boolean hasInput() throws IOException {
    return in.available() > 0;
  }

  /**
   * Reads one answer.
   *
   * @param bodied false for the answer to a HEAD
   */
  Answer read(boolean bodied) throws IOException {
    String head = readHead();
    if (!bodied || head.startsWith("HTTP/1.1 1") || head.startsWith("HTTP/1.1 204")) {
      return new Answer(head, "");
    }
    int length = head.indexOf("\r\nContent-Length: ");
    if (length >= 0) {
      int end = head.indexOf("\r\n", length + 2);
      return new Answer(head, readText(Integer.parseInt(head.substring(length + 18, end))));
    }
    if (head.contains("\r\nTransfer-Encoding: chunked\r\n")) {
      return new Answer(head, readChunks());
    }
    return new Answer(head, head.startsWith("HTTP/1.1 304") ? "" : readRest());
  }

  /** Reads a head. A final answer has one {@code Date}, which is removed, as it always differs. */
  String readHead() throws IOException {
    String head = readRawHead();
    if (head.startsWith("HTTP/1.1 1")) {
      return head;
    }
    int start = head.indexOf("\r\nDate: ");
    if (start < 0 || head.indexOf("\r\nDate: ", start + 2) >= 0) {
      throw new IOException("There is not one Date in " + head);
    }
    int end = head.indexOf("\r\n", start + 2);
    date = head.substring(start + 8, end);
    return head.substring(0, start) + head.substring(end);
  }

  /** The {@code Date} of the last answer. */
  String date() {
    return date;
  }

  private String readRawHead() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int seen = 0;
    while (seen < 4) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("The connection ended in a head: " + head);
      }
      head.write(b);
      seen = b == "\r\n\r\n".charAt(seen) ? seen + 1 : (b == '\r' ? 1 : 0);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private String readText(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The connection ended in a body.");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Reads the chunks of a body up to the last. */
  String readChunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (; ; ) {
      int size = Integer.parseInt(readLine(), 16);
      body.append(readText(size));
      if (!readLine().isEmpty()) {
        throw new IOException("A chunk does not end in CR LF.");
      }
      if (size == 0) {
        return body.toString();
      }
    }
  }

  String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The connection ended in a line.");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  /** Everything up to the server's close. */
  String readRest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** Whether the server has closed without sending more bytes and without a reset. */
  boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
