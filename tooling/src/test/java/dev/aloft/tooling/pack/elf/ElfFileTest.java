package dev.aloft.tooling.pack.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.cloud.Architecture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ElfFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aLibraryOfTheJvm() throws IOException {
    Path library = Path.of(System.getProperty("java.home"), "lib/server/libjvm.so");
    Assumptions.assumeTrue(Files.exists(library), "this JVM has no libjvm.so");
    ElfFile jvm = ElfFile.read(library).orElseThrow();
    assertEquals(Architecture.host().orElseThrow().elfMachine(), jvm.machine());
    assertTrue(jvm.glibc() >= 202 && jvm.glibc() < 299, jvm::toString);
  }

  @Test
  void theNewestVersionOfAllLibraries() throws IOException {
    assertEquals(
        Optional.of(new ElfFile(183, 234)),
        read(elf("GLIBC_2.2.5", "GLIBC_2.34", "GCC_3.0", "GLIBC_2.17", "GLIBC_PRIVATE")));
    assertEquals(Optional.of(new ElfFile(183, 0)), read(elf("GCC_3.0")));
    assertEquals("2.34", ElfFile.glibcText(234));
    assertEquals("2.5", ElfFile.glibcText(205));
  }

  @Test
  void whatIsNoElfFile() throws IOException {
    assertEquals(Optional.empty(), read(new byte[0]));
    assertEquals(Optional.empty(), read("#!/bin/sh\n".repeat(20).getBytes(StandardCharsets.UTF_8)));
    byte[] bits32 = elf("GLIBC_2.34");
    bits32[4] = 1;
    assertEquals(Optional.empty(), read(bits32));
  }

  /** A damaged file is reported as such: never an endless loop, nor any other exception. */
  @Test
  void damagedFiles() throws IOException {
    Random random = new Random(11);
    byte[] good = elf("GLIBC_2.2.5", "GLIBC_2.34");
    int refused = 0;
    for (int run = 0; run < 20_000; run++) {
      byte[] damaged = good.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt(256);
      }
      try {
        ElfFile.of(damaged);
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertTrue(refused > 1000, () -> "too few of the damages mattered");
  }

  private Optional<ElfFile> read(byte[] content) throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, content);
    return ElfFile.read(file);
  }

  /** For ARM64, with a header, the sections null, names and versions, and one needed library. */
  private static byte[] elf(String... versions) {
    ByteBuffer elf = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    elf.putShort(18, (short) 183).putLong(40, 64).putShort(60, (short) 3);
    int names = 256;
    int needed = 512;
    section(elf, 1, 3, names, 0);
    section(elf, 2, 0x6ffffffe, needed, 1);
    elf.putShort(needed, (short) 1).putShort(needed + 2, (short) versions.length);
    elf.putInt(needed + 8, 16).putInt(needed + 12, 0);
    int at = names + 1;
    for (int i = 0; i < versions.length; i++) {
      int entry = needed + 16 + 16 * i;
      elf.putInt(entry + 8, at - names).putInt(entry + 12, i < versions.length - 1 ? 16 : 0);
      byte[] name = versions[i].getBytes(StandardCharsets.US_ASCII);
      elf.put(at, name);
      at += name.length + 1;
    }
    return elf.array();
  }

  private static void section(ByteBuffer elf, int index, int type, int offset, int link) {
    int header = 64 + 64 * index;
    elf.putInt(header + 4, type).putLong(header + 24, offset).putInt(header + 40, link);
  }
}
