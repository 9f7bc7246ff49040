package dev.aloft.tooling.pack;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.pack.archive.FunctionJar;
import dev.aloft.tooling.pack.jvm.JvmFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * For a JVM that is there already: one jar and the script that starts it.
 *
 * <p>On AWS's managed Java runtimes the script is what {@code AWS_LAMBDA_EXEC_WRAPPER} names: the
 * runtime calls it with its own command, which it does not run. There the jar is in {@code lib/},
 * where AWS looks for a handler's jars.
 */
final class PlainBuilder implements ProgramBuilder {
  private final ProgramModule module;
  private final CloudTarget cloud;
  private final ToolLog log;

  PlainBuilder(ProgramModule module, CloudTarget cloud, ToolLog log) {
    this.module = module;
    this.cloud = cloud;
    this.log = log;
  }

  @Override
  public void build(Program program, Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    FunctionJar.of(module.classes(), module.libraries(), log)
        .write(lib.resolve(JAR), program.mainClass());
    new BootstrapScript(cloud)
        .write(
            folder.resolve(BOOTSTRAP),
            "\"${JAVA_HOME:+$JAVA_HOME/bin/}java\"",
            JvmFlags.ALL,
            "lib/" + JAR,
            program.mainClass());
  }
}
