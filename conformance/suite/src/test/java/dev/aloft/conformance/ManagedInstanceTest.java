package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.emulator.FunctionProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * AWS's own Runtime Interface Emulator as a Lambda Managed Instance, which it is where {@code
 * AWS_LAMBDA_MAX_CONCURRENCY} is set. It then understands streamed answers and their trailers. It
 * only finds a bootstrap in folders of the system, so it runs in a mount namespace of its own,
 * which only root may make: in one of a user, it could not start processes.
 */
@EnabledIfSystemProperty(named = "aloft.emulator", matches = "aws")
@EnabledIfSystemProperty(named = "aloft.rie", matches = ".+")
final class ManagedInstanceTest {
  /** What precedes a streamed answer's body. */
  private static final String NULS = "\0".repeat(8);

  /** What is seen as {@code /var}. */
  @TempDir private Path var = Path.of("");

  @Test
  void answersAreStreamed() throws Exception {
    try (Peer rie = start("http-stream")) {
      HttpResponse<String> events = rie.invoke("function", request("/events"));
      assertEquals(
          "streaming",
          events.headers().firstValue("Lambda-Runtime-Function-Response-Mode").orElse(""),
          rie::log);
      assertEquals(
          "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/event-stream\"},\"cookies\":[]}"
              + NULS
              + "event: number\nid: 1\ndata: one\n\n: \n\ndata: two\ndata: lines\n\n",
          events.body());
      assertEquals(3_000, afterPrelude(rie.invoke("function", request("/3"))).length());
    }
  }

  @Test
  void failuresInTheMiddleAreToldInTrailers() throws Exception {
    try (Peer rie = start("http-stream")) {
      HttpResponse<String> late = rie.invoke("function", request("/late"));
      assertTrue(late.headers().firstValue("Error-Type").isPresent(), late.headers()::toString);
      assertTrue(late.body().contains("\"errorMessage\":\"after the first byte\""), late.body());
      assertTrue(rie.log().contains("Runtime sent error trailers"), rie::log);

      String early = afterPrelude(rie.invoke("function", request("/early")));
      assertEquals("{\"title\":\"Internal Server Error\",\"status\":500}", early);
    }
  }

  /** Each of the four waits for the other three. */
  @Test
  void severalEventsAreServedAtOnce() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try (Peer rie = start("crowd")) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(callers.submit(() -> invoke(rie)));
      }
      for (Future<HttpResponse<String>> answer : answers) {
        assertEquals("true", answer.get(30, TimeUnit.SECONDS).body(), rie::log);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /** The emulator refuses an event while no loop waits for one, as in the moment of the start. */
  private static HttpResponse<String> invoke(Peer rie) throws Exception {
    long end = System.nanoTime() + Deployed.LIMIT.toNanos();
    HttpResponse<String> answer = rie.invoke("function", "{}");
    while (answer.body().contains("Runtime.Unavailable") && System.nanoTime() < end) {
      answer = rie.invoke("function", "{}");
    }
    return answer;
  }

  private Peer start(String function) throws Exception {
    writeBootstrap();
    int port = Peer.freePort();
    List<String> command = new ArrayList<>(inNamespace("exec \"$@\""));
    command.addAll(RuntimeInterfaceEmulatorTest.emulator(port));
    return Peer.start(
        port,
        command,
        Map.of(
            "_HANDLER",
            function,
            "AWS_LAMBDA_MAX_CONCURRENCY",
            "4",
            "PATH",
            "/usr/sbin:/usr/bin:/sbin:/bin"));
  }

  private void writeBootstrap() throws IOException {
    Path task = Files.createDirectories(var.resolve("task"));
    StringBuilder command = new StringBuilder();
    for (String word : Deployed.command()) {
      command.append(" '").append(forOthers(word, task).replace("'", "'\\''")).append('\'');
    }
    Path bootstrap = Files.writeString(task.resolve("bootstrap"), "#!/bin/sh\nexec" + command);
    for (Path each : List.of(var, task, bootstrap)) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    try (FunctionProcess probe = FunctionProcess.start(inNamespace("exit 0"), Map.of())) {
      assumeTrue(probe.await(Deployed.LIMIT) == 0, "only root may make a mount namespace");
    } catch (UncheckedIOException e) {
      assumeTrue(false, "unshare is not installed");
    }
  }

  /** The same word with copies of the files that only this user may read. */
  private static String forOthers(String word, Path folder) throws IOException {
    if (!word.startsWith("/")) {
      return word;
    }
    List<String> paths = new ArrayList<>();
    for (String path : word.split(File.pathSeparator, -1)) {
      Path file = Path.of(path);
      if (isReadable(file)) {
        paths.add(path);
      } else {
        boolean whole = path.endsWith(".jar") || Deployed.isNative();
        assumeTrue(whole && Files.isRegularFile(file), file + " is not for other users");
        Path copy = folder.resolve(paths.size() + "-" + file.getFileName());
        Files.setPosixFilePermissions(
            Files.copy(file, copy), PosixFilePermissions.fromString("r-xr-xr-x"));
        paths.add("/var/task/" + copy.getFileName());
      }
    }
    return String.join(File.pathSeparator, paths);
  }

  /** Whether the user can read it as whom the emulator starts bootstraps. */
  private static boolean isReadable(Path path) throws IOException {
    Set<PosixFilePermission> needed = Set.of(PosixFilePermission.OTHERS_READ);
    for (Path each = path.toRealPath(); each != null; each = each.getParent()) {
      if (!Files.getPosixFilePermissions(each).containsAll(needed)) {
        return false;
      }
      needed = Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
    }
    return true;
  }

  /** Runs a line of shell where the bootstrap is {@code /var/task/bootstrap}. */
  private List<String> inNamespace(String line) {
    return List.of(
        "unshare", "-m", "sh", "-c", "mount --bind \"$0\" /var && " + line, var.toString());
  }

  /** The event of a function URL. */
  private static String request(String path) {
    return """
        {"version":"2.0","rawPath":"%s","rawQueryString":"","headers":{},"requestContext":
        {"domainName":"abc.lambda-url.eu-west-1.on.aws","requestId":"1","stage":"$default",
        "http":{"method":"GET","path":"%s","protocol":"HTTP/1.1","sourceIp":"1.2.3.4"}},
        "isBase64Encoded":false}"""
        .formatted(path, path);
  }

  private static String afterPrelude(HttpResponse<String> answer) {
    String body = answer.body();
    return body.substring(body.indexOf(NULS) + NULS.length());
  }
}
