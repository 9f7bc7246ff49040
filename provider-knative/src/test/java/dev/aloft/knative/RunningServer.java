package dev.aloft.knative;

import dev.aloft.knative.internal.Settings;
import dev.aloft.provider.Handler;
import dev.aloft.provider.tests.Reply;
import dev.aloft.provider.tests.RunningOnPort;
import dev.aloft.provider.tests.TestBootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A server in this process, on a port of its own. */
final class RunningServer extends RunningOnPort {
  private RunningServer(int port, Map<String, String> more, Handler handler) {
    super(port, log -> loop(port, more, handler, log));
  }

  static RunningServer of(Handler handler) throws IOException {
    return of(handler, Map.of());
  }

  static RunningServer of(Handler handler, Map<String, String> environment) throws IOException {
    return listening(new RunningServer(freePort(), environment, handler));
  }

  private static Loop loop(int port, Map<String, String> more, Handler handler, PrintStream log) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PORT", String.valueOf(port));
    KnativeServer server =
        new KnativeServer(new TestBootstrap(() -> handler), Settings.of(environment), log);
    return new Loop(server::run, server::stop);
  }

  Reply send(String method, String target, byte[] body, String... headers) throws IOException {
    return Reply.of(port(), Reply.request(method, target, body, headers));
  }

  Reply get(String target, String... headers) throws IOException {
    return send("GET", target, new byte[0], headers);
  }

  Reply post(String body, String... headers) throws IOException {
    return send("POST", "/", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A binary event: the required attributes, then these headers. */
  Reply event(String body, String... headers) throws IOException {
    return post(body, Events.binary(headers));
  }

  /** A structured event, or a batch. */
  Reply structured(String json) throws IOException {
    boolean batch = json.startsWith("[");
    String type = batch ? "application/cloudevents-batch+json" : "application/cloudevents+json";
    return post(json, "Content-Type", type);
  }
}
