package dev.aloft.tooling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a function streams is streamed on to the client of the development server. */
@Timeout(180)
final class StreamingDoorTest {
  /** Goes on after its first line only when the client has read that, which makes a file. */
  private static final String STREAM =
      """
      package shop;
      import dev.aloft.Function;
      import dev.aloft.Http;
      import dev.aloft.function.StreamingResponse;
      import dev.aloft.http.HttpRequest;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import org.jspecify.annotations.NullMarked;
      @NullMarked
      public final class Lines {
        @Function("lines")
        @Http
        StreamingResponse lines(HttpRequest<Void> request) {
          Path seen = Path.of(String.valueOf(request.query("seen")));
          return StreamingResponse.of("text/plain", out -> {
            out.write("one\\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!Files.exists(seen)) {
              Thread.onSpinWait();
            }
            if (request.path().equals("/late")) {
              throw new IllegalStateException("no more lines");
            }
            out.write("two\\n".getBytes(StandardCharsets.UTF_8));
          });
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void partsArriveWhileTheFunctionWrites() throws Exception {
    Project project = new Project(folder).with("shop/Lines.java", STREAM);
    Path seen = folder.resolve("seen");
    try (DevServer server = project.server().start()) {
      HttpResponse<InputStream> answer = new Client(server).stream("/lines/?seen=" + seen);
      assertEquals(200, answer.statusCode(), project::log);
      assertEquals("text/plain", answer.headers().firstValue("Content-Type").orElse(""));
      try (BufferedReader lines = reader(answer)) {
        assertEquals("one", lines.readLine());
        Files.createFile(seen);
        assertEquals("two", lines.readLine());
        assertEquals(null, lines.readLine());
      }
    }
  }

  @Test
  void whatBreaksOffBreaksOffHereToo() throws Exception {
    Project project = new Project(folder).with("shop/Lines.java", STREAM);
    Path seen = folder.resolve("seen");
    try (DevServer server = project.server().start()) {
      Client client = new Client(server);
      HttpResponse<InputStream> answer = client.stream("/lines/late?seen=" + seen);
      try (BufferedReader lines = reader(answer)) {
        assertEquals("one", lines.readLine());
        Files.createFile(seen);
        assertThrows(IOException.class, lines::readLine);
      }
      assertEquals("one\ntwo\n", client.get("/lambda-url/lines/?seen=" + seen).body());
      project.awaitLog("no more lines");
    }
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }
}
