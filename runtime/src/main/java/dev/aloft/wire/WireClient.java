package dev.aloft.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 client with one connection, which it keeps open and replaces when needed. It has no
 * read timeout: a long poll may wait for hours.
 *
 * <p>Retries: a request is sent again on a new connection if the old one turns out to be closed
 * before the request's last byte was sent. A GET is retried once if a kept connection ends without
 * a byte of an answer. Any other request that was sent completely is not retried; see {@link
 * HandedOverException}.
 *
 * <p>To be used by one thread; {@link #close()} may be called by any thread and ends its waiting.
 */
public final class WireClient implements AutoCloseable {
  private static final long CONNECT_NANOS = 5_000_000_000L;
  private static final long POLL_NANOS = 500_000L;
  private static final int MOST_ATTEMPTS = 3;
  private static final int REQUEST_TIMEOUT = 408;
  private static final byte[] NOTHING = new byte[0];

  private final Endpoint endpoint;
  private final WireResponse response;
  private final ByteBuffer peeked = ByteBuffer.wrap(new byte[1]);
  private byte[] out = new byte[1024];
  private ByteBuffer outgoing = ByteBuffer.wrap(out);
  private volatile @Nullable SocketChannel channel;
  private volatile boolean closed;

  /** Creates a client that is not connected yet. */
  public WireClient(Endpoint endpoint, HttpLimits limits) {
    this.endpoint = endpoint;
    this.response = new WireResponse(limits);
  }

  /** Connects before the first exchange. A failure is ignored: that exchange will report it. */
  public void open() {
    try {
      if (channel == null && !closed) {
        connect();
      }
    } catch (IOException e) {
      drop();
    }
  }

  /** Closes the connection; the next exchange opens another. Not for other threads. */
  public void disconnect() {
    drop();
  }

  /** Sends a request without a body and reads its answer. */
  public WireResponse exchange(WireRequest request) throws IOException {
    return exchange(request, NOTHING, 0, 0);
  }

  /**
   * Sends a request and reads its answer, which is valid until the next exchange.
   *
   * @throws HandedOverException if the answer to a request other than GET did not come
   * @throws IOException if the request could not be sent, or the answer to a GET did not come
   */
  public WireResponse exchange(WireRequest request, byte[] body, int offset, int length)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      SocketChannel idle = idleChannel();
      SocketChannel current = idle != null ? idle : connect();
      boolean handedOver = false;
      response.begin();
      try {
        handedOver = send(current, request, body, offset, length);
        response.read(current);
        if (!handedOver && response.status() == REQUEST_TIMEOUT) {
          throw WireException.refusal("The other side closed an idle connection with a 408.");
        }
        if (!response.isReusable() || !handedOver) {
          drop();
        }
        return response;
      } catch (IOException e) {
        drop();
        if (handedOver && !request.isSafe()) {
          throw HandedOverException.because(e, response.isUntouched());
        }
        boolean again = !handedOver || (idle != null && response.isUntouched());
        if (!again || closed || attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Starts a request whose body is sent in chunks as it is written; nothing is sent yet. It gets a
   * connection of its own, as it cannot be repeated on another one: a kept connection that the
   * other side is closing would lose it.
   */
  public ChunkedRequest chunked(WireRequest request) {
    return new ChunkedRequest(this, request);
  }

  /** A connection of its own for a chunked request, which has to close it. */
  SocketChannel openApart() throws IOException {
    SocketChannel opened = dial();
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return opened;
  }

  /** Reads the answer to a chunked request. */
  WireResponse answerTo(SocketChannel current) throws IOException {
    response.begin();
    response.read(current);
    return response;
  }

  /** The kept connection, if the other side still has it open and has not sent anything unasked. */
  private @Nullable SocketChannel idleChannel() {
    SocketChannel kept = channel;
    if (kept == null) {
      return null;
    }
    int count;
    try {
      kept.configureBlocking(false);
      peeked.clear();
      count = kept.read(peeked);
      kept.configureBlocking(true);
    } catch (IOException e) {
      count = -1;
    }
    if (count != 0) {
      drop();
      return null;
    }
    return kept;
  }

  private SocketChannel connect() throws IOException {
    SocketChannel opened = dial();
    channel = opened;
    if (closed) {
      drop();
      throw new IOException("Cannot connect to " + endpoint + ": the client is closed");
    }
    return opened;
  }

  private SocketChannel dial() throws IOException {
    InetAddress[] addresses = endpoint.addresses();
    IOException failure = null;
    for (InetAddress address : addresses) {
      SocketChannel opened = SocketChannel.open();
      try {
        connect(opened, new InetSocketAddress(address, endpoint.port()));
        return opened;
      } catch (IOException e) {
        opened.close();
        failure = e;
      }
    }
    throw new IOException("Cannot connect to " + endpoint + ": " + describe(failure), failure);
  }

  private static String describe(@Nullable IOException failure) {
    String message = failure == null ? null : failure.getMessage();
    return message == null ? "the reason is unknown" : message;
  }

  private static void connect(SocketChannel opened, InetSocketAddress address) throws IOException {
    opened.configureBlocking(false);
    boolean done = opened.connect(address);
    long start = System.nanoTime();
    while (!done) {
      done = opened.finishConnect();
      if (!done) {
        if (System.nanoTime() - start > CONNECT_NANOS) {
          throw new IOException("no connection within 5 seconds");
        }
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
    opened.configureBlocking(true);
  }

  /**
   * Sends the request, with the head and the start of the body in one write.
   *
   * @return false if the other side closed the connection before it had everything. It may have
   *     answered before that, for example that the body is too large
   */
  private boolean send(
      SocketChannel current, WireRequest request, byte[] body, int offset, int length)
      throws IOException {
    int wanted = request.length() + 64 + Math.min(length, InputBuffer.SLICE);
    if (out.length < wanted) {
      out = new byte[wanted];
      outgoing = ByteBuffer.wrap(out);
    }
    int head = request.writeHead(out, length);
    int sent = Math.min(length, Math.max(0, InputBuffer.SLICE - head));
    System.arraycopy(body, offset, out, head, sent);
    try {
      if (sent < length) {
        // A message of one write is sent at once in any case: everything before it was answered.
        current.setOption(StandardSocketOptions.TCP_NODELAY, true);
      }
      write(current, outgoing.limit(head + sent).position(0));
      while (sent < length) {
        int slice = Math.min(length - sent, InputBuffer.SLICE);
        write(current, body, offset + sent, slice);
        sent += slice;
      }
      return true;
    } catch (IOException e) {
      if (closed || !current.isOpen()) {
        throw e;
      }
      return false;
    }
  }

  static void write(SocketChannel current, byte[] bytes, int offset, int length)
      throws IOException {
    write(current, ByteBuffer.wrap(bytes, offset, length));
  }

  private static void write(SocketChannel current, ByteBuffer slice) throws IOException {
    while (slice.hasRemaining()) {
      current.write(slice);
    }
  }

  private void drop() {
    SocketChannel dropped = channel;
    channel = null;
    if (dropped != null) {
      try {
        dropped.close();
      } catch (IOException e) {
        // The connection is abandoned in any case.
      }
    }
  }

  /** Closes the connection for good; an exchange in progress ends with an exception. */
  @Override
  public void close() {
    closed = true;
    drop();
  }
}
