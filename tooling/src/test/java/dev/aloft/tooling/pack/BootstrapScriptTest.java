package dev.aloft.tooling.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.tooling.cloud.CloudTargets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script is run, with a program in place of Java that says how it was called. */
final class BootstrapScriptTest {
  private static final String SHARE = "-XX:MinRAMPercentage=70\n-XX:MaxRAMPercentage=70\n";
  private static final String REST = "-Dx=a b'c\n-cp\nfunction.jar\nshop.Functions_Aws$X\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void theHeapIsAShareOfTheMemorySetting() throws Exception {
    write("aws");
    assertEquals("-Xmx358m\n" + REST, run("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"));
    assertEquals(SHARE + REST, run("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "0"));
    assertEquals(SHARE + REST, run("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", ""));
    assertEquals(SHARE + REST, run("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "$(touch x); 5"));
    assertEquals(SHARE + REST, run("OTHER", ""));
  }

  @Test
  void cloudsWithoutSuchAVariable() throws Exception {
    write("knative");
    assertEquals(SHARE + REST, run("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"));
  }

  private void write(String cloud) throws Exception {
    Path java = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    new BootstrapScript(CloudTargets.of(cloud))
        .write(
            folder.resolve("bootstrap"),
            "runtime/bin/java",
            List.of("-Dx=a b'c"),
            "function.jar",
            "shop.Functions_Aws$X");
  }

  private String run(String name, String value) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve("bootstrap").toString());
    builder.directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().put(name, value);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return output;
  }
}
