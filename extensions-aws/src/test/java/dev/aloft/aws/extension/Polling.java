package dev.aloft.aws.extension;

import dev.aloft.emulator.LambdaEmulator;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A function's runtime, as far as extensions need one. */
final class Polling {
  private final String base;

  Polling(LambdaEmulator emulator) {
    base = "http://" + emulator.endpoint() + "/2018-06-01/runtime/invocation/";
  }

  /** Takes an event and answers it; returns its request id. */
  String serveOne() throws IOException {
    HttpURLConnection next = open("next");
    next.getInputStream().readAllBytes();
    String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
    HttpURLConnection answer = open(id + "/response");
    answer.setDoOutput(true);
    answer.getOutputStream().write("1".getBytes(StandardCharsets.US_ASCII));
    if (answer.getResponseCode() != 202) {
      throw new IOException("status " + answer.getResponseCode());
    }
    return id;
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) URI.create(base + path).toURL().openConnection();
  }
}
