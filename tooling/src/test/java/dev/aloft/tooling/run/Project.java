package dev.aloft.tooling.run;

import dev.aloft.Function;
import dev.aloft.aws.LambdaBootstrap;
import dev.aloft.aws.authorizer.AuthorizerRequest;
import dev.aloft.aws.websocket.WebSocketEvent;
import dev.aloft.json.JsonReader;
import dev.aloft.tooling.ToolLog;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A module in a folder, compiled with the real processor for the real provider of AWS. */
final class Project implements ToolLog {
  static final String HELLO =
      """
      package shop;
      import dev.aloft.Function;
      import org.jspecify.annotations.NullMarked;
      @NullMarked
      public final class Hello {
        record Person(String name) {}
        record Greeting(String message) {}
        @Function("hello")
        Greeting hello(Person person) {
          if (person.name().equals("die")) {
            System.out.println("last words");
            Runtime.getRuntime().halt(3);
          }
          System.out.println("greeting " + person.name());
          return new Greeting("Hello, " + person.name() + "!");
        }
      }
      """;

  private final Path folder;
  private final List<String> log = new ArrayList<>();

  Project(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path sources() {
    return folder.resolve("src/main/java");
  }

  /** Writes a source file. */
  Project with(String name, String source) throws IOException {
    Path file = sources().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    return this;
  }

  Project hello() throws IOException {
    return with("shop/Hello.java", HELLO);
  }

  DevServer.Builder server() {
    List<Path> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      path.add(Path.of(entry));
    }
    return DevServer.builder("aws", folder.resolve("target/classes"))
        .base(folder)
        .sources(List.of(sources()))
        .libraries(
            Stream.of(
                    Function.class,
                    JsonReader.class,
                    LambdaBootstrap.class,
                    AuthorizerRequest.class,
                    WebSocketEvent.class,
                    NullMarked.class)
                .map(Project::jar)
                .toList())
        .processorPath(path)
        .compilerOptions(List.of("--release", "17", "-XDstringConcat=inline"))
        .port(0)
        .log(this);
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void info(String message) {
    add(message);
  }

  @Override
  public void warn(String message) {
    add("warning: " + message);
  }

  private void add(String line) {
    synchronized (log) {
      log.add(line);
      log.notifyAll();
    }
  }

  /** Waits until a line contains this; the test's own limit ends it. */
  void awaitLog(String text) throws InterruptedException {
    synchronized (log) {
      while (log.stream().noneMatch(line -> line.contains(text))) {
        log.wait();
      }
    }
  }

  String log() {
    synchronized (log) {
      return String.join("\n", log);
    }
  }
}
