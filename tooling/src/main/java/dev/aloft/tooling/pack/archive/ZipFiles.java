package dev.aloft.tooling.pack.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipLong;

/**
 * Writes zips: sorted entries, Unix modes, one fixed time, nothing of the machine.
 *
 * <p>The time is stored twice: as the local time that the format demands, and as UTC (field {@code
 * 0x5455} of Info-ZIP's {@code extrafld.txt}), because a JVM uses a class data archive only if the
 * jar has the time at which the archive was made, whatever the time zone it was unpacked in.
 */
public final class ZipFiles {
  /** The time of all files: 1 January 1980, noon; a zip knows no earlier day. */
  public static final Instant TIME = Instant.parse("1980-01-01T12:00:00Z");

  private static final LocalDateTime LOCAL_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

  /** The mode of an executable file; all others have {@link #PLAIN}. */
  public static final int EXECUTABLE = 0755;

  /** The mode of what is only read. */
  public static final int PLAIN = 0644;

  private static final int REGULAR_FILE = 0100000;

  private ZipFiles() {}

  /** The regular files below a folder, by their path in the zip; links are followed. */
  public static SortedMap<String, Path> below(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
      for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(each).toString().replace('\\', '/'), each);
      }
    }
    return files;
  }

  /** Writes these files, compressed; what its owner may execute here is executable there. */
  public static void write(Path zip, SortedMap<String, Path> files) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
      for (Map.Entry<String, Path> file : files.entrySet()) {
        ZipArchiveEntry entry = new Entry(file.getKey());
        entry.addExtraField(utc());
        entry.setUnixMode(
            REGULAR_FILE | (Files.isExecutable(file.getValue()) ? EXECUTABLE : PLAIN));
        out.putArchiveEntry(entry);
        try (InputStream in = Files.newInputStream(file.getValue())) {
          in.transferTo(out);
        }
        out.closeArchiveEntry();
      }
    }
  }

  /** Gives a file the time that its entry in a zip has. */
  public static void setTime(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(TIME));
  }

  private static X5455_ExtendedTimestamp utc() {
    X5455_ExtendedTimestamp field = new X5455_ExtendedTimestamp();
    field.setModifyTime(new ZipLong(TIME.getEpochSecond()));
    return field;
  }

  /** Its local time is the same everywhere; the library would compute it from the UTC time. */
  private static final class Entry extends ZipArchiveEntry {
    Entry(String name) {
      super(name);
    }

    @Override
    public long getTime() {
      return LOCAL_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }
  }
}
