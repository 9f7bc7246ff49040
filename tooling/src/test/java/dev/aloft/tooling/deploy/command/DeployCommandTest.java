package dev.aloft.tooling.deploy.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Delivery;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.deploy.Artifact;
import dev.aloft.tooling.deploy.DeployedFunction;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.Target;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.functions.TriggerEntry;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands of the clouds' tools, as text and as processes. */
@DisabledOnOs(OS.WINDOWS)
final class DeployCommandTest {
  @TempDir private Path folder;

  @Test
  void commandsAreWhatOneWouldType() throws ToolingException {
    assertEquals(
        "(cd target/aloft && sam deploy --template-file template.yaml --stack-name shop"
            + " --capabilities CAPABILITY_IAM --resolve-s3 --no-fail-on-empty-changeset)",
        text("aws", Optional.empty(), Optional.empty()));
    assertTrue(
        text("aws", Optional.of("eu-west-1"), Optional.empty()).endsWith("--region eu-west-1)"));
    assertEquals(
        "(cd target/aloft && terraform init)\n(cd target/aloft && terraform apply)",
        text("aws", Optional.empty(), Optional.of("terraform")));
    assertEquals(
        "(cd target/aloft && rm -rf shop)\n(cd target/aloft && unzip -q shop.zip -d shop)\n"
            + "(cd target/aloft/hello && scf deploy)",
        text("tencent", Optional.empty(), Optional.empty()));
    assertEquals(
        "(cd target/aloft && s deploy --assume-yes)",
        text("aliyun", Optional.empty(), Optional.empty()));
    assertEquals(
        "(cd target/aloft && osls deploy)", text("scaleway", Optional.empty(), Optional.empty()));
    assertEquals(
        "(cd target/aloft && kubectl apply --filename knative.yaml)",
        text("knative", Optional.empty(), Optional.empty()));
    assertEquals(
        "(cd target/aloft && gcloud run services replace cloudrun/hello.yaml --region europe-west1)",
        text("knative", Optional.of("europe-west1"), Optional.of("gcloud")));
  }

  @Test
  void wordsAreQuotedForAShell() {
    assertEquals(
        "(cd '/a b/it'\\''s' && x '$y' '' z)",
        new Step(Path.of("/a b/it's"), List.of("x", "$y", "", "z")).text());
  }

  @Test
  void everyCloudHasATool() throws ToolingException {
    for (CloudTarget cloud : CloudTargets.all()) {
      for (DeployTool tool : DeployTool.of(cloud.id())) {
        assertEquals(tool, DeployTool.of(cloud.id(), Optional.of(tool.name())));
        assertTrue(tool.install().endsWith("."), tool.install());
      }
      assertEquals(DeployTool.of(cloud.id()).get(0), DeployTool.of(cloud.id(), Optional.empty()));
    }
    assertEquals(
        "The tool \"sam\" does not deploy to knative. Tools are kubectl, gcloud.",
        assertThrows(ToolingException.class, () -> DeployTool.of("knative", Optional.of("sam")))
            .getMessage());
  }

  @Test
  void aMissingToolSaysHowToGetIt() throws ToolingException {
    DeployCommand command = DeployCommand.of(deployment("aliyun"), folder, Optional.empty());
    assertEquals(
        "The program s is not on the PATH. Install it with: npm install -g @serverless-devs/s.",
        assertThrows(ToolingException.class, () -> command.run(folder.toString(), new Log()))
            .getMessage());
  }

  @Test
  void theToolRunsInTheFolderOfTheDescriptors() throws Exception {
    Path bin = tool("s", "pwd > ran; echo \"$@\" >> ran");
    Log log = new Log();
    DeployCommand.of(deployment("aliyun"), folder, Optional.empty()).run(bin.toString(), log);
    assertEquals(
        folder.toRealPath() + "\ndeploy --assume-yes\n", Files.readString(folder.resolve("ran")));
    assertEquals(
        List.of("(cd " + folder + " && " + bin.resolve("s") + " deploy --assume-yes)"), log.lines);
  }

  @Test
  void aFailingToolFails() throws Exception {
    Path bin = tool("s", "exit 3");
    DeployCommand command = DeployCommand.of(deployment("aliyun"), folder, Optional.empty());
    String message =
        String.valueOf(
            assertThrows(ToolingException.class, () -> command.run(bin.toString(), new Log()))
                .getMessage());
    assertTrue(message.startsWith(bin.resolve("s") + " failed with status 3."), message);
  }

  @Test
  void tencentsToolGetsFoldersWithExecutables() throws Exception {
    Path zip = folder.resolve("shop.zip");
    Map<String, Object> options = Map.of("create", true, "enablePosixFileAttributes", true);
    try (FileSystem files = FileSystems.newFileSystem(zip, options)) {
      Path bootstrap = files.getPath("/bootstrap");
      Files.writeString(bootstrap, "#!/bin/sh\n");
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.createDirectory(files.getPath("/lib"));
      Files.writeString(files.getPath("/lib/app.jar"), "jar");
      Files.setPosixFilePermissions(
          files.getPath("/lib/app.jar"), PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.createDirectories(folder.resolve("shop/old"));
    Files.createDirectories(folder.resolve("hello"));
    Path bin = tool("scf", "ls ../shop > ran");
    DeployCommand.of(deployment("tencent"), folder, Optional.empty())
        .run(bin.toString(), new Log());
    assertEquals("bootstrap\nlib\n", Files.readString(folder.resolve("hello/ran")));
    assertTrue(Files.isExecutable(folder.resolve("shop/bootstrap")));
    assertFalse(Files.isExecutable(folder.resolve("shop/lib/app.jar")));
  }

  @Test
  void aDamagedZipIsReported() throws Exception {
    Files.writeString(folder.resolve("shop.zip"), "no zip");
    Path bin = tool("scf", "exit 0");
    DeployCommand command = DeployCommand.of(deployment("tencent"), folder, Optional.empty());
    assertTrue(
        String.valueOf(
                assertThrows(ToolingException.class, () -> command.run(bin.toString(), new Log()))
                    .getMessage())
            .startsWith("Cannot unpack " + folder.resolve("shop.zip")));
  }

  private Path tool(String name, String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return bin;
  }

  private static String text(String cloud, Optional<String> region, Optional<String> tool)
      throws ToolingException {
    Deployment deployment = deployment(cloud);
    if (region.isPresent()) {
      deployment =
          new Deployment("shop", deployment.target().in(region.get()), deployment.functions());
    }
    return DeployCommand.of(deployment, Path.of("target/aloft"), tool).text();
  }

  private static Deployment deployment(String cloud) throws ToolingException {
    CloudTarget target = CloudTargets.of(cloud);
    Artifact artifact =
        target.delivery() == Delivery.ZIP
            ? Artifact.zip("shop.zip", true)
            : Artifact.image("r/shop:1", true);
    FunctionEntry hello =
        new FunctionEntry(
            "hello",
            "shop.Shop",
            "hello",
            new TriggerEntry(Trigger.EVENT, ""),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    return new Deployment(
        "shop", Target.of(target), List.of(new DeployedFunction(hello, artifact)));
  }

  private static final class Log implements ToolLog {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void info(String message) {
      lines.add(message);
    }

    @Override
    public void warn(String message) {
      lines.add(message);
    }
  }
}
