package dev.aloft.tooling.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.tooling.ToolingException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which system an artifact is for. */
final class CloudTargetTest {
  @Test
  void whatBringsNoJvmRunsWhereThereIsOne() throws ToolingException {
    CloudTarget aws = CloudTargets.of("aws");
    assertEquals("provided.al2023", aws.base(Optional.empty(), false).runtime());
    assertEquals("java25", aws.base(Optional.empty(), true).runtime());
    assertEquals("java17", aws.base(Optional.of("java17"), true).runtime());
    assertEquals("provided.al2023", aws.base(Optional.of("provided.al2023"), true).runtime());
    assertEquals(
        "custom.debian12", CloudTargets.of("aliyun").base(Optional.empty(), true).runtime());
  }

  @Test
  void othersAreRefused() throws ToolingException {
    CloudTarget aws = CloudTargets.of("aws");
    assertEquals(
        "aloft.runtime is provided.al2, which AWS Lambda does not have. It has provided.al2023,"
            + " java25, java21, java17.",
        message(aws, "provided.al2", false));
    assertEquals(
        "aloft.runtime is java21, which has a JVM, and the artifact has one as well, or needs none."
            + " Set aloft.jvm to plain, or leave aloft.runtime out.",
        message(aws, "java21", false));
  }

  private static String message(CloudTarget cloud, String runtime, boolean plain) {
    return String.valueOf(
        assertThrows(ToolingException.class, () -> cloud.base(Optional.of(runtime), plain))
            .getMessage());
  }
}
