package dev.aloft.tooling.extensions;

import dev.aloft.json.JsonReader;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.listing.ListingFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code extensions.json}; members of later versions are skipped. */
final class ExtensionListReader {
  private final Path file;

  ExtensionListReader(Path file) {
    this.file = file;
  }

  List<ExtensionEntry> read() throws ToolingException {
    List<ExtensionEntry> extensions = new ArrayList<>();
    ListingFile.read(
        file,
        (name, in) -> {
          if (!name.equals("extensions")) {
            in.skip();
            return;
          }
          in.beginArray();
          while (in.nextElement()) {
            extensions.add(entry(in));
          }
        });
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
