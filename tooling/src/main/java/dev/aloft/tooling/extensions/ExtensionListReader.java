package dev.aloft.tooling.extensions;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.tooling.ToolingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code extensions.json}; members of later versions are skipped. */
final class ExtensionListReader {
  /** The format that this code knows; the processor raises it only for what old tools misread. */
  private static final int VERSION = 1;

  private final Path file;

  ExtensionListReader(Path file) {
    this.file = file;
  }

  List<ExtensionEntry> read(byte[] document) throws ToolingException {
    List<ExtensionEntry> extensions = new ArrayList<>();
    int version = 0;
    try {
      JsonReader in = new JsonReader();
      in.begin(document, 0, document.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "version" -> version = in.readInt();
          case "extensions" -> {
            in.beginArray();
            while (in.nextElement()) {
              extensions.add(entry(in));
            }
          }
          default -> in.skip();
        }
      }
      in.end();
    } catch (JsonException e) {
      throw new ToolingException(
          file + " is damaged: " + e.getMessage() + ".",
          "Build the module again, with mvn clean package.",
          e);
    }
    if (version != VERSION) {
      throw new ToolingException(
          file + " has version " + version + "; this plug-in reads version " + VERSION + ".",
          "Use the same version of the plug-in and of aloft-processor.");
    }
    return extensions;
  }

  private static ExtensionEntry entry(JsonReader in) {
    String extension = "";
    String className = "";
    String mainClass = "";
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "name" -> extension = in.readString();
        case "class" -> className = in.readString();
        case "main" -> mainClass = in.readString();
        default -> in.skip();
      }
    }
    return new ExtensionEntry(extension, className, mainClass);
  }
}
