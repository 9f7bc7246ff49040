package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.peer.Peer;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Checks that all peers read the same values and write the same documents. */
final class Agreement {
  private static final ObjectMapper TREES = new JsonMapper();

  private Agreement() {}

  /** The document's bytes, as our codec writes them. */
  static byte[] json(Document document) throws IOException {
    return Call.write(Peer.of("aloft"), document, document.value());
  }

  static void check() throws IOException {
    for (Document document : Document.values()) {
      Object value = document.value();
      byte[] json = json(document);
      JsonNode tree = TREES.readTree(json);
      for (String name : Peer.NAMES) {
        Peer peer = Peer.of(name);
        byte[] written = Call.write(peer, document, value);
        require(TREES.readTree(written).equals(tree), name, "writes", document);
        require(Call.read(peer, document, json).equals(value), name, "reads", document);
        require(Call.read(peer, document, written).equals(value), name, "reads back", document);
      }
      System.out.println(document.label() + " is " + json.length + " bytes");
    }
  }

  private static void require(boolean equal, String peer, String verb, Document document) {
    if (!equal) {
      throw new IllegalStateException(peer + " " + verb + " something else: " + document.label());
    }
  }
}
