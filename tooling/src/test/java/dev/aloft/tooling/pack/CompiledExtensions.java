package dev.aloft.tooling.pack;

import dev.aloft.aws.extension.Extension;
import dev.aloft.json.JsonReader;
import dev.aloft.tooling.extensions.ExtensionList;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** A module with two extensions, compiled with the real processor. */
final class CompiledExtensions {
  private static final String SOURCE =
      """
      package shop;
      import dev.aloft.aws.extension.*;
      @Extension("ship.all")
      public final class Shipper implements InvokeListener, ShutdownListener {
        private final String function;
        public Shipper(Registration registration) { function = registration.functionName(); }
        @Override public void invoked(InvokeEvent event) {
          System.out.println(function + " began " + event.requestId());
        }
        @Override public void shutdown(ShutdownEvent event) {
          System.out.println(function + " ended: " + event.reason());
        }
        @Extension("other")
        public static final class Other implements ShutdownListener {
          @Override public void shutdown(ShutdownEvent event) {}
        }
      }
      """;

  private CompiledExtensions() {}

  /** Compiles it into a folder. */
  static ExtensionModule in(Path classes) throws Exception {
    Files.createDirectories(classes);
    Path source = classes.resolveSibling("Shipper.java");
    Files.writeString(source, SOURCE);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of(
                      "--release",
                      "17",
                      "-g:none",
                      "-d",
                      classes.toString(),
                      "-processorpath",
                      System.getProperty("java.class.path", "")),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      if (!compiled) {
        throw new IOException(messages.toString());
      }
    }
    return new ExtensionModule(
        ExtensionList.read(classes),
        classes,
        Stream.of(Extension.class, JsonReader.class, NullMarked.class)
            .map(CompiledExtensions::jar)
            .toList());
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
