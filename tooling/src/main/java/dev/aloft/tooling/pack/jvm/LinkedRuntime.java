package dev.aloft.tooling.pack.jvm;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.files.Folders;
import dev.aloft.tooling.pack.PackSettings.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The Java runtime of a module's programs: linked for the first, and copied to the others, because
 * their jars have the same classes.
 */
public final class LinkedRuntime {
  private final Jvm settings;
  private final boolean shared;
  private final ToolLog log;
  private @Nullable Path linked;

  /**
   * @param shared whether it gets the archive of the JDK's own classes
   */
  public LinkedRuntime(Jvm settings, boolean shared, ToolLog log) {
    this.settings = settings;
    this.shared = shared;
    this.log = log;
  }

  /** Puts it into a folder, which must not exist yet. */
  public void into(Path folder, Path jar) throws IOException, ToolingException {
    if (linked != null) {
      Folders.copy(linked, folder);
      return;
    }
    RuntimeImage image = new RuntimeImage(Jdk.at(settings.home()), settings.jmods(), log);
    image.link(image.modules(jar, settings.modules()), folder);
    if (shared) {
      RuntimeImage.share(folder);
    }
    linked = folder;
  }
}
