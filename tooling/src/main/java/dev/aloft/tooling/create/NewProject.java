package dev.aloft.tooling.create;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.Versions;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A project in a folder of its own that builds at once: a pom, one function, one test. */
public final class NewProject {
  private final ProjectName name;
  private final Template template;
  private final CloudTarget cloud;
  private final Coordinates coordinates;

  /**
   * Checks all that is asked for. The group and the package are the name without hyphens, the
   * version is 1.
   *
   * @param name the project's name, which is also that of its folder and its function
   * @param template the id of what it begins with: {@code json}, {@code http}, {@code queue} or
   *     {@code schedule}
   * @param cloud the id of the cloud that it is built for unless the build names another one
   * @throws ToolingException if the name is not allowed, or there is no such template or cloud
   */
  public NewProject(String name, String template, String cloud) throws ToolingException {
    this(ProjectName.of(name), Template.of(template), CloudTargets.of(cloud));
  }

  private NewProject(ProjectName name, Template template, CloudTarget cloud) {
    this(name, template, cloud, Coordinates.of(name));
  }

  private NewProject(
      ProjectName name, Template template, CloudTarget cloud, Coordinates coordinates) {
    this.name = name;
    this.template = template;
    this.cloud = cloud;
    this.coordinates = coordinates;
  }

  /** The same project in another group and package, and of another version. */
  public NewProject with(Coordinates others) {
    return new NewProject(name, template, cloud, others);
  }

  /**
   * Makes the folder.
   *
   * @param parent where; it exists
   * @return the folder
   * @throws ToolingException if there is already something of that name, which stays as it is, or
   *     it cannot be written
   */
  public Path create(Path parent, ToolLog log) throws ToolingException {
    Path folder = parent.resolve(name.value());
    Map<String, String> files = files();
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw new ToolingException(
          folder + " exists already, and was not touched.",
          "Choose another name, or add Aloft to the project that is there:"
              + " run the goal init in it.",
          e);
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot make the folder " + folder + ": " + e + ".",
          "Run the goal in a folder that you may write to.",
          e);
    }
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot write the project: " + e + ".",
          "Delete the folder " + folder + ", which is incomplete, and try again.",
          e);
    }
    log.info("made " + folder + ": a function for " + cloud.displayName());
    log.info("next: cd " + name.value() + " && mvn package");
    log.info("README.md lists what else there is");
    return folder;
  }

  /** All files, by their paths inside the folder. */
  private Map<String, String> files() {
    Placeholders values = new Placeholders(values());
    String sources = "/java/" + coordinates.packagePath() + "/" + template.className();
    String function = template.id() + "/" + template.className();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", values.file("common/pom.xml"));
    files.put("README.md", values.file("common/README.md"));
    files.put(".gitignore", values.file("common/gitignore"));
    files.put("src/main" + sources + ".java", values.file(function + ".java"));
    files.put("src/test" + sources + "Test.java", values.file(function + "Test.java"));
    return files;
  }

  private Map<String, String> values() {
    Versions versions = Versions.read();
    String otherCloud = cloud.id().equals("tencent") ? "aws" : "tencent";
    return Map.ofEntries(
        Map.entry("name", name.value()),
        Map.entry("groupId", coordinates.groupId()),
        Map.entry("version", coordinates.version()),
        Map.entry("package", coordinates.packageName()),
        Map.entry("packagePath", coordinates.packagePath()),
        Map.entry("class", template.className()),
        Map.entry("invoke", "mvn aloft:invoke -Daloft.function=" + name.value() + payload()),
        Map.entry("cloud", cloud.id()),
        Map.entry("cloudName", cloud.displayName()),
        Map.entry("otherCloud", otherCloud),
        Map.entry(
            "clouds",
            CloudTargets.all().stream()
                .map(each -> "`" + each.id() + "`")
                .collect(Collectors.joining(", "))),
        Map.entry("aloft", versions.aloft()),
        Map.entry("jspecify", versions.jspecify()),
        Map.entry("junit", versions.junit()));
  }

  private String payload() {
    String payload = template.payload();
    return payload.isEmpty() ? "" : " -Daloft.payload='" + payload + "'";
  }
}
