package dev.aloft.tooling.pack.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZipFilesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void modesNamesTimesAndContents() throws IOException {
    Path zip = folder.resolve("a.zip");
    ZipFiles.write(zip, ZipFiles.below(files("one")));
    List<String> entries = new ArrayList<>();
    try (org.apache.commons.compress.archivers.zip.ZipFile read =
        org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(read.getEntriesInPhysicalOrder())) {
        entries.add(
            Integer.toOctalString(entry.getUnixMode())
                + " "
                + entry.getName()
                + " "
                + new String(read.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertEquals(
        List.of("100755 bootstrap #!/bin/sh\n", "100644 lib/a/b.txt b", "100644 lib/ü.txt ü"),
        entries);
    try (ZipFile read = new ZipFile(zip.toFile())) {
      assertEquals(ZipFiles.TIME, read.getEntry("bootstrap").getLastModifiedTime().toInstant());
    }
  }

  @Test
  void theSameBytesElsewhereAndInAnotherTimeZone() throws IOException {
    Path first = folder.resolve("first.zip");
    ZipFiles.write(first, ZipFiles.below(files("one")));
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      Path second = folder.resolve("second.zip");
      ZipFiles.write(second, ZipFiles.below(files("two")));
      assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
      try (ZipFile read = new ZipFile(second.toFile())) {
        assertEquals(ZipFiles.TIME, read.getEntry("bootstrap").getLastModifiedTime().toInstant());
      }
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void anEmptyFolder() throws IOException {
    Path zip = folder.resolve("empty.zip");
    ZipFiles.write(zip, new TreeMap<>());
    try (ZipFile read = new ZipFile(zip.toFile())) {
      assertEquals(0, read.size());
    }
  }

  private Path files(String name) throws IOException {
    Path files = folder.resolve(name);
    Files.createDirectories(files.resolve("lib/a"));
    Files.writeString(files.resolve("lib/ü.txt"), "ü");
    Files.writeString(files.resolve("lib/a/b.txt"), "b");
    Files.writeString(files.resolve("bootstrap"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(
        files.resolve("bootstrap"), PosixFilePermissions.fromString("rwxr-xr-x"));
    return files;
  }
}
