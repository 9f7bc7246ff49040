package dev.aloft.aws.extension;

import dev.aloft.emulator.LambdaEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A function's runtime, as far as extensions need one. */
final class Polling {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  Polling(LambdaEmulator emulator) {
    base = "http://" + emulator.endpoint() + "/2018-06-01/runtime/invocation/";
  }

  /** Takes an event and answers it; returns its request id. */
  String serveOne() throws IOException, InterruptedException {
    HttpResponse<String> event =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "next")).build(),
            HttpResponse.BodyHandlers.ofString());
    String id = event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
    client.send(
        HttpRequest.newBuilder(URI.create(base + id + "/response"))
            .POST(HttpRequest.BodyPublishers.ofString("1"))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    return id;
  }
}
