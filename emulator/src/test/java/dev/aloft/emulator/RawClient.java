package dev.aloft.emulator;

import dev.aloft.emulator.internal.lambda.LambdaHeaders;
import dev.aloft.emulator.invocation.Header;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that sends what it is told and reads answers framed by a length, byte by byte. */
final class RawClient implements AutoCloseable {
  private static final int READ_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;
  private final int port;

  /** An answer: its status, header fields and body. */
  record Reply(int status, List<Header> headers, String body) {
    String header(String name) {
      return Header.find(headers, name).orElse("");
    }
  }

  RawClient(LambdaEmulator emulator) throws IOException {
    this(emulator.endpoint().contains("[::1]") ? "::1" : "127.0.0.1", emulator.port());
  }

  RawClient(String host, int port) throws IOException {
    this.port = port;
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_MILLIS);
    in = socket.getInputStream();
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
  }

  void sendGet(String path, String... headers) throws IOException {
    send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + lines(headers) + "\r\n");
  }

  void sendPost(String path, String body, String... headers) throws IOException {
    send("POST", path, body, headers);
  }

  void sendPut(String path, String body, String... headers) throws IOException {
    send("PUT", path, body, headers);
  }

  private void send(String method, String path, String body, String... headers) throws IOException {
    send(
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n"
            + lines(headers)
            + "\r\n"
            + body);
  }

  private static String lines(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }

  void sendNext() throws IOException {
    sendGet("/2018-06-01/runtime/invocation/next");
  }

  Reply next() throws IOException {
    sendNext();
    return reply();
  }

  /** Asks for an event and returns its request id. */
  String nextId() throws IOException {
    return next().header(LambdaHeaders.REQUEST_ID);
  }

  void sendResponse(String id, String body, String... headers) throws IOException {
    sendPost("/2018-06-01/runtime/invocation/" + id + "/response", body, headers);
  }

  Reply respond(String id, String body, String... headers) throws IOException {
    sendResponse(id, body, headers);
    return reply();
  }

  Reply error(String id, String body, String... headers) throws IOException {
    sendPost("/2018-06-01/runtime/invocation/" + id + "/error", body, headers);
    return reply();
  }

  Reply initError(String body, String... headers) throws IOException {
    sendPost("/2018-06-01/runtime/init/error", body, headers);
    return reply();
  }

  Reply reply() throws IOException {
    String status = line();
    List<Header> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    int length = Integer.parseInt(Header.find(headers, "Content-Length").orElse("0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body ended after " + body.length + " of " + length + " bytes");
    }
    return new Reply(
        Integer.parseInt(status.substring(9, 12)),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  /** Everything up to the end of the stream. */
  String readToEnd() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** What comes until it ends in {@code end}; one character per byte. */
  String readUntil(String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.length() < end.length() || read.indexOf(end, read.length() - end.length()) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("ended after: " + read);
      }
      read.append((char) next);
    }
    return read.toString();
  }

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the stream ended after \"" + line + "\"");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
