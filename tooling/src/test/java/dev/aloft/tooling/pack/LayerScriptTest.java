package dev.aloft.tooling.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.extensions.ExtensionEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script is run, with a program in place of Java that says how it was called. */
final class LayerScriptTest {
  private static final String REST =
      "-XX:+UseSerialGC\n-Dx=a b'c\n-cp\nlib/ship/extension.jar\nshop.A$ShipExtension\n";

  @TempDir private Path folder = Path.of("");
  private Path script = Path.of("");

  @BeforeEach
  void twoJvms() throws Exception {
    for (String home : List.of("home", "lib/ship/runtime")) {
      Path java = Files.createDirectories(folder.resolve(home + "/bin")).resolve("java");
      Files.writeString(
          java,
          "#!/bin/sh\necho "
              + home
              + "$JAVA_TOOL_OPTIONS$JDK_JAVA_OPTIONS$LD_LIBRARY_PATH\n"
              + "printf '%s\\n' \"$@\"\n");
      Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    script = Files.createDirectory(folder.resolve("extensions")).resolve("ship");
  }

  @Test
  void anOwnJvmIsFoundFromAnywhereAndLeavesTheFunctionItsMemory() throws Exception {
    write(LayerScript.ownJava("lib/ship/runtime/bin/java"));
    assertEquals(
        "0 lib/ship/runtime\n-Xmx51m\n" + REST,
        run(
            Map.of(
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "512",
                "JAVA_HOME",
                "/nowhere",
                "JAVA_TOOL_OPTIONS",
                "-javaagent:function.jar",
                "JDK_JAVA_OPTIONS",
                "-Xlog",
                "LD_LIBRARY_PATH",
                "/var/lang/lib")));
    assertEquals(
        "0 lib/ship/runtime\n-XX:MinRAMPercentage=10\n-XX:MaxRAMPercentage=10\n" + REST,
        run(Map.of()));
  }

  @Test
  void anotherJvmIsThatOfJavaHome() throws Exception {
    write(script().managedJava());
    assertEquals(
        "0 home\n-Xmx12m\n" + REST,
        run(
            Map.of(
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "128",
                "JAVA_TOOL_OPTIONS",
                "-XX:SharedArchiveFile=function.jsa",
                "JAVA_HOME",
                folder.resolve("home").toString())));
  }

  @Test
  void withoutAJvmItSaysWhatToDo() throws Exception {
    write(script().managedJava());
    for (Map<String, String> environment :
        List.of(Map.<String, String>of(), Map.of("JAVA_HOME", folder.toString()))) {
      assertEquals(
          "1 The extension ship found no Java: neither /var/lang/bin/java, which Lambda's Java"
              + " runtimes have, nor JAVA_HOME/bin/java. Package it with aloft.jvm=own or as a"
              + " native image for functions of other runtimes.\n",
          run(environment));
    }
  }

  private static LayerScript script() throws Exception {
    return new LayerScript(
        CloudTargets.of("aws"), new ExtensionEntry("ship", "shop.A$Ship", "shop.A$ShipExtension"));
  }

  private void write(String findsJava) throws Exception {
    script()
        .write(
            script, findsJava, List.of("-XX:+UseSerialGC", "-Dx=a b'c"), "lib/ship/extension.jar");
  }

  private String run(Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(script.toString()).redirectErrorStream(true);
    builder.directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + output;
  }
}
