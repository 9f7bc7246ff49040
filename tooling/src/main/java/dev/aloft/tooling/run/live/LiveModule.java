package dev.aloft.tooling.run.live;

import dev.aloft.emulator.DeployedFunction;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.functions.FunctionList;
import dev.aloft.tooling.run.compile.CompileProblem;
import dev.aloft.tooling.run.compile.ModuleCompiler;
import dev.aloft.tooling.run.compile.Rebuilder;
import dev.aloft.tooling.run.compile.SourceWatcher;
import dev.aloft.tooling.run.process.FunctionHost;
import dev.aloft.tooling.run.process.Program;
import dev.aloft.tooling.run.process.RunLog;
import dev.aloft.tooling.sample.SamplePayloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A module's functions as they are now. Safe for use by several threads. */
public final class LiveModule implements AutoCloseable {
  private static final int MEMORY_MB = 512;
  private static final int TIMEOUT_SECONDS = 30;

  /**
   * A function.
   *
   * @param samples what can be sent to it, the usual one first; never empty
   */
  public record LiveFunction(FunctionEntry entry, List<Sample> samples, FunctionHost host) {
    /** Copies the list. */
    public LiveFunction {
      samples = List.copyOf(samples);
    }

    /** What calls it. */
    public Trigger trigger() {
      return entry.trigger().kind();
    }

    /**
     * The usual payload: of its input type, as JSON or, where that is raw, as text; empty if it
     * takes none.
     */
    public String sample() {
      return samples.get(0).payload();
    }
  }

  private final ModuleSettings settings;
  private final RunLog log;
  private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();
  private Map<String, LiveFunction> functions = Map.of();
  private @Nullable Rebuilder rebuilder;
  private @Nullable SourceWatcher watcher;
  private List<CompileProblem> unusable = List.of();
  private long compileNanos;

  private LiveModule(ModuleSettings settings, RunLog log) {
    this.settings = settings;
    this.log = log;
  }

  /**
   * Reads the functions, compiles them first if there are none yet, and watches the sources.
   *
   * @throws ToolingException if there are no functions of the cloud
   */
  public static LiveModule start(ModuleSettings settings, RunLog log) throws ToolingException {
    LiveModule module = new LiveModule(settings, log);
    try {
      boolean built = Files.exists(settings.classes().resolve(FunctionList.PATH));
      if (built) {
        module.publish(settings.classes());
      }
      if (settings.compiler().isPresent()) {
        module.watch(settings.compiler().get(), !built);
      } else if (!built) {
        throw new ToolingException(
            settings.classes() + " has no " + FunctionList.PATH + ": no function was compiled.",
            "Annotate a method with @Function, and check that aloft-processor is on the processor"
                + " path.");
      }
    } catch (ToolingException | RuntimeException e) {
      module.close();
      throw e;
    }
    return module;
  }

  private void watch(ModuleCompiler compiler, boolean compileFirst) {
    Rebuilder started =
        Rebuilder.start(
            compiler,
            settings.sources(),
            settings.classes(),
            settings.work(),
            compileFirst,
            new Announcer());
    rebuilder = started;
    try {
      watcher = SourceWatcher.start(settings.sources(), started::changed);
    } catch (IOException e) {
      log.problem(
          "",
          0,
          "The sources cannot be watched ("
              + e.getMessage()
              + "): changes are compiled when a function is called.");
    }
  }

