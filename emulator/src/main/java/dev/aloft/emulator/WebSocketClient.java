package dev.aloft.emulator;

import dev.aloft.emulator.internal.Utf8;
import dev.aloft.emulator.internal.lambda.ConnectionsApi;
import dev.aloft.emulator.internal.lambda.WebSocketEvents;
import dev.aloft.emulator.invocation.SocketMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A client of a {@link WebSocketApi}, after its handshake. What it sends is answered before the
 * call returns; what comes from elsewhere is kept until it is awaited. Safe for use by several
 * threads.
 */
public final class WebSocketClient {
  private final WebSocketApi api;
  private final WebSocketEvents events;
  private final int status;
  private final @Nullable String protocol;
  private final SocketPeer peer = new Peer();
  private final Deque<SocketMessage> received = new ArrayDeque<>();
  private boolean open;
  private int closeStatus = -1;

  WebSocketClient(WebSocketApi api, WebSocketEvents events, int status, @Nullable String protocol) {
    this.api = api;
    this.events = events;
    this.status = status;
    this.protocol = protocol;
    this.open = status == 101;
  }

  /** What the handshake was answered with: 101, or why there is no connection. */
  public int status() {
    return status;
  }

  /** The subprotocol that the function accepted; null if none. */
  public @Nullable String protocol() {
    return protocol;
  }

  /** The gateway's id of the connection. */
  public String connectionId() {
    return events.connectionId();
  }

  /** Whether neither side has closed the connection. */
  public synchronized boolean isOpen() {
    return open;
  }

  /** The status code that the gateway closed the connection with; -1 if it did not. */
  public synchronized int closeStatus() {
    return closeStatus;
  }

  /** Sends a text in as few frames as allowed, and waits for the function. */
  public void send(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sendFrames(text, bytes.length, Math.min(bytes.length, WebSocketApi.FRAME_LIMIT));
  }

  /** The same in one frame, which the gateway takes only up to 32 KiB. */
  public void sendFrame(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    sendFrames(text, length, length);
  }

  private void sendFrames(String text, int length, int frame) {
    requireOpen();
    if (length > ConnectionsApi.MESSAGE_LIMIT || frame > WebSocketApi.FRAME_LIMIT) {
      closed(1009);
      api.disconnected(events, 1009, "Message too long");
    } else {
      api.message(peer, events, text);
    }
  }

  /** Sends bytes in a binary frame, which the gateway refuses. */
  public void sendBinary() {
    requireOpen();
    closed(1003);
    api.disconnected(events, 1003, "Binary frames are not supported");
  }

  /** Closes the connection, and waits for the function. */
  public void close(int code, String reason) {
    requireOpen();
    if (closed(-1)) {
      api.disconnected(events, code, reason);
    }
  }

  private synchronized void requireOpen() {
    if (!open) {
      throw new IllegalStateException("the connection is closed");
    }
  }

  /** The next message, which may be yet to come; each is returned once. */
  public synchronized SocketMessage await(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (received.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException("no message came within " + limit);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a message", e);
      }
    }
    return received.remove();
  }

  /** How many messages came that were not awaited. */
  public synchronized int waiting() {
    return received.size();
  }

  /** What the API has of it. */
  SocketPeer peer() {
    return peer;
  }

  private synchronized boolean closed(int code) {
    boolean was = open;
    open = false;
    closeStatus = was ? code : closeStatus;
    notifyAll();
    return was;
  }

  private synchronized boolean received(byte[] bytes) {
    if (!open) {
      return false;
    }
    received.add(new SocketMessage(bytes, Utf8.read(bytes) != null));
    notifyAll();
    return true;
  }

  private final class Peer implements SocketPeer {
    @Override
    public boolean receive(byte[] message) {
      return received(message);
    }

    @Override
    public boolean closed(int status) {
      return WebSocketClient.this.closed(status);
    }
  }
}
