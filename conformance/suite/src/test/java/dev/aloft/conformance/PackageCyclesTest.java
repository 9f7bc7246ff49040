package dev.aloft.conformance;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of Aloft do not depend on each other in cycles, in class files as jdeps reads them. */
final class PackageCyclesTest {

  private static final Pattern DEPENDENCY =
      Pattern.compile("^ +(dev\\.aloft\\.\\S+) +-> (dev\\.aloft\\.\\S+) ", Pattern.MULTILINE);

  /** For each package the packages it needs, with the classes that need each other. */
  private final Map<String, Map<String, Set<String>>> needs = new TreeMap<>();

  PackageCyclesTest(@TempDir Path copies) throws IOException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      copyOurs(Path.of(entry), copies);
    }
    Matcher dependency = DEPENDENCY.matcher(jdeps("-verbose:class", "-filter:none", copies));
    while (dependency.find()) {
      String from = packageOf(dependency.group(1));
      String to = packageOf(dependency.group(2));
      Map<String, Set<String>> others = needs.computeIfAbsent(from, name -> new TreeMap<>());
      if (!from.equals(to)) {
        others
            .computeIfAbsent(to, name -> new TreeSet<>())
            .add(dependency.group(1) + " -> " + dependency.group(2));
      }
    }
  }

  /** Without their module descriptors: for those, jdeps would need all that they require. */
  private static void copyOurs(Path entry, Path copies) throws IOException {
    if (Files.isDirectory(entry)) {
      copy(entry, copies);
    } else if (Files.isRegularFile(entry)) {
      try (FileSystem jar = FileSystems.newFileSystem(entry)) {
        copy(jar.getPath("/"), copies);
      }
    }
  }

  private static void copy(Path root, Path copies) throws IOException {
    Path ours = root.resolve("dev/aloft");
    if (!Files.isDirectory(ours)) {
      return;
    }
    try (Stream<Path> files = Files.walk(ours)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = copies.resolve(root.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (file.toString().endsWith(".class")) {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static String jdeps(Object... arguments) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int code = ToolProvider.findFirst("jdeps").orElseThrow().run(printer, printer, words);
    assertEquals(0, code, out.toString());
    return out.toString();
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  @Test
  void packagesDoNotNeedEachOther() {
    StringBuilder found = new StringBuilder();
    for (Set<String> cycle : cycles()) {
      found.append("a cycle of ").append(cycle).append('\n');
      for (String from : cycle) {
        needs
            .get(from)
            .forEach(
                (to, classes) -> {
                  if (cycle.contains(to)) {
                    classes.forEach(pair -> found.append("  ").append(pair).append('\n'));
                  }
                });
      }
    }
    assertEquals("", found.toString());
  }

  @Test
  void allModulesAreSeen() {
    List<String> samples =
        List.of("dev.aloft", "dev.aloft.json", "dev.aloft.processor", "dev.aloft.emulator");
    assertTrue(needs.keySet().containsAll(samples), needs.keySet().toString());
  }

  /** Packages that reach each other, in groups of two and more. */
  private Set<Set<String>> cycles() {
    Map<String, Set<String>> reached = new TreeMap<>();
    needs
        .keySet()
        .forEach(name -> reach(name, reached.computeIfAbsent(name, n -> new TreeSet<>())));
    Set<Set<String>> cycles = new LinkedHashSet<>();
    reached.forEach(
        (name, all) -> {
          if (all.contains(name)) {
            cycles.add(
                all.stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(name))
                    .collect(toCollection(TreeSet::new)));
          }
        });
    return cycles;
  }

  private void reach(String name, Set<String> reached) {
    for (String next : needs.getOrDefault(name, Map.of()).keySet()) {
      if (reached.add(next)) {
        reach(next, reached);
      }
    }
  }
}
