package dev.aloft.processor;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Compilations with folders, as a build tool or an IDE makes them: one may follow another. */
final class Javac {
  /** What a user's project has: the annotations, the runtime, a provider and no processor. */
  static final String USER_CLASS_PATH =
      classPath("annotations", "/ann", "runtime", "provider-aws", "jspecify");

  private final Path folder;

  /**
   * @param folder of sources and of outputs
   */
  Javac(Path folder) {
    this.folder = folder;
  }

  /** Writes a source, or writes it anew. */
  Path source(String typeName, String text) {
    Path file = folder.resolve("src").resolve(typeName.replace('.', '/') + ".java");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  Path output(String name) {
    return folder.resolve(name);
  }

  /** Compiles with our processor into a folder that is on the class path; what javac said. */
  Result withProcessor(String output, List<Path> sources, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    all.addAll(List.of("-processor", FunctionProcessor.class.getName()));
    return run(output, sources, all);
  }

  /**
   * The same in a process of its own. The compiler of this process would find the classes of the
   * tests too when it looks for processors.
   */
  Result fork(String output, List<Path> sources, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(arguments(output, sources, options));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor() == 0, messages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Compiles with these options alone; what javac said. */
  Result run(String output, List<Path> sources, List<String> options) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    String[] arguments = arguments(output, sources, options).toArray(new String[0]);
    int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments);
    return new Result(code == 0, messages.toString(StandardCharsets.UTF_8));
  }

  private List<String> arguments(String output, List<Path> sources, List<String> options) {
    try {
      Files.createDirectories(output(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> arguments = new ArrayList<>(List.of("-d", output(output).toString()));
    if (!options.contains("-cp")) {
      arguments.add("-cp");
      arguments.add(output(output) + File.pathSeparator + USER_CLASS_PATH);
    }
    arguments.addAll(options);
    sources.forEach(source -> arguments.add(source.toString()));
    return arguments;
  }

  /** What a compilation came to. */
  record Result(boolean succeeded, String messages) {}

  private static String classPath(String... parts) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("jackson-annotations") && !entry.contains("processor"))
        .filter(entry -> Arrays.stream(parts).anyMatch(part -> entry.contains(part)))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
