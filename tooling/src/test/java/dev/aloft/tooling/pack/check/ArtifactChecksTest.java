package dev.aloft.tooling.pack.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.Lines;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.functions.FunctionList;
import dev.aloft.tooling.functions.TriggerEntry;
import dev.aloft.tooling.pack.PackSettings;
import dev.aloft.tooling.pack.PackSettings.Archive;
import dev.aloft.tooling.pack.PackSettings.Form;
import dev.aloft.tooling.pack.PackSettings.Image;
import dev.aloft.tooling.pack.PackSettings.Jvm;
import dev.aloft.tooling.pack.PackSettings.Linking;
import dev.aloft.tooling.pack.PackSettings.NativeImage;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArtifactChecksTest {
  @TempDir private Path folder = Path.of("");
  private final Lines log = new Lines();

  @Test
  void settingsThatTheCloudLacks() throws Exception {
    assertEquals(
        "Function \"f\" has memoryMb = 200, but Tencent SCF takes 64 or 128 to 3072 in steps of 128."
            + " Change @Function(memoryMb = ...) of A.f.",
        problem(() -> checks("tencent", 0).settings(requesting(200, 30))));
    assertEquals(
        "Function \"f\" has timeoutSeconds = 901, but AWS Lambda takes 1 to 900. Change"
            + " @Function(timeoutSeconds = ...) of A.f.",
        problem(() -> checks("aws", 0).settings(requesting(128, 901))));
    checks("tencent", 0).settings(requesting(64, 900));
    checks("aliyun", 0).settings(requesting(192, 86_400));
  }

  @Test
  void architecturesThatTheCloudLacks() throws Exception {
    CloudTarget aliyun = CloudTargets.of("aliyun");
    ArtifactChecks checks =
        new ArtifactChecks(aliyun, settings(aliyun, 0, Architecture.ARM64), log);
    assertEquals(
        "Aliyun Function Compute does not run ARM64 programs. Set aloft.architecture to X64.",
        problem(() -> checks.settings(new FunctionList(List.of(), Map.of()))));
  }

  @Test
  void bootstraps() throws Exception {
    assertEquals(
        "hello has no executable file named bootstrap. Run the build where files can be"
            + " executable.",
        problem(() -> checks("aws", 0).files("hello", "bootstrap", files(false, "#!/bin/sh\n"))));
    assertEquals(
        folder.resolve("bootstrap")
            + " is a script whose lines end with CR LF, which Linux cannot start. Save it with line"
            + " feeds alone.",
        problem(
            () ->
                checks("aws", 0)
                    .files("hello", "bootstrap", files(true, "#!/bin/sh\r\nexec x\r\n"))));
    checks("aws", 0).files("hello", "bootstrap", files(true, "#!/bin/sh\nexec x\n"));
  }

  @Test
  void sizes() throws Exception {
    SortedMap<String, Path> files = files(true, "#!/bin/sh\n");
    Path zip = sized("hello.zip", 60 << 20);
    long bytes = Files.size(zip);
    SortedMap<String, Path> withLibrary = new TreeMap<>(files);
    withLibrary.put("lib", sized("lib", 20_000_000));
    assertEquals(
        zip
            + " has 62.9 MB, more than aloft.maxSize allows: 10.0 MB. Its largest files, unpacked: lib"
            + " with 20.0 MB, bootstrap with 0.0 MB. Remove what is not needed, or raise"
            + " aloft.maxSize.",
        problem(() -> checks("aws", 10_000_000).size(zip, bytes, withLibrary)));
    assertEquals(List.of(), log.warnings());
    checks("aws", 0).size(zip, bytes, files);
    assertEquals(
        List.of(
            zip
                + " has 62.9 MB; AWS Lambda takes at most 52.4 MB directly. Upload it to the cloud's"
                + " object storage and deploy from there."),
        log.warnings());
    files.put("large", sized("large", 251 << 20));
    assertEquals(
        zip
            + " unpacks to 263.2 MB; AWS Lambda takes at most 262.1 MB. Remove dependencies, or"
            + " package each function by itself: aloft.artifacts=each.",
        problem(() -> checks("aws", 0).size(zip, bytes, files)));
  }

  private ArtifactChecks checks(String cloud, long maxBytes) throws ToolingException {
    CloudTarget target = CloudTargets.of(cloud);
    return new ArtifactChecks(target, settings(target, maxBytes, Architecture.X64), log);
  }

  private static PackSettings settings(
      CloudTarget cloud, long maxBytes, Architecture architecture) {
    return new PackSettings(
        Form.PLAIN,
        false,
        cloud.bases().get(0),
        architecture,
        maxBytes,
        new Jvm(
            Path.of("/"), Optional.empty(), Archive.NONE, Optional.empty(), List.of(), List.of()),
        new NativeImage(Optional.empty(), Linking.DYNAMIC, List.of()),
        new Image(Optional.empty(), Optional.empty(), false));
  }

  private static FunctionList requesting(int memoryMb, int timeoutSeconds) {
    return new FunctionList(
        List.of(
            new FunctionEntry(
                "f",
                "A",
                "f",
                new TriggerEntry(Trigger.EVENT, ""),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                OptionalInt.of(memoryMb),
                OptionalInt.of(timeoutSeconds),
                OptionalInt.empty())),
        Map.of());
  }

  private SortedMap<String, Path> files(boolean executable, String bootstrap) throws Exception {
    Path file = folder.resolve("bootstrap");
    Files.writeString(file, bootstrap);
    assertEquals(true, file.toFile().setExecutable(executable));
    return new TreeMap<>(Map.of("bootstrap", file));
  }

  private Path sized(String name, long bytes) throws Exception {
    Path file = folder.resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    return file;
  }

  private static String problem(org.junit.jupiter.api.function.Executable check) {
    return Objects.requireNonNull(assertThrows(ToolingException.class, check).getMessage());
  }
}
