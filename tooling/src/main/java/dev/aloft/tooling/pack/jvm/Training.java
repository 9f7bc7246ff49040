package dev.aloft.tooling.pack.jvm;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.WebSocketApi;
import dev.aloft.emulator.WebSocketClient;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.functions.FunctionEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a function once, as its cloud would: starts it, sends it one event, ends it with SIGTERM. A
 * function that fails has been trained all the same, so failures are reported and no more.
 */
final class Training {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration END_LIMIT = Duration.ofSeconds(30);

  private final String cloud;
  private final TrainingEvents events;
  private final ToolLog log;

  Training(String cloud, TrainingEvents events, ToolLog log) {
    this.cloud = cloud;
    this.events = events;
    this.log = log;
  }

  /**
   * @param command what starts it
   * @param folder where it runs
   */
  void run(List<String> command, Path folder, FunctionEntry function) throws IOException {
    String payload = events.payload(function);
    try (CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process =
            emulator.launch(in(folder, command), Map.of(emulator.selector(), function.name()))) {
      try {
        emulator.awaitReady(START_LIMIT);
        send(emulator, function, payload);
      } catch (RuntimeException e) {
        log.warn(
            "In training, the function "
                + function.name()
                + " failed: "
                + e.getMessage()
                + "\nIts archive has only what was loaded until then.");
      }
      process.terminate();
      process.await(END_LIMIT);
    } catch (RuntimeException e) {
      log.warn("In training, the function " + function.name() + " did not end: " + e.getMessage());
    }
  }

  /** The double starts a process where it runs itself. */
  private static List<String> in(Path folder, List<String> command) {
    List<String> words =
        new ArrayList<>(List.of("/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.toString()));
    words.addAll(command);
    return words;
  }

  /** Only one cloud has authorizers. */
  private static void authorize(CloudEmulator emulator) {
    if (emulator instanceof LambdaEmulator lambda) {
      lambda.authorize(
          LambdaEmulator.AuthorizerForm.HTTP_API_SIMPLE,
          HttpCall.get("/").header("Authorization", "Bearer sample"));
    }
  }

  /** Only one cloud has WebSocket APIs. */
  private static void socket(CloudEmulator emulator, String route, String payload) {
    if (emulator instanceof LambdaEmulator lambda) {
      boolean message = !route.equals("$connect") && !route.equals("$disconnect");
      try (WebSocketApi api =
          WebSocketApi.builder().route(message ? "$default" : route, lambda, true).start()) {
        WebSocketClient client = api.connect(HttpCall.get("/"));
        if (message) {
          client.send(payload);
        } else if (client.isOpen()) {
          client.close(1000, "");
        }
      }
    }
  }

  private static void send(CloudEmulator emulator, FunctionEntry function, String payload) {
    String value = function.trigger().value();
    switch (function.trigger().kind()) {
      case EVENT -> emulator.call(Event.of(payload));
      case HTTP ->
          emulator.http(
              HttpCall.of("POST", "/").header("Content-Type", "application/json").body(payload));
      case SCHEDULE -> emulator.timer(function.name(), "");
      case QUEUE -> emulator.queue(value, List.of(Message.of("1", payload)));
      case TOPIC -> emulator.topic(value, Message.of("1", payload));
      case OBJECT_STORE -> emulator.object(ObjectChange.created(value, "sample", 1, "0"));
      case AUTHORIZER -> authorize(emulator);
      case WEBSOCKET -> socket(emulator, value, payload);
    }
  }
}
