package dev.aloft.tooling.deploy.command;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.files.Folders;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Unpacks an artifact for tools that take only folders, and keeps which files are executable. */
final class Unpacking {
  private Unpacking() {}

  /**
   * Unpacks into a folder that is emptied before.
   *
   * @throws ToolingException if the zip is missing or damaged, or the folder cannot be written
   */
  static void unpack(Path zip, Path folder) throws ToolingException {
    try {
      Folders.empty(folder);
      Map<String, Object> options = Map.of("enablePosixFileAttributes", true);
      try (FileSystem files = FileSystems.newFileSystem(zip, options);
          Stream<Path> entries = Files.walk(files.getPath("/"))) {
        for (Path each : (Iterable<Path>) entries::iterator) {
          copy(each, folder);
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new ToolingException(
          "Cannot unpack " + zip + ": " + e.getMessage() + ".", "Package the functions again.", e);
    }
  }

  private static void copy(Path entry, Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Path copy = root.resolve(entry.toString().substring(1)).normalize();
    if (!copy.startsWith(root)) {
      throw new IOException("the entry " + entry + " leads out of the folder");
    }
    if (Files.isDirectory(entry)) {
      Files.createDirectories(copy);
      return;
    }
    Files.createDirectories(copy.getParent());
    Files.copy(entry, copy, StandardCopyOption.REPLACE_EXISTING);
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(entry);
    if (Files.getFileAttributeView(copy, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(copy, permissions);
    }
  }
}
