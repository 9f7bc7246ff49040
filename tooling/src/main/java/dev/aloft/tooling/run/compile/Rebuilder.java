package dev.aloft.tooling.run.compile;

import dev.aloft.tooling.files.Folders;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a module's classes up to date: compiles after a change, into a new folder each time, and
 * again if something changed meanwhile. A folder is announced only if the module compiled, so what
 * runs never sees half of a change. Safe for use by several threads.
 */
public final class Rebuilder implements AutoCloseable {
  /** After a change: for how long no other must come. Editors save several files, one by one. */
  private static final long QUIET_MILLIS = 60;

  /** Told about compilations, by the thread that compiles. */
  public interface Listener {
    /** The module compiled. */
    void compiled(Path classes, long nanos);

    /** It did not; there is at least one problem. */
    void failed(List<CompileProblem> problems, long nanos);
  }

  private final ModuleCompiler compiler;
  private final SourceTree sources;
  private final Path resources;
  private final Path work;
  private final Listener listener;
  private final Thread thread;
  private Map<Path, SourceTree.Stamp> compiled;
  private List<CompileProblem> problems = List.of();
  private long changes;
  private long seen;
  private int generation;
  private boolean closed;

  /**
   * Starts to work.
   *
   * @param resources a folder whose other files belong to the module as well, such as resources
   * @param work a folder of its own, below which it writes
   * @param compileFirst whether the module has to be compiled at once; otherwise the classes are
   *     taken to be those of the sources
   */
  public static Rebuilder start(
      ModuleCompiler compiler,
      SourceTree sources,
      Path resources,
      Path work,
      boolean compileFirst,
      Listener listener) {
    Rebuilder rebuilder = new Rebuilder(compiler, sources, resources, work, compileFirst, listener);
    rebuilder.thread.start();
    return rebuilder;
  }

  private Rebuilder(
      ModuleCompiler compiler,
      SourceTree sources,
      Path resources,
      Path work,
      boolean compileFirst,
      Listener listener) {
    this.compiler = compiler;
    this.sources = sources;
    this.resources = resources;
    this.work = work;
    this.listener = listener;
    compiled = compileFirst ? Map.of() : sources.snapshot();
    changes = compileFirst ? 1 : 0;
    thread = new Thread(this::work, "compiler");
    thread.setDaemon(true);
  }

  /** A source may have changed. */
  public synchronized void changed() {
    changes++;
    notifyAll();
  }

  /**
   * Waits until the sources, as they are now, have been compiled.
   *
   * @return the errors; empty if there are none
   */
  public List<CompileProblem> awaitCurrent() {
    boolean interrupted = false;
    try {
      while (true) {
        Map<Path, SourceTree.Stamp> now = sources.snapshot();
        synchronized (this) {
          if (closed || (changes == seen && now.equals(compiled))) {
            return problems;
          }
          if (changes == seen) {
            changed();
          }
          long wanted = changes;
          while (!closed && seen < wanted) {
            try {
              wait();
            } catch (InterruptedException e) {
              interrupted = true;
            }
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The errors of the last compilation; empty if there were none. */
  public synchronized List<CompileProblem> problems() {
    return problems;
  }

  /** Whether a change has not been compiled yet. */
  public synchronized boolean isBusy() {
    return changes != seen;
  }

  private void work() {
    try {
      while (true) {
        long upTo = awaitChange();
        if (upTo < 0) {
          return;
        }
        Map<Path, SourceTree.Stamp> now = sources.snapshot();
        boolean needed;
        synchronized (this) {
          needed = !now.equals(compiled);
        }
        List<CompileProblem> found = needed ? compile(now) : problems();
        synchronized (this) {
          compiled = now;
          problems = found;
          seen = upTo;
          notifyAll();
        }
      }
    } catch (InterruptedException e) {
      // It was closed.
    }
  }

  /** Waits for a change and then for silence; returns the number of changes, or -1 at the end. */
  private synchronized long awaitChange() throws InterruptedException {
    while (!closed && changes == seen) {
      wait();
    }
    long before = -1;
    while (!closed && changes != before) {
      before = changes;
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);
      while (!closed && changes == before && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
      }
    }
    return closed ? -1 : changes;
  }

  private List<CompileProblem> compile(Map<Path, SourceTree.Stamp> files) {
    long start = System.nanoTime();
    Path output = work.resolve("classes-" + ++generation);
    try {
      clear(output);
      Files.createDirectories(output);
      List<CompileProblem> found = compiler.compile(files.keySet(), output);
      if (found.isEmpty()) {
        copyResources(output);
        listener.compiled(output, System.nanoTime() - start);
        clear(work.resolve("classes-" + (generation - 2)));
      } else {
        listener.failed(found, System.nanoTime() - start);
        clear(output);
      }
      return found;
    } catch (IOException | RuntimeException | Error e) {
      // Whatever it is, calls wait for this thread.
      List<CompileProblem> failure =
          List.of(new CompileProblem("", 0, 0, "Cannot compile, or write the classes: " + e));
      listener.failed(failure, System.nanoTime() - start);
      return failure;
    }
  }

  /** Copies what is neither a class nor written by the processor. */
  private void copyResources(Path output) throws IOException {
    if (!Files.isDirectory(resources)) {
      return;
    }
    Files.walkFileTree(
        resources,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path inside = resources.relativize(file);
            Path target = output.resolve(inside);
            if (!file.toString().endsWith(".class")
                && !inside.startsWith(Path.of("META-INF", "aloft"))
                && !Files.exists(target)) {
              Files.createDirectories(target.getParent());
              Files.copy(file, target);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void clear(Path folder) throws IOException {
    Folders.delete(folder);
    Folders.delete(folder.resolveSibling(folder.getFileName() + "-sources"));
  }

  /** Ends; waits until a compilation under way has ended. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
