package dev.aloft.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;

/** The other side's address as text. A class of its own, so that few starts need what it needs. */
final class PeerAddress {
  private PeerAddress() {}

  static String of(SocketChannel channel) {
    SocketAddress remote;
    try {
      remote = channel.getRemoteAddress();
    } catch (IOException e) {
      remote = null;
    }
    if (!(remote instanceof InetSocketAddress socket)) {
      return "";
    }
    InetAddress address = socket.getAddress();
    String text = address == null ? "" : address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
