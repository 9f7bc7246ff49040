package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The README's project runs, and what is saved takes effect. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class RunBuild {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

  @TempDir private Path folder = Path.of("");

  @Test
  @Timeout(300)
  void aChangeTakesEffectWithTheNextCall() throws IOException, InterruptedException {
    UserProject hello = ReadmeBuild.project(folder);
    Process maven = hello.start("aloft:run", "-Daloft.port=0");
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8))) {
      URI function = address(output).resolve("/2015-03-31/functions/hello/invocations");
      assertEquals("{\"message\":\"Hello, Ada!\"}", call(function));
      Path source = hello.path("src/main/java/hello/Greeter.java");
      Files.writeString(source, Files.readString(source).replace("Hello, ", "Welcome, "));
      assertEquals("{\"message\":\"Welcome, Ada!\"}", call(function));
    } finally {
      maven.descendants().forEach(ProcessHandle::destroyForcibly);
      maven.destroyForcibly().waitFor();
    }
  }

  private static URI address(BufferedReader output) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return URI.create(address.group());
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("Maven ended:\n" + before);
  }

  private static String call(URI function) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(function)
                .POST(BodyPublishers.ofString("{\"name\":\"Ada\"}"))
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
