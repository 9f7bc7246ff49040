package dev.aloft.tooling.deploy.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.deploy.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployed function is called by the cloud's own tool. */
final class RemoteCallTest {
  private static final String EVENT = "{\"name\":\"Ada's\"}";

  @TempDir private Path folder;

  @Test
  void theCommandsOfTheClouds() throws Exception {
    assertEquals(
        "(cd x && aws lambda invoke --function-name hi --cli-binary-format raw-in-base64-out"
            + " --payload '{\"name\":\"Ada'\\''s\"}' /dev/stdout --region eu-west-1)",
        RemoteCall.of(target("aws").in("eu-west-1"), "hi", EVENT, Path.of("x")).text());
    assertEquals(
        "(cd x && tccli scf Invoke --FunctionName hi --ClientContext 1 --region ap-guangzhou)",
        RemoteCall.of(target("tencent"), "hi", "1", Path.of("x")).text());
    Files.writeString(folder.resolve("s.yaml"), "");
    assertEquals(
        "(cd " + folder + " && s hi invoke --event 1)",
        RemoteCall.of(target("aliyun"), "hi", "1", folder).text());
  }

  @Test
  void whatCannotBeCalledIsExplained() {
    assertEquals(
        "There is no "
            + folder.resolve("s.yaml")
            + ", which names the function. Run mvn package"
            + " before.",
        message("aliyun"));
    assertEquals(
        "On Scaleway functions are called by HTTP alone. Call the URL that deploying printed, as"
            + " with: curl -d '...' https://...",
        message("scaleway"));
  }

  @Test
  void theToolIsRun() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path aws = bin.resolve("aws");
    Files.writeString(aws, "#!/bin/sh\nprintf '%s\\n' \"$@\" > ran\n");
    Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwxr-xr-x"));
    Log log = new Log();
    RemoteCall.of(target("aws"), "hi", EVENT, folder).run(bin.toString(), log);
    assertEquals(
        List.of(
            "lambda",
            "invoke",
            "--function-name",
            "hi",
            "--cli-binary-format",
            "raw-in-base64-out",
            "--payload",
            EVENT,
            "/dev/stdout"),
        Files.readAllLines(folder.resolve("ran")));
    assertEquals(1, log.lines.size());
  }

  @Test
  void aMissingToolSaysHowToGetIt() throws IOException, ToolingException {
    RemoteCall call = RemoteCall.of(target("tencent"), "hi", "1", folder);
    assertEquals(
        "The program tccli is not on the PATH. Install it with: pip install tccli.",
        assertThrows(ToolingException.class, () -> call.run(folder.toString(), new Log()))
            .getMessage());
  }

  private String message(String cloud) {
    return String.valueOf(
        assertThrows(ToolingException.class, () -> RemoteCall.of(target(cloud), "hi", "1", folder))
            .getMessage());
  }

  private static Target target(String cloud) throws ToolingException {
    return Target.of(CloudTargets.of(cloud));
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
