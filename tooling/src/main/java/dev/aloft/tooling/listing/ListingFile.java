package dev.aloft.tooling.listing;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in which the processor lists what a module has: an object with a version. */
public final class ListingFile {
  /** The format that this code knows; the processor raises it only for what old tools misread. */
  private static final int VERSION = 1;

  private ListingFile() {}

  /** Takes the members, in the order of the file. */
  public interface Members {
    /** Reads or skips the value of one. */
    void read(String name, JsonReader in) throws ToolingException;
  }

  /**
   * Reads one that exists.
   *
   * @param members gets all but the version
   * @throws ToolingException if the file cannot be read, or a newer processor wrote it
   */
  public static void read(Path file, Members members) throws ToolingException {
    byte[] document;
    try {
      document = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ToolingException("Cannot read " + file + ".", "Build the module again.", e);
    }
    int version = 0;
    try {
      JsonReader in = new JsonReader();
      in.begin(document, 0, document.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals("version")) {
          version = in.readInt();
        } else {
          members.read(name, in);
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
  }
}
