package dev.aloft.tooling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions are really compiled, started as processes and called over HTTP. */
@Timeout(180)
class DevServerTest {
  private static final Pattern PID = Pattern.compile("\"pid\":([1-9][0-9]*)");

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void writeSources() throws IOException {
    project = new Project(folder).hello();
  }

  @Test
  void anEditedSourceGivesANewAnswer() throws Exception {
    try (DevServer server = project.server().start()) {
      Client client = new Client(server);
      HttpResponse<String> first = client.invoke("hello", "{\"name\":\"Ada\"}");
      assertEquals(200, first.statusCode(), project::log);
      assertEquals("{\"message\":\"Hello, Ada!\"}", first.body());
      assertTrue(first.headers().firstValue("Server-Timing").orElse("").startsWith("cold;dur="));

      project.with("shop/Hello.java", Project.HELLO.replace("Hello, ", "Good morning, "));
      assertEquals(
          "{\"message\":\"Good morning, Ada!\"}",
          client.invoke("hello", "{\"name\":\"Ada\"}").body());

      project.with("shop/Hello.java", Project.HELLO.replace("return new", "retrun new"));
      HttpResponse<String> broken = client.invoke("hello", "{\"name\":\"Ada\"}");
      assertEquals(500, broken.statusCode());
      assertTrue(broken.body().contains("src/main/java/shop/Hello.java:15: "), broken.body());
      HttpResponse<String> page =
          client.post(
              "/2015-03-31/functions/hello/invocations", "{}", "Accept", "text/html,*/*;q=0.8");
      assertTrue(page.body().contains("<h1>The module does not compile</h1>"), page.body());
      assertTrue(client.get("/_aloft/state").body().contains("\"line\":15"));

      project.hello();
      assertEquals(
          "{\"message\":\"Hello, Ada!\"}", client.invoke("hello", "{\"name\":\"Ada\"}").body());
      assertTrue(client.get("/_aloft/state").body().contains("\"problems\":[]"));
      // Without the call's number where the line is read after the answer.
      project.awaitLog("] greeting Ada");
    }
  }

  @Test
  void aFunctionThatIsAddedCanBeCalledAndOneThatIsRemovedCannot() throws Exception {
    try (DevServer server = project.server().start()) {
      Client client = new Client(server);
      assertEquals(404, client.invoke("bye", "{}").statusCode());
      project.with(
          "shop/Bye.java", Project.HELLO.replace("hello", "bye").replace("Hello ", "Bye "));
      assertEquals(200, client.invoke("bye", "{\"name\":\"Ada\"}").statusCode());
      Files.delete(project.sources().resolve("shop/Bye.java"));
      HttpResponse<String> gone = client.invoke("bye", "{}");
      assertEquals("There is no function bye; there are hello.\n", gone.body());
    }
  }

  @Test
  void aProcessThatDiesIsReportedAndStartedAgain() throws Exception {
    try (DevServer server = project.server().start()) {
      Client client = new Client(server);
      HttpResponse<String> died = client.invoke("hello", "{\"name\":\"die\"}");
      assertEquals(502, died.statusCode());
      assertTrue(
          died.body().startsWith("hello ended before it answered, exit code 3"), died.body());
      assertTrue(died.body().contains("last words"), died.body());
      assertEquals("Unhandled", died.headers().firstValue("X-Amz-Function-Error").orElse(""));
      assertEquals(200, client.invoke("hello", "{\"name\":\"Ada\"}").statusCode());
    }
  }

  @Test
  void anErrorOfTheFunctionIsAnAnswer() throws Exception {
    try (DevServer server = project.server().start()) {
      HttpResponse<String> answer = new Client(server).invoke("hello", "{\"name\":[]}");
      assertEquals(200, answer.statusCode());
      assertEquals("Unhandled", answer.headers().firstValue("X-Amz-Function-Error").orElse(""));
      assertTrue(answer.body().contains("InvalidEvent"), answer.body());
    }
  }

  @Test
  void parallelRequestsWaitForARestart() throws Exception {
    try (DevServer server = project.server().start()) {
      Client client = new Client(server);
      assertEquals(200, client.invoke("hello", "{\"name\":\"Ada\"}").statusCode());
      project.with("shop/Hello.java", Project.HELLO.replace("Hello, ", "Again, "));
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String payload = i == 3 ? "{\"name\":\"die\"}" : "{\"name\":\"" + i + "\"}";
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return client.invoke("hello", payload).body();
                  } catch (IOException e) {
                    return e.toString();
                  }
                }));
      }
      for (int i = 0; i < 8; i++) {
        String answer = answers.get(i).join();
        String expected = i == 3 ? "hello ended" : "{\"message\":\"Again, " + i + "!\"}";
        assertTrue(answer.startsWith(expected), answer);
      }
    }
  }

  @Test
  void closingEndsTheProcesses() throws Exception {
    long pid;
    try (DevServer server = project.server().start()) {
      Client client = new Client(server);
      assertEquals(200, client.invoke("hello", "{\"name\":\"Ada\"}").statusCode());
      assertTrue(Files.exists(folder.resolve("target/aloft/run.port")));
      Matcher matcher = PID.matcher(client.get("/_aloft/state").body());
      assertTrue(matcher.find());
      pid = Long.parseLong(matcher.group(1));
      assertTrue(ProcessHandle.of(pid).isPresent());
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    assertFalse(Files.exists(folder.resolve("target/aloft/run.port")));
  }

  @Test
  void aServerThatCannotTellItsPortEnds() throws Exception {
    Files.createDirectories(folder.resolve("target/aloft/run.port/in/the/way"));
    ToolingException failure =
        assertThrows(ToolingException.class, () -> project.server().start().close());
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.startsWith("Cannot write to " + folder.resolve("target/aloft")), message);
  }

  @Test
  void variablesReachTheFunction() throws Exception {
    project.with(
        "shop/Hello.java",
        Project.HELLO.replace("\"Hello, \"", "System.getenv(\"GREETING\") + \", \""));
    Path file = folder.resolve(".env");
    Files.writeString(file, "GREETING='Good evening'\n");
    try (DevServer server = project.server().environmentFile(file).start()) {
      assertEquals(
          "{\"message\":\"Good evening, Ada!\"}",
          new Client(server).invoke("hello", "{\"name\":\"Ada\"}").body());
    }
    try (DevServer server = project.server().environment(Map.of("GREETING", "Hi")).start()) {
      assertEquals(
          "{\"message\":\"Hi, Ada!\"}",
          new Client(server).invoke("hello", "{\"name\":\"Ada\"}").body());
    }
  }

  @Test
  void aPortInUseIsReported() throws Exception {
    try (DevServer server = project.server().start()) {
      ToolingException failure =
          assertThrows(ToolingException.class, () -> project.server().port(server.port()).start());
      assertTrue(
          String.valueOf(failure.getMessage()).contains("Choose another with -Daloft.port="),
          failure.getMessage());
    }
  }

  @Test
  void anotherCloudThanTheCompiledOneIsReported() throws Exception {
    try (DevServer server = project.server().start()) {
      assertEquals(404, new Client(server).invoke("missing", "{}").statusCode());
    }
    ToolingException failure =
        assertThrows(
            ToolingException.class,
            () ->
                DevServer.builder("tencent", folder.resolve("target/aloft/run/classes-1"))
                    .port(0)
                    .start());
    assertTrue(
        String.valueOf(failure.getMessage()).endsWith("It was compiled for aws."),
        failure.getMessage());
  }
}
