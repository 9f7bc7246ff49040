package dev.aloft.archetype;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.create.Coordinates;
import dev.aloft.tooling.create.NewProject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * What {@code archetype:generate} makes of this archetype: the project of {@code aloft:new}. The
 * archetype plugin calls it by {@code archetype-post-generate.groovy}, when it has already made the
 * folder with a pom of its own, and entered it as a module into a pom in the folder above.
 */
public final class GeneratedProject {
  private final File parent;
  private final Properties properties;

  /**
   * @param parent the folder in which the archetype plugin has made that of the project
   * @param properties the archetype's, those of {@code archetype-metadata.xml}; none is missing
   */
  public GeneratedProject(File parent, Properties properties) {
    this.parent = parent;
    this.properties = properties;
  }

  /**
   * Replaces the folder by the project.
   *
   * @param info takes what was done, line by line
   * @param warn takes what a user should change
   * @throws ToolingException if a property is not allowed, or there was more in the folder; the
   *     message says so, and names what the archetype plugin has left elsewhere
   * @throws IOException if the archetype plugin's pom cannot be deleted
   */
  public void create(Consumer<String> info, Consumer<String> warn)
      throws ToolingException, IOException {
    String name = properties.getProperty("artifactId");
    takeBack(name);
    try {
      new NewProject(name, properties.getProperty("template"), properties.getProperty("cloud"))
          .with(
              Coordinates.of(
                  properties.getProperty("groupId"),
                  properties.getProperty("version"),
                  properties.getProperty("package")))
          .create(parent.toPath(), log(info, warn));
    } catch (ToolingException e) {
      throw explained(e, "<module>" + name + "</module>");
    }
  }

  /** What the archetype plugin wrote; a folder with anything else in it stays. */
  private void takeBack(String name) throws IOException {
    // As the archetype plugin does it: Path.resolve would leave the parent for an absolute name.
    Path folder = new File(parent, name).toPath();
    Files.deleteIfExists(folder.resolve("pom.xml"));
    String[] others = folder.toFile().list();
    if (others != null && others.length == 0) {
      Files.delete(folder);
    }
  }

  private ToolingException explained(ToolingException refused, String module) throws IOException {
    Path pom = parent.toPath().resolve("pom.xml");
    // Whatever its encoding is, the element is found if it is ASCII, and nothing is malformed.
    return Files.exists(pom) && Files.readString(pom, ISO_8859_1).contains(module)
        ? new ToolingException(
            String.valueOf(refused.getMessage()),
            "Remove " + module + " from " + pom + ", where the archetype plugin has put it.",
            refused)
        : refused;
  }

  private static ToolLog log(Consumer<String> info, Consumer<String> warn) {
    return new ToolLog() {
      @Override
      public void info(String message) {
        info.accept(message);
      }

      @Override
      public void warn(String message) {
        warn.accept(message);
      }
    };
  }
}
