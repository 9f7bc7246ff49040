package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import dev.aloft.benchmarks.json.peer.Peer;
import java.io.IOException;

/** Reads or writes a document through a peer. */
final class Call {
  private Call() {}

  static Object read(Peer peer, Document document, byte[] json) throws IOException {
    return switch (document) {
      case READING -> peer.readReading(json);
      case ORDER -> peer.readOrder(json);
      case ORDERS -> peer.readOrders(json);
    };
  }

  static byte[] write(Peer peer, Document document, Object value) throws IOException {
    return switch (document) {
      case READING -> peer.write((Reading) value);
      case ORDER -> peer.write((Order) value);
      case ORDERS -> peer.write((Orders) value);
    };
  }
}
