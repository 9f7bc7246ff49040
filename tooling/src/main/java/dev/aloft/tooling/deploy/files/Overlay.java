package dev.aloft.tooling.deploy.files;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.yaml.Merge;
import dev.aloft.tooling.deploy.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A user's file that is merged over the generated ones. One of its documents is merged into each
 * generated document that it names: Kubernetes' {@code kind} and {@code metadata.name}, or {@code
 * name} where there is a file for each function. What it does not name does not matter, so a
 * document without names is merged into all.
 */
final class Overlay {
  private final Path file;
  private final List<Map<String, Object>> documents;

  private Overlay(Path file, List<Map<String, Object>> documents) {
    this.file = file;
    this.documents = documents;
  }

  static Overlay read(Path file) throws ToolingException {
    return new Overlay(file, YamlReader.read(file));
  }

  /** The files with everything merged over them. */
  List<DescriptorFile> over(List<DescriptorFile> files) throws ToolingException {
    List<DescriptorFile> merged = files;
    for (Map<String, Object> each : documents) {
      merged = over(merged, each);
    }
    return merged;
  }

  private List<DescriptorFile> over(List<DescriptorFile> files, Map<String, Object> own)
      throws ToolingException {
    boolean found = false;
    boolean several = files.stream().mapToInt(each -> each.documents().size()).sum() > 1;
    List<DescriptorFile> merged = new ArrayList<>();
    for (DescriptorFile file : files) {
      List<Map<String, Object>> results = new ArrayList<>();
      for (Map<String, Object> document : file.documents()) {
        boolean named = (!several && files.size() == 1) || names(own, document);
        results.add(named ? Merge.merge(document, own) : document);
        found |= named;
      }
      merged.add(new DescriptorFile(file.path(), file.syntax(), results));
    }
    return found ? merged : with(merged, own);
  }

  private static boolean names(Map<String, Object> own, Map<String, Object> document) {
    return same(own, document, "kind")
        && same(own, document, "name")
        && (!(own.get("metadata") instanceof Map<?, ?> wanted)
            || !(document.get("metadata") instanceof Map<?, ?> given)
            || same(wanted, given, "name"));
  }

  private static boolean same(Map<?, ?> own, Map<?, ?> document, String key) {
    Object wanted = own.get(key);
    return wanted == null || wanted.equals(document.get(key));
  }

  /** What names nothing that was generated is one more resource, where a file may have several. */
  private List<DescriptorFile> with(List<DescriptorFile> files, Map<String, Object> own)
      throws ToolingException {
    if (files.size() != 1 || !own.containsKey("kind")) {
      throw new ToolingException(
          file
              + " has a document for \""
              + Merge.identity(own).orElse("?")
              + "\", which is not among the functions.",
          "Name a function, or leave the name out to change all.");
    }
    DescriptorFile only = files.get(0);
    List<Map<String, Object>> documents = new ArrayList<>(only.documents());
    documents.add(Merge.merge(Map.of(), own));
    return List.of(new DescriptorFile(only.path(), only.syntax(), documents));
  }
}
