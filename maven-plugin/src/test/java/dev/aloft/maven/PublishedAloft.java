package dev.aloft.maven;

import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A local repository with this build's artifacts, as if they had been published. Everything else
 * comes from the repository of the build around it, and what that lacks from Maven Central.
 */
final class PublishedAloft {
  private static final List<String> MODULES =
      List.of(
          "annotations",
          "runtime",
          "processor",
          "emulator",
          "extensions-aws",
          "tooling",
          "archetype",
          "maven-plugin");

  private final Path root = Path.of(System.getProperty("aloft.root"));
  private final Path folder = root.resolve("maven-plugin/target/builds");
  private final String version = System.getProperty("aloft.version");

  PublishedAloft() throws IOException {
    publish("aloft-parent", root);
    publish("aloft-bom", root.resolve("bom"));
    for (String module : MODULES) {
      publish("aloft-" + module, root.resolve(module));
    }
    for (CloudTarget cloud : CloudTargets.all()) {
      String provider = "provider-" + cloud.id();
      publish("aloft-" + provider, root.resolve(provider));
    }
    Files.writeString(
        settings(),
        """
        <settings>
          <localRepository>%s</localRepository>
          <profiles>
            <profile>
              <id>around</id>
              <repositories><repository>%2$s</repository></repositories>
              <pluginRepositories><pluginRepository>%2$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>around</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(
                folder.resolve("repository"),
                "<id>around</id><url>"
                    + Path.of(System.getProperty("aloft.localRepository")).toUri()
                    + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
                    + "<snapshots><enabled>false</enabled></snapshots>"));
  }

  private void publish(String artifact, Path module) throws IOException {
    Path to =
        Files.createDirectories(folder.resolve("repository/dev/aloft/" + artifact + "/" + version));
    String name = artifact + "-" + version;
    copy(module.resolve("pom.xml"), to.resolve(name + ".pom"));
    Path jar = module.resolve("target/" + name + ".jar");
    if (Files.exists(jar)) {
      copy(jar, to.resolve(name + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  Path settings() {
    return folder.resolve("settings.xml");
  }

  String version() {
    return version;
  }
}
