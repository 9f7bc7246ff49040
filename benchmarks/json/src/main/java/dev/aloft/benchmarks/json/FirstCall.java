package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.peer.Peer;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * The cost of a process until its first document is read and written: sets up one library, reads
 * the document of 1 KB from a file and writes it to the standard output. With the name {@code
 * nothing} it copies the file, which shows the cost of the JVM and this class alone.
 */
public final class FirstCall {
  private FirstCall() {}

  /** Arguments: the peer's name, the file. */
  public static void main(String[] args) throws IOException {
    byte[] json;
    try (FileInputStream file = new FileInputStream(args[1])) {
      json = file.readAllBytes();
    }
    if (!args[0].equals("nothing")) {
      Peer peer = Peer.of(args[0]);
      Order order = peer.readOrder(json);
      json = peer.write(order);
    }
    System.out.write(json, 0, json.length);
    System.out.flush();
  }
}
