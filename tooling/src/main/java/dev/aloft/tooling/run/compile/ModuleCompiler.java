package dev.aloft.tooling.run.compile;

import dev.aloft.tooling.ToolingException;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles all sources of a module within this process. The annotation processors stay loaded from
 * one compilation to the next, which is what makes the second one fast. One compilation at a time.
 */
public final class ModuleCompiler implements Closeable {
  private final Path base;
  private final List<Path> classPath;
  private final List<String> options;
  private final JavaCompiler compiler;
  private final ProcessorLoader processors;
  private final boolean processing;

  /**
   * A compiler.
   *
   * @param base what the names of files in messages are relative to
   * @param classPath what the sources need
   * @param processorPath the annotation processors and what they need; empty for none
   * @param options more options of {@code javac}, such as {@code --release 17}
   * @throws ToolingException if this Java has no compiler
   */
  public ModuleCompiler(
      Path base, List<Path> classPath, List<Path> processorPath, List<String> options)
      throws ToolingException {
    this.base = base;
    this.classPath = List.copyOf(classPath);
    this.options = List.copyOf(options);
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new ToolingException(
          "The Java that runs this has no compiler.", "Set JAVA_HOME to a JDK, not to a JRE.");
    }
    compiler = found;
    processing = !processorPath.isEmpty();
    processors = ProcessorLoader.of(urls(processorPath), found.getClass().getClassLoader());
  }

  private static URL[] urls(List<Path> paths) {
    return paths.stream()
        .map(
            path -> {
              try {
                return path.toUri().toURL();
              } catch (MalformedURLException e) {
                throw new IllegalArgumentException("not a file: " + path, e);
              }
            })
        .toArray(URL[]::new);
  }

  /**
   * Compiles.
   *
   * @param output an empty folder
   * @return the errors; the folder is of use only if there are none
   */
  public List<CompileProblem> compile(Collection<Path> sources, Path output) {
    if (sources.isEmpty()) {
      return List.of(new CompileProblem("", 0, 0, "The module has no Java source."));
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter more = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              more,
              files,
              diagnostics,
              allOptions(sources, output),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      if (processing) {
        task.setProcessors(ServiceLoader.load(Processor.class, processors));
      }
      if (task.call()) {
        return List.of();
      }
    } catch (IOException | RuntimeException | ServiceConfigurationError e) {
      return List.of(new CompileProblem("", 0, 0, "The compiler failed: " + e));
    }
    List<CompileProblem> problems = problems(diagnostics.getDiagnostics());
    if (problems.isEmpty()) {
      problems.add(new CompileProblem("", 0, 0, "The compiler failed. " + more));
    }
    return problems;
  }

  private List<String> allOptions(Collection<Path> sources, Path output) {
    List<String> all = new ArrayList<>(options);
    all.add("-d");
    all.add(output.toString());
    // Class files alone: generated sources would land between them.
    if (processing) {
      all.add("-s");
      all.add(generated(output).toString());
    } else {
      all.add("-proc:none");
    }
    boolean modular = sources.stream().anyMatch(path -> path.endsWith(Path.of("module-info.java")));
    all.add(modular ? "--module-path" : "-cp");
    all.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    return all;
  }

  private static Path generated(Path output) {
    Path folder = output.resolveSibling(output.getFileName() + "-sources");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + folder, e);
    }
  }

  private List<CompileProblem> problems(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<CompileProblem> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        problems.add(
            new CompileProblem(
                file(each.getSource()),
                Math.max(0, each.getLineNumber()),
                Math.max(0, each.getColumnNumber()),
                each.getMessage(Locale.ROOT)));
      }
    }
    return problems;
  }

  private String file(@Nullable JavaFileObject source) {
    if (source == null) {
      return "";
    }
    try {
      Path path = Path.of(source.toUri());
      return path.startsWith(base) ? base.relativize(path).toString() : path.toString();
    } catch (IllegalArgumentException e) {
      return source.getName();
    }
  }

  /** Releases the processors' jars. */
  @Override
  public void close() throws IOException {
    processors.close();
  }
}
