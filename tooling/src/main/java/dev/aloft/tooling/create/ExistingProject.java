package dev.aloft.tooling.create;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.Versions;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.create.pom.AloftInPom;
import dev.aloft.tooling.create.pom.PomException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Collectors;

/** A Maven project that gets what it lacks for Aloft; its pom is otherwise left as it is. */
public final class ExistingProject {
  private final Path pom;

  /**
   * @param pom its {@code pom.xml}
   */
  public ExistingProject(Path pom) {
    this.pom = pom;
  }

  /**
   * Adds to the pom what is missing. Does nothing if nothing is.
   *
   * @param cloud the id of the cloud that it is built for unless the build names another one
   * @throws ToolingException if there is no such cloud, there is no pom, it is not understood, or
   *     it cannot be written; the pom is unchanged then
   */
  public void addAloft(String cloud, ToolLog log) throws ToolingException {
    AloftInPom aloft =
        new AloftInPom(
            CloudTargets.of(cloud).id(),
            CloudTargets.all().stream().map(CloudTarget::id).collect(Collectors.toSet()),
            Versions.read().aloft());
    try {
      AloftInPom.Result result = aloft.add(Files.readAllBytes(pom));
      if (result.added().isEmpty()) {
        log.info(pom + " has all that Aloft needs, and was not changed");
      } else {
        replace(result.bytes());
        result.added().forEach(each -> log.info("added to " + pom + ": " + each));
      }
      result.hints().forEach(log::warn);
      log.info("next: write a method with @Function, and run mvn package");
    } catch (NoSuchFileException e) {
      throw new ToolingException(
          "There is no " + pom + ".",
          "Run the goal in the folder of a Maven project, or make one with the goal new.",
          e);
    } catch (PomException e) {
      throw new ToolingException(
          pom + " was not changed: " + e.getMessage(),
          "These lines are what Aloft needs:\n\n" + aloft.lines(),
          e);
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot change " + pom + ": " + e + ".",
          "Check that the file and its folder may be written to, and that the disk is not full.",
          e);
    }
  }

  /** In one step, so that no failure leaves half of it; a link stays one. */
  private void replace(byte[] bytes) throws IOException {
    Path file = pom.toRealPath();
    Path changed = Files.createTempFile(Objects.requireNonNull(file.getParent()), "pom", ".tmp");
    try {
      Files.copy(
          file, changed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(changed, bytes);
      Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(changed);
    }
  }
}
