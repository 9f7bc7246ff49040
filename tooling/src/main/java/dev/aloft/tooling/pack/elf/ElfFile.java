package dev.aloft.tooling.pack.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An executable or shared library of Linux, as far as it matters where it can run. Format: the ELF
 * chapters of the System V ABI; versions of symbols: "Symbol Versioning" of the Linux Standard
 * Base.
 *
 * @param machine {@code e_machine} of the header, for example 62 for x86-64
 * @param glibc the newest version of glibc that it demands, as 234 for 2.34; 0 if it demands none,
 *     which is so for static programs and those of musl
 */
public record ElfFile(int machine, int glibc) {
  private static final int MAGIC = 0x7f454c46;
  private static final int SIXTY_FOUR_BITS = 2;
  private static final int LITTLE_ENDIAN = 1;
  private static final int VERSIONS_NEEDED = 0x6ffffffe;
  private static final int SECTION_HEADER = 64;
  private static final Pattern GLIBC = Pattern.compile("GLIBC_2\\.(\\d{1,3})(\\.\\d+)?");

  /**
   * Reads a file; empty if it is not a 64-bit, little-endian ELF file, as all are that the clouds
   * run.
   */
  public static Optional<ElfFile> read(Path file) throws IOException {
    try {
      return of(Files.readAllBytes(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is a damaged ELF file", e);
    }
  }

  /** The same of its bytes; throws {@link IllegalArgumentException} if they are damaged. */
  static Optional<ElfFile> of(byte[] bytes) {
    if (bytes.length < SECTION_HEADER
        || ByteBuffer.wrap(bytes).getInt(0) != MAGIC
        || bytes[4] != SIXTY_FOUR_BITS
        || bytes[5] != LITTLE_ENDIAN) {
      return Optional.empty();
    }
    ByteBuffer elf = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return Optional.of(new ElfFile(elf.getShort(18) & 0xffff, glibc(elf)));
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IllegalArgumentException("a position outside of the file", e);
    }
  }

  /** The version as people write it: 2.34. */
  public static String glibcText(int version) {
    return version / 100 + "." + version % 100;
  }

  private static int glibc(ByteBuffer elf) {
    int newest = 0;
    int headers = position(elf.getLong(40));
    int count = elf.getShort(60) & 0xffff;
    for (int i = 0; i < count; i++) {
      int section = headers + i * SECTION_HEADER;
      if (elf.getInt(section + 4) == VERSIONS_NEEDED) {
        int names = position(elf.getLong(headers + elf.getInt(section + 40) * SECTION_HEADER + 24));
        newest = Math.max(newest, needed(elf, position(elf.getLong(section + 24)), names));
      }
    }
    return newest;
  }

  /** The newest one in a list of {@code Verneed} entries, each with a list of {@code Vernaux}. */
  private static int needed(ByteBuffer elf, int start, int names) {
    int newest = 0;
    int file = start;
    int next;
    do {
      int version = file + elf.getInt(file + 8);
      for (int left = elf.getShort(file + 2) & 0xffff; left > 0; left--) {
        newest = Math.max(newest, glibc(text(elf, names + elf.getInt(version + 8))));
        version += forward(elf.getInt(version + 12));
      }
      next = forward(elf.getInt(file + 12));
      file += next;
    } while (next > 0);
    return newest;
  }

  private static int glibc(String version) {
    Matcher glibc = GLIBC.matcher(version);
    return glibc.matches() ? 200 + Integer.parseInt(glibc.group(1)) : 0;
  }

  private static String text(ByteBuffer elf, int start) {
    StringBuilder text = new StringBuilder();
    for (int i = start; elf.get(i) != 0; i++) {
      text.append((char) elf.get(i));
    }
    return text.toString();
  }

  /** Lists go on towards the end, so that reading them ends. */
  private static int forward(int distance) {
    if (distance < 0) {
      throw new IllegalArgumentException("a list that goes backwards");
    }
    return distance;
  }

  private static int position(long offset) {
    return Math.toIntExact(offset);
  }
}
