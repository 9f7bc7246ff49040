package dev.aloft.tooling.run;

import com.sun.net.httpserver.HttpServer;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.run.compile.ModuleCompiler;
import dev.aloft.tooling.run.compile.SourceTree;
import dev.aloft.tooling.run.front.Front;
import dev.aloft.tooling.run.front.WebSocketDoor;
import dev.aloft.tooling.run.http.Doors;
import dev.aloft.tooling.run.live.LiveModule;
import dev.aloft.tooling.run.live.ModuleSettings;
import dev.aloft.tooling.run.process.LaunchSettings;
import dev.aloft.tooling.run.process.RunLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves a module's functions on this machine while they are developed: each is its real bootstrap
 * in a process of its own, beside a double of the cloud, started at its first call and again after
 * each change of the sources. A page at {@code /} shows and calls them.
 *
 * <p>It listens on 127.0.0.1 alone, and refuses requests that pages of other sites cause. Safe for
 * use by several threads.
 */
public final class DevServer implements AutoCloseable {
  /** The name of the file with the port of the running server, in its work folder. */
  static final String PORT_FILE = "run.port";

  private static final int DEFAULT_PORT = 3000;

  /** Read once by the JDK's server: without it an answer on a kept connection takes 40 ms more. */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final Front front;
  private final WebSocketDoor sockets;
  private final HttpServer server;
  private final ExecutorService threads;
  private final LiveModule module;
  private final Path portFile;
  private final Thread hook;
  private final CountDownLatch end = new CountDownLatch(1);

  private DevServer(
      Front front,
      WebSocketDoor sockets,
      HttpServer server,
      ExecutorService threads,
      LiveModule module,
      Path portFile) {
    this.front = front;
    this.sockets = sockets;
    this.server = server;
    this.threads = threads;
    this.module = module;
    this.portFile = portFile;
    hook = new Thread(this::stop, "end of functions");
  }

  /**
   * Settings of a server.
   *
   * @param cloud the cloud's id
   * @param classes the folder of the module's compiled classes
   */
  public static Builder builder(String cloud, Path classes) {
    return new Builder(cloud, classes);
  }

  /** The port it listens on. */
  public int port() {
    return front.port();
  }

  /** The address of its page. */
  public URI uri() {
    return URI.create("http://localhost:" + port() + "/");
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    end.await();
  }

  /** Ends all processes and waits for that. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs already.
    }
    stop();
  }

  /** Tells others of its module where it serves. */
  private void announce() throws ToolingException {
    Path folder = portFile.resolveSibling("");
    try {
      Files.createDirectories(folder);
      Files.writeString(portFile, port() + "\n");
    } catch (IOException e) {
      stop();
      throw new ToolingException("Cannot write to " + folder + ".", "Make it writable.", e);
    }
  }

  private synchronized void stop() {
    if (end.getCount() == 0) {
      return;
    }
    sockets.close();
    front.close();
    server.stop(0);
    module.close();
    threads.shutdownNow();
    // Another server of the same module may have written its own.
    if (port(portFile).equals(Optional.of(port()))) {
      try {
        Files.deleteIfExists(portFile);
      } catch (IOException e) {
        // Whoever reads it finds out that nobody listens.
      }
    }
    end.countDown();
  }

