package dev.aloft.tooling.pack.archive;

import dev.aloft.tooling.ToolLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One jar of all that a function needs, not compressed: a JVM opens it faster than a folder of
 * jars, and the zip around it is compressed anyway.
 *
 * <p>Files of the same name: lists of services are joined, otherwise the first one stays, as on a
 * class path. Signatures, Maven's own files and module descriptors are left out, because they say
 * something about jars that do not exist any more; annotation processors because they need modules
 * of Java that the function does not.
 */
public final class FunctionJar {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 12, 0);
  private static final String SERVICES = "META-INF/services/";

  /**
   * What only compilers look for; the providers and {@code aloft-annotations} have such classes.
   */
  private static final List<String> COMPILE_TIME =
      List.of(
          SERVICES + "javax.annotation.processing.Processor",
          SERVICES + "dev.aloft.provider.descriptor.ProviderDescriptor");

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, Path> origins = new LinkedHashMap<>();
  private final ToolLog log;
  private boolean multiRelease;

  /**
   * @param log is warned of files that differ and have one name
   */
  public FunctionJar(ToolLog log) {
    this.log = log;
  }

  /** Of a folder of classes and the jars that they need, in the order of a class path. */
  public static FunctionJar of(Path classes, List<Path> libraries, ToolLog log) throws IOException {
    FunctionJar jar = new FunctionJar(log);
    jar.add(classes);
    for (Path library : libraries) {
      jar.add(library);
    }
    return jar;
  }

  /** Adds a folder of classes or a jar, behind what has been added. */
  public void add(Path classesOrJar) throws IOException {
    if (Files.isDirectory(classesOrJar)) {
      for (Map.Entry<String, Path> file : ZipFiles.below(classesOrJar).entrySet()) {
        add(file.getKey(), Files.readAllBytes(file.getValue()), classesOrJar);
      }
      return;
    }
    try (JarFile jar = new JarFile(classesOrJar.toFile(), false)) {
      multiRelease |= jar.isMultiRelease();
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          try (InputStream in = jar.getInputStream(entry)) {
            add(entry.getName(), in.readAllBytes(), classesOrJar);
          }
        }
      }
    }
  }

  private void add(String name, byte[] content, Path origin) throws IOException {
    if (isOfOneJar(name)) {
      return;
    }
    byte[] present = files.get(name);
    if (present == null) {
      files.put(name, content);
      origins.put(name, origin);
    } else if (name.startsWith(SERVICES)) {
      files.put(name, joined(present, content));
    } else if (!Arrays.equals(present, content) && name.endsWith(".class")) {
      log.warn(
          name
              + " is in "
              + origins.get(name)
              + " and, different, in "
              + origin
              + ". The function gets the first. Exclude one of the two dependencies.");
    }
  }

  private static boolean isOfOneJar(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    boolean meta = upper.startsWith("META-INF/");
    return name.equals("module-info.class")
        || (meta && upper.endsWith("/MODULE-INFO.CLASS"))
        || upper.equals("META-INF/MANIFEST.MF")
        || upper.equals("META-INF/INDEX.LIST")
        || upper.startsWith("META-INF/MAVEN/")
        || (meta && upper.indexOf('/', 9) < 0 && upper.matches(".*\\.(SF|RSA|DSA|EC)"));
  }

  private static byte[] joined(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(first);
    both.write('\n');
    both.write(second);
    return both.toByteArray();
  }

  /** Writes the jar; what {@code java -jar} then starts is its main class. */
  public void write(Path jar, String mainClass) throws IOException {
    removeCompileTime();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setMethod(ZipOutputStream.STORED);
      put(out, JarFile.MANIFEST_NAME, manifest(mainClass));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(out, file.getKey(), file.getValue());
      }
    }
    ZipFiles.setTime(jar);
  }

  private void removeCompileTime() {
    for (String services : COMPILE_TIME) {
      byte[] names = files.remove(services);
      if (names != null) {
        new String(names, StandardCharsets.UTF_8)
            .lines()
            .forEach(name -> files.remove(name.strip().replace('.', '/') + ".class"));
      }
    }
  }

  private byte[] manifest(String mainClass) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
    if (multiRelease) {
      attributes.put(Attributes.Name.MULTI_RELEASE, "true");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