  /** What becomes of a compilation. */
  private final class Announcer implements Rebuilder.Listener {
    @Override
    public void compiled(Path classes, long nanos) {
      long millis = nanos / 1_000_000;
      synchronized (LiveModule.this) {
        compileNanos = nanos;
      }
      try {
        publish(classes);
        log.note("", 0, "Compiled in " + millis + " ms; functions restart at their next call");
      } catch (ToolingException e) {
        synchronized (LiveModule.this) {
          unusable = List.of(new CompileProblem("", 0, 0, String.valueOf(e.getMessage())));
        }
        log.problem("", 0, String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void failed(List<CompileProblem> problems, long nanos) {
      for (CompileProblem problem : problems) {
        log.problem("", 0, problem.toString());
      }
      String count = problems.size() == 1 ? "1 compile error" : problems.size() + " compile errors";
      log.problem("", 0, count + ": calls are answered with them until they are fixed");
    }
  }

  private void publish(Path classes) throws ToolingException {
    FunctionList list =
        FunctionList.read(classes)
            .orElseThrow(
                () ->
                    new ToolingException(
                        "The module has no function any more.",
                        "Annotate a method with @Function, and check that aloft-processor is on"
                            + " the processor path."));
    String cloud = settings.launch().cloud();
    // A double may be of one of several ways in which the same functions run on a cloud.
    String id = cloud.split("-", 2)[0];
    String main = list.combined().get(id);
    if (main == null) {
      throw new ToolingException(
          "The module has no functions for " + cloud + ".",
          list.clouds().isEmpty()
              ? "Add aloft-provider-" + id + " to its dependencies and its processor path."
              : "It was compiled for " + String.join(", ", list.clouds()) + ".");
    }
    Program program = new Program(classes, main);
    Map<String, String> samples = samples(classes, list);
    List<FunctionHost> removed = new ArrayList<>();
    synchronized (this) {
      Map<String, LiveFunction> next = new LinkedHashMap<>();
      for (FunctionEntry entry : list.functions()) {
        FunctionHost host = hosts.get(entry.name());
        if (host == null) {
          host = host(entry, program);
          hosts.put(entry.name(), host);
        } else {
          host.update(program);
        }
        String sample = samples.getOrDefault(entry.name(), "");
        next.put(entry.name(), new LiveFunction(entry, Sample.of(entry, sample), host));
      }
      hosts
          .entrySet()
          .removeIf(each -> !next.containsKey(each.getKey()) && removed.add(each.getValue()));
      functions = next;
      unusable = List.of();
    }
    removed.forEach(FunctionHost::close);
  }

  private FunctionHost host(FunctionEntry entry, Program program) {
    int debugPort = settings.debugPort() == 0 ? 0 : settings.debugPort() + hosts.size();
    DeployedFunction function =
        new DeployedFunction(
            entry.name(),
            entry.memoryMb().orElse(MEMORY_MB),
            Duration.ofSeconds(entry.timeoutSeconds().orElse(TIMEOUT_SECONDS)));
    if (debugPort != 0) {
      log.note(entry.name(), 0, "debuggers attach to port " + debugPort + " while it runs");
    }
    return new FunctionHost(function, settings.launch(), program, debugPort, log);
  }

  private Map<String, String> samples(Path classes, FunctionList list) {
    List<Path> path = new ArrayList<>();
    path.add(classes);
    path.addAll(settings.launch().libraries());
    Map<String, String> samples = new LinkedHashMap<>();
    try (SamplePayloads payloads = new SamplePayloads(path)) {
      for (FunctionEntry entry : list.functions()) {
        entry.input().ifPresent(type -> samples.put(entry.name(), sample(entry, type, payloads)));
      }
    } catch (IOException e) {
      log.problem("", 0, "A jar of the class path cannot be closed: " + e.getMessage());
    }
    return samples;
  }

  private String sample(FunctionEntry entry, String type, SamplePayloads payloads) {
    if (!SamplePayloads.isRaw(type)) {
      return payloads.json(type);
    }
    // Events of AWS are JSON, so there a String is the content of a JSON string.
    boolean quoted = entry.trigger().kind() == Trigger.EVENT && cloud().equals("aws");
    return quoted ? "\"text\"" : "text";
  }

  /** The cloud's id. */
  public String cloud() {
    return settings.launch().cloud();
  }

  /** All functions. */
  public synchronized List<LiveFunction> functions() {
    return List.copyOf(functions.values());
  }

  /** The function of this name. */
  public synchronized Optional<LiveFunction> find(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /**
   * Waits until the sources, as they are now, are compiled.
   *
   * @return the errors; empty if the functions are those of the sources
   */
  public List<CompileProblem> awaitCurrent() {
    Rebuilder current = rebuilder;
    List<CompileProblem> problems = current == null ? List.of() : current.awaitCurrent();
    return problems.isEmpty() ? unusable() : problems;
  }

  /** The errors of the last compilation. */
  public List<CompileProblem> problems() {
    Rebuilder current = rebuilder;
    List<CompileProblem> problems = current == null ? List.of() : current.problems();
    return problems.isEmpty() ? unusable() : problems;
  }

  private synchronized List<CompileProblem> unusable() {
    return unusable;
  }

  /** Whether changes have not been compiled yet. */
  public boolean isBusy() {
    Rebuilder current = rebuilder;
    return current != null && current.isBusy();
  }

  /** How long the last successful compilation took; 0 if there was none. */
  public synchronized long compileNanos() {
    return compileNanos;
  }

  /** Ends the processes and the watching; waits for both. */
  @Override
  public void close() {
    try {
      if (watcher != null) {
        watcher.close();
      }
      if (rebuilder != null) {
        rebuilder.close();
      }
      if (settings.compiler().isPresent()) {
        settings.compiler().get().close();
      }
    } catch (IOException e) {
      log.problem("", 0, "The watching of sources did not end: " + e.getMessage());
    }
    List<FunctionHost> open;
    synchronized (this) {
      open = List.copyOf(hosts.values());
    }
    List<Thread> ends = new ArrayList<>();
    for (FunctionHost host : open) {
      Thread thread = new Thread(host::close, "end of " + host.name());
      thread.start();
      ends.add(thread);
    }
    for (Thread thread : ends) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
