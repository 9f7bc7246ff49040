package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The commands at the beginning of each cloud's page are typed in an empty folder. Only the last is
 * changed: it prints what would be deployed. Takes minutes, so only where it is asked for.
 */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
@EnabledIfSystemProperty(named = "aloft.everyCloud", matches = "true")
final class PagesBuild {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"aws, own", "tencent, plain", "aliyun, plain", "scaleway, plain", "knative, plain"})
  void itsCommandsWork(String cloud, String jvm) throws IOException, InterruptedException {
    List<String> blocks = blocks("docs/" + cloud + ".md");
    assertEquals(4, blocks.get(0).lines().count(), "new, package, invoke, deploy");

    Result result =
        new UserProject(new PublishedAloft(), folder)
            .typed(
                blocks.get(0),
                "-Daloft.dryRun",
                "-Daloft.jvm=" + jvm,
                "-Daloft.push=false",
                "-Daloft.baseImage=scratch");

    assertEquals(0, result.code(), result.output());
    assertTrue(result.output().contains("\n{\"message\":\"Hello, Ada!\"}\n"), result.output());
    if (blocks.size() > 1) {
      for (String command : blocks.get(1).lines().toList()) {
        String printed = command.replaceFirst("^cd .* && ", "") + ")";
        assertTrue(result.output().contains(" && " + printed), printed + "\n" + result.output());
      }
    }
  }

  private static List<String> blocks(String page) throws IOException {
    Path root = Path.of(System.getProperty("aloft.root"));
    Matcher block = BLOCK.matcher(Files.readString(root.resolve(page)));
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }
}
