package dev.aloft.emulator;

import dev.aloft.emulator.invocation.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client that writes WebSocket frames byte by byte, and what serves it. */
final class RawWebSocket implements Closeable {
  static final HttpCall HANDSHAKE =
      HttpCall.get("/")
          .header("Host", "localhost")
          .header("Upgrade", "websocket")
          .header("Connection", "keep-alive, Upgrade")
          .header("Sec-WebSocket-Version", "13")
          .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");

  /** A frame of the server's; of a close frame the payload begins with two bytes of a code. */
  record Received(int first, String payload) {}

  private final Socket client;
  private final CompletableFuture<Void> served = new CompletableFuture<>();

  RawWebSocket(WebSocketApi api, HttpCall handshake) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      client = new Socket(listener.getInetAddress(), listener.getLocalPort());
      Socket accepted = listener.accept();
      Thread server = new Thread(() -> serve(api, handshake, accepted), "served");
      server.setDaemon(true);
      server.start();
    }
  }

  private void serve(WebSocketApi api, HttpCall handshake, Socket accepted) {
    try (accepted) {
      api.serve(handshake, accepted.getInputStream(), accepted.getOutputStream());
      served.complete(null);
    } catch (IOException | RuntimeException e) {
      served.completeExceptionally(e);
    }
  }

  /** Waits until the API has done all that this connection made it do. */
  void awaitServed() throws Exception {
    served.get(60, TimeUnit.SECONDS);
  }

  /** The server's answer to the handshake, up to the blank line. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = client.getInputStream().read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  void send(int first, byte[] payload) throws IOException {
    send(first, payload.length, payload);
  }

  /** Sends a frame that claims a length of its own. */
  void send(int first, long length, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (length >= 0 && length < 126) {
      frame.write((int) length | 0x80);
    } else if (length >= 0 && length <= 0xffff) {
      frame.write(126 | 0x80);
      frame.write((int) length >> 8);
      frame.write((int) length);
    } else {
      frame.write(127 | 0x80);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) (length >>> shift));
      }
    }
    byte[] mask = {1, 2, 3, 4};
    frame.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ mask[i % mask.length]);
    }
    raw(frame.toByteArray());
  }

  void raw(byte[] bytes) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  void text(String text) throws IOException {
    send(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The next frame; its payload one character for each byte. */
  Received receive() throws IOException {
    InputStream in = client.getInputStream();
    int first = in.read();
    if (first < 0) {
      return new Received(-1, "");
    }
    int length = in.read();
    if (length >= 126) {
      int bytes = length == 126 ? 2 : 8;
      length = 0;
      for (int i = 0; i < bytes; i++) {
        length = (length << 8) | in.read();
      }
    }
    return new Received(first, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
  }

  /** The code of the close frame that comes next. */
  int closeStatus() throws IOException {
    Received close = receive();
    if (close.first() != 0x88) {
      throw new IOException("not a close frame: " + close);
    }
    return (close.payload().charAt(0) << 8) | close.payload().charAt(1);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
