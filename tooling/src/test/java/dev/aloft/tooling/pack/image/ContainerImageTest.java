package dev.aloft.tooling.pack.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.pack.archive.ZipFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images without a base, for which no registry is asked. */
final class ContainerImageTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void anImageOfTheFilesAlone() throws Exception {
    Path tar = folder.resolve("image.tar");
    image("registry.example/shop/orders:7", Architecture.ARM64).write(files(), tar);
    Map<String, byte[]> entries = entries(Files.newInputStream(tar));
    String all = "";
    List<String> layer = new ArrayList<>();
    for (byte[] content : entries.values()) {
      if (content.length > 1 && content[0] == 0x1f && (content[1] & 0xff) == 0x8b) {
        layer.addAll(described(new GZIPInputStream(new ByteArrayInputStream(content))));
      } else {
        all += new String(content, StandardCharsets.UTF_8);
      }
    }
    assertTrue(entries.containsKey("oci-layout"), entries.keySet()::toString);
    assertTrue(all.contains("\"Entrypoint\":[\"/app/bootstrap\"]"), all);
    assertTrue(all.contains("\"architecture\":\"arm64\""), all);
    assertTrue(all.contains("\"User\":\"65532:65532\""), all);
    assertTrue(all.contains("registry.example/shop/orders:7"), all);
    assertTrue(layer.contains("755 app/bootstrap " + ZipFiles.TIME), layer::toString);
    assertTrue(layer.contains("644 app/lib/function.jar " + ZipFiles.TIME), layer::toString);
  }

  @Test
  void theSameFilesMakeTheSameImage() throws Exception {
    Path one = folder.resolve("one.tar");
    Path two = folder.resolve("two.tar");
    image("a/b:1", Architecture.X64).write(files(), one);
    image("a/b:1", Architecture.X64).write(files(), two);
    assertEquals(-1, Files.mismatch(one, two));
  }

  @Test
  void namesThatAreNone() {
    ToolingException problem =
        assertThrows(
            ToolingException.class,
            () -> image("Not A Name", Architecture.X64).write(files(), folder.resolve("x")));
    assertTrue(problem.toString().contains("registry/namespace/name:tag"), problem::toString);
  }

  private ContainerImage image(String reference, Architecture architecture) {
    return new ContainerImage(reference, "scratch", architecture, folder.resolve("layers"));
  }

  private SortedMap<String, Path> files() throws IOException {
    Path bootstrap = folder.resolve("bootstrap");
    Files.writeString(bootstrap, "#!/bin/sh\n");
    assertTrue(bootstrap.toFile().setExecutable(true));
    Path jar = folder.resolve("function.jar");
    Files.writeString(jar, "jar");
    return new TreeMap<>(Map.of("bootstrap", bootstrap, "lib/function.jar", jar));
  }

  private static Map<String, byte[]> entries(InputStream in) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        entries.put(each.getName(), tar.readAllBytes());
      }
    }
    return entries;
  }

  private static List<String> described(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        lines.add(
            Integer.toOctalString(each.getMode() & 0777)
                + " "
                + each.getName()
                + " "
                + each.getLastModifiedTime().toInstant());
      }
    }
    return lines;
  }
}
