package dev.aloft.tooling.run.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceWatcherTest {
  @TempDir private Path folder;

  @Test
  @SuppressWarnings("try") // what is watched is not called
  void noticesSourcesInNewFolders() throws Exception {
    Semaphore changes = new Semaphore(0);
    SourceTree tree = new SourceTree(List.of(folder, folder.resolve("missing")));
    try (SourceWatcher watcher = SourceWatcher.start(tree, changes::release)) {
      Path inside = Files.createDirectories(folder.resolve("shop/deep"));
      assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS));
      Files.writeString(inside.resolve("A.java"), "class A {}");
      assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS));
    }
  }

  @Test
  @SuppressWarnings("try") // what is watched is not called
  void aChangeIsCompiledWithoutACall() throws Exception {
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    Rebuilder.Listener listener =
        new Rebuilder.Listener() {
          @Override
          public void compiled(Path classes, long nanos) {
            events.add("compiled " + classes.getFileName());
          }

          @Override
          public void failed(List<CompileProblem> problems, long nanos) {
            events.add(problems.get(0).toString());
          }
        };
    Path sources = Files.createDirectories(folder.resolve("src"));
    Path resources = Files.createDirectories(folder.resolve("classes/META-INF/aloft"));
    Files.writeString(resources.resolve("functions.json"), "old");
    Files.writeString(folder.resolve("classes/a.properties"), "a=1");
    Files.writeString(sources.resolve("A.java"), "class A {}");
    SourceTree tree = new SourceTree(List.of(sources));
    try (ModuleCompiler compiler = new ModuleCompiler(folder, List.of(), List.of(), List.of());
        Rebuilder rebuilder =
            Rebuilder.start(
                compiler,
                tree,
                folder.resolve("classes"),
                folder.resolve("work"),
                false,
                listener);
        SourceWatcher watcher = SourceWatcher.start(tree, rebuilder::changed)) {
      assertEquals(List.of(), rebuilder.awaitCurrent());
      assertTrue(events.isEmpty(), events.toString());
      Files.writeString(sources.resolve("A.java"), "class A { int }");
      assertEquals("src/A.java:1: <identifier> expected", events.poll(30, TimeUnit.SECONDS));
      Files.writeString(sources.resolve("A.java"), "class A { int b; }");
      Path classes = folder.resolve("work/classes-2");
      assertEquals("compiled classes-2", events.poll(30, TimeUnit.SECONDS));
      assertTrue(Files.exists(classes.resolve("A.class")));
      assertTrue(Files.exists(classes.resolve("a.properties")));
      assertTrue(Files.notExists(classes.resolve("META-INF/aloft/functions.json")));
      assertTrue(Files.notExists(folder.resolve("work/classes-1")));
      assertEquals(List.of(), rebuilder.awaitCurrent());
    }
  }
}
