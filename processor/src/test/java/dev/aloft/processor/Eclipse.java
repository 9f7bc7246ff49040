package dev.aloft.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Eclipse's compiler, and what processors write under it. */
public final class Eclipse {
  private Eclipse() {}

  /**
   * Compiles a source; it has to compile, with all that is generated.
   *
   * @param folder an empty one
   * @return the text of what was generated, by the name of the file
   */
  public static Map<String, String> generated(
      Path folder, String classPath, List<Processor> processors, String typeName, String source)
      throws IOException {
    Path input = folder.resolve("in").resolve(typeName.replace('.', '/') + ".java");
    Path output = folder.resolve("out");
    Files.createDirectories(input.getParent());
    Files.createDirectories(output);
    Files.writeString(input, source);
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      String path = output.toString();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              problems,
              List.of(
                  "-classpath",
                  classPath,
                  "-d",
                  path,
                  "-s",
                  path,
                  "-source",
                  "17",
                  "-target",
                  "17",
                  "-parameters",
                  "-nowarn"),
              null,
              files.getJavaFileObjects(input));
      task.setProcessors(processors);
      boolean compiled = task.call();
      assertEquals(List.of(), errors(problems));
      assertEquals(true, compiled);
    }
    Map<String, String> generated = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".class")) {
          generated.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return generated;
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
        .toList();
  }

  /** The same of javac. */
  public static Map<String, String> generated(Compilation javac) throws IOException {
    assertEquals(Compilation.Status.SUCCESS, javac.status(), javac.diagnostics().toString());
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : javac.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        generated.put(new File(file.getName()).getName(), file.getCharContent(false).toString());
      }
    }
    return generated;
  }
}
