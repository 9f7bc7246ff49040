package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code cargo lambda watch}, the emulator of Rust's functions, as the judge. The system property
 * {@code aloft.cargo-lambda} names its executable; {@code .ci/run} installs it from PyPI.
 */
@EnabledIfSystemProperty(named = "aloft.emulator", matches = "aws")
@EnabledIfSystemProperty(named = "aloft.cargo-lambda", matches = ".+")
final class CargoLambdaTest {
  @TempDir private Path project = Path.of("");

  @Test
  void eventsAreAnswered() throws Exception {
    try (Peer cargo = start("hello");
        FunctionProcess function = function(cargo, "hello")) {
      assertEquals(
          "{\"message\":\"Hello, Cargo!\"}", cargo.invoke("hello", "{\"name\":\"Cargo\"}").body());
      HttpResponse<String> refused = cargo.invoke("hello", "{\"name\":[]}");
      assertTrue(refused.body().contains("\"errorType\""), refused.body());
      assertEquals(200, cargo.invoke("hello", "{\"name\":\"Again\"}").statusCode());
      assertTrue(function.isAlive());
    }
  }

  @Test
  void bodiesOfStreamingFunctionsArrive() throws Exception {
    try (Peer cargo = start("http-stream");
        FunctionProcess function = function(cargo, "http-stream")) {
      HttpResponse<String> lines = cargo.get("/lambda-url/http-stream/lines");
      assertEquals(200, lines.statusCode(), lines.body());
      assertEquals("application/x-ndjson", lines.headers().firstValue("Content-Type").orElse(""));
      assertTrue(lines.body().endsWith("{\"number\":2,\"text\":\"two\\nlines\"}\n"), lines.body());
      assertEquals(3_000, cargo.get("/lambda-url/http-stream/3").body().length());

      HttpResponse<String> early = cargo.get("/lambda-url/http-stream/early");
      assertEquals(500, early.statusCode());
      assertFalse(early.body().contains("before the first byte"), early.body());
      assertEquals(203, cargo.get("/lambda-url/http-stream/1").statusCode());
      assertTrue(function.isAlive());
    }
  }

  /** It answers 500 to the answer then, which on Lambda would mean that the API is broken. */
  @Test
  void aCallerThatLeavesDoesNotEndTheFunction() throws Exception {
    try (Peer cargo = start("busy");
        FunctionProcess function = function(cargo, "busy")) {
      CompletableFuture<HttpResponse<String>> left = cargo.begin("busy", "1000");
      function.awaitLog("busy begins", Deployed.LIMIT);
      left.cancel(true);
      assertEquals("\"done\"", cargo.invoke("busy", "1").body());
      function.awaitLog("the caller has probably not waited for it", Deployed.LIMIT);
    }
  }

  /** It only takes calls for binaries of a project, which it does not build here. */
  private Peer start(String function) throws IOException {
    Files.writeString(
        project.resolve("Cargo.toml"),
        "[package]\nname = \"" + function + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    Files.createDirectories(project.resolve("src"));
    Files.writeString(project.resolve("src/main.rs"), "fn main() {}\n");
    int port = Peer.freePort();
    return Peer.start(
        port,
        List.of(
            System.getProperty("aloft.cargo-lambda"),
            "lambda",
            "watch",
            "--only-lambda-apis",
            "--manifest-path",
            project.resolve("Cargo.toml").toString(),
            "--invoke-address",
            "127.0.0.1",
            "--invoke-port",
            Integer.toString(port)),
        environment());
  }

  /** Where cargo is, which the emulator asks about the project. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Map.of("CARGO_NET_OFFLINE", "true"));
    for (String variable : List.of("CARGO_HOME", "RUSTUP_HOME")) {
      String value = System.getenv(variable);
      if (value != null) {
        environment.put(variable, value);
      }
    }
    return environment;
  }

  private static FunctionProcess function(Peer cargo, String name) {
    return FunctionProcess.start(
        Deployed.command(),
        Map.of("_HANDLER", name, "AWS_LAMBDA_RUNTIME_API", cargo.address() + "/.rt/" + name));
  }
}
