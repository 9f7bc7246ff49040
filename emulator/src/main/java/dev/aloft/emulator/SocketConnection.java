package dev.aloft.emulator;

import dev.aloft.emulator.internal.lambda.ConnectionsApi;
import dev.aloft.emulator.internal.lambda.WebSocketEvents;
import dev.aloft.emulator.internal.websocket.Frame;
import dev.aloft.emulator.internal.websocket.FrameReader;
import dev.aloft.emulator.internal.websocket.FrameWriter;
import dev.aloft.emulator.internal.websocket.ProtocolException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection of a client that speaks the WebSocket protocol. Functions are called one after the
 * other by a thread of their own, so that a client that closes or pings is heard meanwhile.
 */
final class SocketConnection implements SocketPeer {
  /** How long a client may take to answer that the connection is closed. */
  private static final long CLOSE_MILLIS = 1_000;

  /** How it ended: RFC 6455, 7.4.1. */
  private record Ending(int status, String reason) {
    static final Ending LOST = new Ending(1006, "Connection closed abnormally");
  }

  /** Far more than a function falls behind; each may have 128 KiB. */
  private static final int MOST_WAITING = 1_000;

  /** RFC 6455's registry of close codes: the server is busy. */
  private static final int TRY_LATER = 1013;

  private final WebSocketApi api;
  private final WebSocketEvents about;
  private final InputStream in;
  private final OutputStream out;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final ExecutorService calls;
  private final AtomicInteger waiting = new AtomicInteger();
  private boolean open = true;
  private boolean endedByApi;

  /**
   * @param accepted the answer to the handshake
   */
  SocketConnection(
      WebSocketApi api, WebSocketEvents about, InputStream in, OutputStream out, byte[] accepted) {
    this.api = api;
    this.about = about;
    this.in = in;
    this.out = out;
    reader = new FrameReader(in, WebSocketApi.FRAME_LIMIT, ConnectionsApi.MESSAGE_LIMIT);
    writer = new FrameWriter(out, WebSocketApi.FRAME_LIMIT, accepted);
    calls = Executors.newSingleThreadExecutor(SocketConnection::daemon);
  }

  /**
   * Answers the handshake, serves the connection to its end, and waits for the function that is
   * called then.
   */
  void run() {
    Ending ending = read();
    boolean told = isEndedByApi();
    closeStreams();
    if (!told) {
      calls.execute(() -> api.disconnected(about, ending.status(), ending.reason()));
    }
    calls.shutdown();
    try {
      calls.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      calls.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private Ending read() {
    try {
      writer.begin();
      for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
        switch (frame.kind()) {
          case TEXT -> text(frame.text());
          case PING -> writer.pong(frame.payload());
          case PONG -> {}
          case CLOSE -> {
            return closed(frame);
          }
        }
      }
    } catch (ProtocolException e) {
      return refused(e);
    } catch (IOException e) {
      // The client is gone, or did not answer that the connection is closed.
    }
    return Ending.LOST;
  }

  private synchronized void text(String text) throws ProtocolException {
    if (!open) {
      return;
    }
    if (waiting.incrementAndGet() > MOST_WAITING) {
      throw new ProtocolException(TRY_LATER, "Too many messages wait for the function");
    }
    calls.execute(
        () -> {
          waiting.decrementAndGet();
          api.message(this, about, text);
        });
  }

  private Ending closed(Frame frame) {
    if (end(false)) {
      try {
        writer.close(frame.status(), "");
      } catch (IOException e) {
        // It does not wait for that.
      }
    }
    boolean silent = frame.payload().length == 0;
    return new Ending(
        frame.status(), silent ? "Client-side close frame status not set" : frame.reason());
  }

  /** What the client still sends is read, because a reset would take the code away from it. */
  private Ending refused(ProtocolException violation) {
    Ending ending = new Ending(violation.status(), String.valueOf(violation.getMessage()));
    try {
      // First, because a client that reads nothing would hold the writer up for ever.
      closeLater();
      if (end(false)) {
        writer.close(ending.status(), ending.reason());
      }
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // It is gone.
    }
    return ending;
  }

  @Override
  public boolean receive(byte[] message) {
    synchronized (this) {
      if (!open) {
        return false;
      }
    }
    try {
      return writer.message(message);
    } catch (IOException e) {
      // As for the gateway: that the client is gone is found out by reading.
      return true;
    }
  }

  @Override
  public boolean closed(int status) {
    if (!end(true)) {
      return false;
    }
    closeLater();
    try {
      writer.close(status, "");
    } catch (IOException e) {
      closeStreams();
    }
    return true;
  }

  /** Whether it was open; true once. */
  private synchronized boolean end(boolean byApi) {
    boolean was = open;
    open = false;
    endedByApi |= was && byApi;
    return was;
  }

  private synchronized boolean isEndedByApi() {
    open = false;
    return endedByApi;
  }

  private void closeLater() {
    CompletableFuture.delayedExecutor(CLOSE_MILLIS, TimeUnit.MILLISECONDS)
        .execute(this::closeStreams);
  }

  private void closeStreams() {
    try (in;
        out) {
      // Both, whatever becomes of the other.
    } catch (IOException e) {
      // It was broken already.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "WebSocket connection");
    thread.setDaemon(true);
    return thread;
  }
}