  private static Optional<Integer> port(Path file) {
    try {
      return Optional.of(Integer.valueOf(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The settings of a server. */
  public static final class Builder {
    private final String cloud;
    private final Path classes;
    private Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private Path base = Path.of("").toAbsolutePath();
    private Path work;
    private List<Path> libraries = List.of();
    private List<Path> sources = List.of();
    private List<Path> compileClassPath = List.of();
    private List<Path> processorPath = List.of();
    private List<String> compilerOptions = List.of();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private int port = DEFAULT_PORT;
    private int debugPort;
    private ToolLog log =
        new ToolLog() {
          @Override
          public void info(String message) {}

          @Override
          public void warn(String message) {}
        };

    private Builder(String cloud, Path classes) {
      this.cloud = cloud;
      this.classes = classes.toAbsolutePath();
      this.work = classes.toAbsolutePath().resolveSibling("aloft");
    }

    /** The run-time class path behind {@link DevServer#builder classes}. */
    public Builder libraries(List<Path> paths) {
      libraries = List.copyOf(paths);
      return this;
    }

    /** The folders of the Java sources; without them, or if none exists, nothing is compiled. */
    public Builder sources(List<Path> folders) {
      sources = folders.stream().map(Path::toAbsolutePath).toList();
      return this;
    }

    /** The class path of the compiler; by default the {@link #libraries}. */
    public Builder compileClassPath(List<Path> paths) {
      compileClassPath = List.copyOf(paths);
      return this;
    }

    /** The annotation processors and what they need. */
    public Builder processorPath(List<Path> paths) {
      processorPath = List.copyOf(paths);
      return this;
    }

    /** Options of {@code javac}, such as {@code --release 17}; no paths. */
    public Builder compilerOptions(List<String> options) {
      compilerOptions = List.copyOf(options);
      return this;
    }

    /** The module's folder, to which the names of files in messages are relative. */
    public Builder base(Path folder) {
      base = folder.toAbsolutePath();
      return this;
    }

    /** Where it writes; by default the folder {@code aloft} beside the classes. */
    public Builder work(Path folder) {
      work = folder.toAbsolutePath();
      return this;
    }

    /** Adds variables to the functions' environment, over the cloud's own and earlier ones. */
    public Builder environment(Map<String, String> variables) {
      environment.putAll(variables);
      return this;
    }

    /** As {@link #environment}, from a file; see {@link EnvFile}. */
    public Builder environmentFile(Path file) throws ToolingException {
      return environment(EnvFile.read(file));
    }

    /** The port; 0 for any that is free. 3000 by default. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** The debug port of the first function, followed by those of the others; 0 for none. */
    public Builder debugPort(int number) {
      debugPort = number;
      return this;
    }

    /** The command that runs functions; by default that of this Java. */
    public Builder java(Path command) {
      java = command;
      return this;
    }

    /** Gets the functions' logs and what happens. */
    public Builder log(ToolLog destination) {
      log = destination;
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws ToolingException if the port is in use, or there are no functions of this cloud
     */
    public DevServer start() throws ToolingException {
      if (System.getProperty(NO_DELAY) == null) {
        System.setProperty(NO_DELAY, "true");
      }
      Front front = Front.bind(port);
      @Nullable LiveModule module = null;
      try {
        RunLog runLog = new RunLog(log);
        module = LiveModule.start(settings(front.port()), runLog);
        DevServer started = serve(front, module, runLog);
        started.announce();
        Runtime.getRuntime().addShutdownHook(started.hook);
        runLog.note("", 0, "Functions for " + cloud + " at " + started.uri());
        if (started.sockets.isThere()) {
          runLog.note("", 0, "WebSocket API at " + WebSocketDoor.address(started.port()));
        }
        return started;
      } catch (ToolingException | RuntimeException e) {
        abandon(front, module);
        throw e;
      } catch (IOException e) {
        abandon(front, module);
        throw new ToolingException(
            "Cannot listen on a second port (" + e.getMessage() + ").",
            "End what keeps ports or files open.",
            e);
      }
    }

    private DevServer serve(Front front, LiveModule module, RunLog runLog) throws IOException {
      HttpServer server = HttpServer.create(new InetSocketAddress(Front.local(), 0), 0);
      ExecutorService threads = Executors.newCachedThreadPool(Builder::daemon);
      server.setExecutor(threads);
      server.createContext("/", new Doors(module, runLog));
      server.start();
      WebSocketDoor sockets = new WebSocketDoor(module, front.port());
      front.serve(server.getAddress().getPort(), sockets, runLog);
      return new DevServer(front, sockets, server, threads, module, work.resolve(PORT_FILE));
    }

    /** The port of a server that runs for the same work folder, as far as its file says. */
    Optional<Integer> runningPort() {
      return DevServer.port(work.resolve(PORT_FILE));
    }

    private static void abandon(Front front, @Nullable LiveModule module) {
      front.close();
      if (module != null) {
        module.close();
      }
    }

    private ModuleSettings settings(int boundPort) throws ToolingException {
      Map<String, String> variables = new LinkedHashMap<>();
      if (cloud.equals("aws")) {
        variables.putAll(WebSocketDoor.environment(boundPort));
      }
      variables.putAll(environment);
      LaunchSettings launch = new LaunchSettings(cloud, java, libraries, variables);
      boolean compiled = sources.stream().anyMatch(Files::isDirectory);
      Optional<ModuleCompiler> compiler =
          compiled
              ? Optional.of(
                  new ModuleCompiler(
                      base,
                      compileClassPath.isEmpty() ? libraries : compileClassPath,
                      processorPath,
                      compilerOptions))
              : Optional.empty();
      return new ModuleSettings(
          classes, launch, debugPort, compiler, new SourceTree(sources), work.resolve("run"));
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "development server");
      thread.setDaemon(true);
      return thread;
    }
  }
}
