package dev.aloft.tooling.pack.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionJarTest {
  @TempDir private Path folder = Path.of("");
  private final Lines log = new Lines();

  @Test
  void oneJarOfSeveral() throws IOException {
    Path classes = folder.resolve("classes");
    file(classes, "shop/A.class", "A");
    file(classes, "META-INF/services/x.Service", "shop.A");
    Path library =
        jar(
            "library.jar",
            "Manifest-Version: 1.0\nMulti-Release: true\n\n",
            "x/B.class=B",
            "META-INF/versions/21/x/B.class=B21",
            "META-INF/versions/9/module-info.class=M",
            "module-info.class=M",
            "META-INF/services/x.Service=x.B",
            "META-INF/SIGNER.SF=s",
            "META-INF/signer.rsa=s",
            "META-INF/maven/x/y/pom.xml=p",
            "META-INF/services/javax.annotation.processing.Processor=x.Compile\n",
            "x/Compile.class=C");
    Path jar = folder.resolve("function.jar");
    write(jar, classes, library);
    try (JarFile read = new JarFile(jar.toFile())) {
      assertEquals(
          List.of(
              "META-INF/MANIFEST.MF",
              "META-INF/services/x.Service",
              "META-INF/versions/21/x/B.class",
              "shop/A.class",
              "x/B.class"),
          read.stream().map(ZipEntry::getName).toList());
      assertTrue(read.stream().allMatch(entry -> entry.getMethod() == ZipEntry.STORED));
      assertTrue(read.isMultiRelease());
      assertEquals("shop.Main", read.getManifest().getMainAttributes().getValue("Main-Class"));
      assertEquals("shop.A\nx.B", text(read, "META-INF/services/x.Service"));
      assertNull(read.getEntry("x/Compile.class"));
    }
    assertEquals(List.of(), log.warnings());
    assertEquals(ZipFiles.TIME, Files.getLastModifiedTime(jar).toInstant());
  }

  @Test
  void aClassInTwoJarsIsThatOfTheFirst() throws IOException {
    Path first =
        jar("first.jar", "Manifest-Version: 1.0\n\n", "x/A.class=1", "x/same=1", "x/B.class=1");
    Path second =
        jar("second.jar", "Manifest-Version: 1.0\n\n", "x/A.class=2", "x/same=2", "x/B.class=1");
    Path jar = folder.resolve("function.jar");
    write(jar, first, second);
    try (JarFile read = new JarFile(jar.toFile())) {
      assertEquals("1", text(read, "x/A.class"));
    }
    assertEquals(1, log.warnings().size());
    assertTrue(log.warnings().get(0).startsWith("x/A.class is in "), log.warnings()::toString);
  }

  @Test
  void theSameBytesTwice() throws IOException {
    Path classes = folder.resolve("classes");
    file(classes, "b/B.class", "B");
    file(classes, "a/A.class", "A");
    Path one = folder.resolve("one.jar");
    Path two = folder.resolve("two.jar");
    write(one, classes);
    write(two, classes);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  private void write(Path jar, Path... parts) throws IOException {
    FunctionJar function = new FunctionJar(log);
    for (Path part : parts) {
      function.add(part);
    }
    function.write(jar, "shop.Main");
  }

  private Path jar(String name, String manifest, String... files) throws IOException {
    Path jar = folder.resolve(name);
    Manifest read =
        new Manifest(new java.io.ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), read)) {
      for (String file : files) {
        int equals = file.indexOf('=');
        out.putNextEntry(new ZipEntry(file.substring(0, equals)));
        out.write(file.substring(equals + 1).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return jar;
  }

  private static void file(Path folder, String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, content);
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
