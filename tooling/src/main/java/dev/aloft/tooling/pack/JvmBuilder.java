package dev.aloft.tooling.pack;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.pack.PackSettings.Archive;
import dev.aloft.tooling.pack.PackSettings.Jvm;
import dev.aloft.tooling.pack.archive.FunctionJar;
import dev.aloft.tooling.pack.jvm.Jdk;
import dev.aloft.tooling.pack.jvm.JvmFlags;
import dev.aloft.tooling.pack.jvm.LinkedRuntime;
import dev.aloft.tooling.pack.jvm.StartupArchive;
import dev.aloft.tooling.pack.jvm.TrainingEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * For a JVM in the artifact: one jar, the Java modules that it needs, and an archive of classes.
 */
final class JvmBuilder implements ProgramBuilder {
  private static final String RUNTIME = "runtime";

  private final ProgramModule module;
  private final CloudTarget cloud;
  private final Jvm settings;
  private final ToolLog log;
  private final LinkedRuntime runtime;

  JvmBuilder(ProgramModule module, CloudTarget cloud, Jvm settings, ToolLog log) {
    this.module = module;
    this.cloud = cloud;
    this.settings = settings;
    this.log = log;
    this.runtime = new LinkedRuntime(settings, false, log);
  }

  @Override
  public void build(Program program, Path folder) throws IOException, ToolingException {
    FunctionJar.of(module.classes(), module.libraries(), log)
        .write(folder.resolve(JAR), program.mainClass());
    Jdk jdk = Jdk.at(settings.home());
    runtime.into(folder.resolve(RUNTIME), folder.resolve(JAR));

    List<String> flags = new ArrayList<>(JvmFlags.ALL);
    flags.addAll(settings.flags());
    Archive archive = archive();
    if (archive != Archive.NONE) {
      TrainingEvents events = new TrainingEvents(List.of(folder.resolve(JAR)), settings.samples());
      StartupArchive startup = new StartupArchive(cloud.id(), jdk, flags, events, log);
      flags.addAll(startup.make(archive, program, folder));
    }
    new BootstrapScript(cloud)
        .write(folder.resolve(BOOTSTRAP), RUNTIME + "/bin/java", flags, JAR, program.mainClass());
  }

  private Archive archive() {
    if (settings.archive() != Archive.NONE && settings.jmods().isPresent()) {
      log.warn(
          "The artifact is for another architecture, so that its JVM cannot be trained here:"
              + " it has no archive of classes and starts more slowly. Build on that architecture"
              + " to have one.");
      return Archive.NONE;
    }
    return settings.archive();
  }
}
