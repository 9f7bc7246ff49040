package dev.aloft.benchmarks.json.peer;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import java.io.IOException;
import java.util.List;

/** One way to read and write the documents, set up as its makers recommend. */
public interface Peer {
  /** All of them, ours first. */
  List<String> NAMES =
      List.of(
          "aloft",
          "hand-written",
          "databind3",
          "databind2",
          "avaje-jsonb",
          "dsl-json",
          "fastjson2",
          "micronaut");

  /** The one of that name; nothing of the others is loaded. */
  static Peer of(String name) {
    return switch (name) {
      case "aloft" -> new AloftPeer();
      case "hand-written" -> new HandWrittenPeer();
      case "databind3" -> new Databind3Peer();
      case "databind2" -> new Databind2Peer();
      case "avaje-jsonb" -> new AvajePeer();
      case "dsl-json" -> new DslJsonPeer();
      case "fastjson2" -> new Fastjson2Peer();
      case "micronaut" -> new MicronautPeer();
      default -> throw new IllegalArgumentException(name);
    };
  }

  Reading readReading(byte[] json) throws IOException;

  Order readOrder(byte[] json) throws IOException;

  Orders readOrders(byte[] json) throws IOException;

  byte[] write(Reading value) throws IOException;

  byte[] write(Order value) throws IOException;

  byte[] write(Orders value) throws IOException;
}
