package dev.aloft.tooling.run.compile;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.helpers.NOPLogger;

/** Notices changes of sources by the system's own means. */
public final class SourceWatcher implements AutoCloseable {
  private final DirectoryWatcher watcher;
  private final CompletableFuture<Void> end;

  private SourceWatcher(DirectoryWatcher watcher) {
    this.watcher = watcher;
    end =
        watcher.watchAsync(
            work -> {
              Thread thread = new Thread(work, "source watcher");
              thread.setDaemon(true);
              thread.start();
            });
  }

  /**
   * Watches.
   *
   * @param changed is called after each change of a Java source or a folder, often several times
   *     for one
   * @throws IOException if the system lets nothing be watched
   */
  public static SourceWatcher start(SourceTree sources, Runnable changed) throws IOException {
    List<Path> folders = sources.roots().stream().filter(Files::isDirectory).toList();
    return new SourceWatcher(
        DirectoryWatcher.builder()
            .paths(folders)
            .fileHashing(false)
            .logger(NOPLogger.NOP_LOGGER)
            .listener(
                event -> {
                  if (event.isDirectory() || event.path().toString().endsWith(".java")) {
                    changed.run();
                  }
                })
            .build());
  }

  /** Watches no more. */
  @Override
  public void close() throws IOException {
    watcher.close();
    end.cancel(true);
  }
}
