package dev.aloft.tooling.deploy.descriptor;

import java.util.List;
import java.util.Map;

/**
 * A descriptor before it is written.
 *
 * @param path relative to the folder of the descriptors, with slashes
 * @param syntax how it is written
 * @param documents usually one
 */
public record DescriptorFile(String path, Syntax syntax, List<Map<String, Object>> documents) {
  /** Copies the list. */
  public DescriptorFile {
    documents = List.copyOf(documents);
  }

  /** One document in YAML. */
  public static DescriptorFile yaml(String path, Map<String, Object> document) {
    return new DescriptorFile(path, Syntax.YAML, List.of(document));
  }

  /** How a file is written. */
  public enum Syntax {
    /** Any number of documents. */
    YAML,
    /** Exactly one document, in which the key {@code //} is a comment. */
    JSON
  }
}
