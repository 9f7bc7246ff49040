package dev.aloft.tooling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class InvokerTest {
  @TempDir private Path folder;

  @Test
  void callsARunningServerOrOneOfItsOwn() throws Exception {
    Project project = new Project(folder).hello();
    Files.writeString(folder.resolve("grace.json"), "{\"name\":\"Grace\"}");
    Invoker ada = Invoker.of("hello", "{\"name\":\"Ada\"}", folder);
    try (DevServer server = project.server().start()) {
      assertTrue(ada.invoke(project.server()).cold());
      Invoker.Result warm = ada.invoke(project.server());
      assertEquals("{\"message\":\"Hello, Ada!\"}", warm.answer());
      assertEquals(List.of("greeting Ada"), warm.log());
      assertFalse(warm.cold());
      assertEquals(0, warm.exitCode());
      assertEquals(
          "{\"message\":\"Hello, Grace!\"}",
          Invoker.of("hello", "@grace.json", folder).invoke(project.server()).answer());
      assertTrue(server.port() > 0);
    }
    Path left = folder.resolve("target/aloft/run.port");
    Files.writeString(left, "1\n");
    Invoker.Result alone = Invoker.of("hello", "", folder).invoke(project.server());
    assertEquals("{\"message\":\"Hello, Ada!\"}", alone.answer());
    assertTrue(alone.cold());
    assertTrue(alone.millis() > 0);
    assertFalse(Files.exists(left));
  }

  @Test
  void failuresHaveAnExitCodeOrAMessage() throws Exception {
    Project project = new Project(folder).hello();
    try (DevServer server = project.server().start()) {
      Invoker.Result died =
          Invoker.of("hello", "{\"name\":\"die\"}", folder).invoke(project.server());
      assertEquals(1, died.exitCode());
      assertTrue(died.message().endsWith("exit code 3"), died.message());
      assertEquals("last words", died.log().get(died.log().size() - 1));
      assertMessage("There is no function bye.", Invoker.of("bye", "", folder), project);
      String names = "\"; there are event, http-get, http-post, schedule, sqs, sns, s3-put, ";
      assertMessage(
          "There is no event \"s4-put" + names, Invoker.of("hello", "s4-put", folder), project);
      assertMessage(
          " A payload that is a single word is sent from a file: @FILE.",
          Invoker.of("hello", "ada", folder),
          project);
      project.with("shop/Hello.java", "class Hello {");
      assertMessage("src/main/java/shop/Hello.java:1: ", Invoker.of("hello", "", folder), project);
      assertTrue(server.port() > 0);
    }
    assertThrows(ToolingException.class, () -> Invoker.of("hello", "@missing.json", folder));
  }

  private static void assertMessage(String expected, Invoker invoker, Project project) {
    ToolingException failure =
        assertThrows(ToolingException.class, () -> invoker.invoke(project.server()));
    assertTrue(String.valueOf(failure.getMessage()).contains(expected), () -> failure.getMessage());
  }
}
