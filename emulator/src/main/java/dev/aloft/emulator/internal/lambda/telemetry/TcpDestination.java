package dev.aloft.emulator.internal.lambda.telemetry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines of JSON to one connection, which is opened again when the other side ended it. */
final class TcpDestination implements Destination {
  private final int port;
  private volatile @Nullable SocketChannel channel;
  private volatile boolean closed;

  private TcpDestination(int port) {
    this.port = port;
  }

  /** As in the Runtime Interface Emulator, the subscriber has to listen already. */
  static TcpDestination connected(int port) throws InvalidSubscriptionException {
    TcpDestination made = new TcpDestination(port);
    try {
      made.connect();
    } catch (IOException e) {
      throw new InvalidSubscriptionException("nothing listens on destination.port " + port);
    }
    return made;
  }

  private SocketChannel connect() throws IOException {
    SocketChannel opened = SocketChannel.open();
    try {
      opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    channel = opened;
    if (closed) {
      opened.close();
    }
    return opened;
  }

  @Override
  public void deliver(List<byte[]> events) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (byte[] event : events) {
      lines.writeBytes(event);
      lines.write('\n');
    }
    SocketChannel to = channel;
    if (to == null || isEnded(to)) {
      to = connect();
    }
    try {
      ByteBuffer rest = ByteBuffer.wrap(lines.toByteArray());
      while (rest.hasRemaining()) {
        to.write(rest);
      }
    } catch (IOException e) {
      channel = null;
      to.close();
      throw e;
    }
  }

  /** Whether the other side has ended it: the first write after that would seem to succeed. */
  private static boolean isEnded(SocketChannel to) throws IOException {
    try {
      to.configureBlocking(false);
      boolean ended = to.read(ByteBuffer.allocate(1)) < 0;
      to.configureBlocking(true);
      if (ended) {
        to.close();
      }
      return ended;
    } catch (IOException e) {
      to.close();
      return true;
    }
  }

  @Override
  public void close() {
    closed = true;
    SocketChannel to = channel;
    if (to != null) {
      try {
        to.close();
      } catch (IOException e) {
        // It was broken already.
      }
    }
  }
}
