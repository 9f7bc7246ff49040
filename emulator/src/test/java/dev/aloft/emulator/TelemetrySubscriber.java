package dev.aloft.emulator;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.internal.Waiting;
import dev.aloft.emulator.internal.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An extension that subscribes over HTTP and keeps what is delivered to it. */
final class TelemetrySubscriber implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(20);

  /** What is done with one delivery before it is answered. */
  interface Delivery {
    /** Gives the status of the answer. */
    int received(List<JsonValue> events);
  }

  private final RawServer server;
  private final RawClient client;
  private final List<JsonValue> events = new ArrayList<>();
  private final List<Integer> batches = new ArrayList<>();
  private String identifier = "";

  TelemetrySubscriber(LambdaEmulator emulator) throws IOException {
    this(emulator, events -> 200);
  }

  /** Keeps what it answers with 200. */
  TelemetrySubscriber(LambdaEmulator emulator, Delivery delivery) throws IOException {
    client = new RawClient(emulator);
    server = new RawServer(0, request -> answer(Fixtures.json(request.body()).items(), delivery));
  }

  private String answer(List<JsonValue> received, Delivery delivery) {
    int status = delivery.received(received);
    if (status == 200) {
      synchronized (this) {
        events.addAll(received);
        batches.add(received.size());
        notifyAll();
      }
    }
    return RawServer.answer(status, "");
  }

  /** Registers as {@code name}. */
  TelemetrySubscriber register(String name, String events) throws IOException {
    Reply reply = register(client, name, events);
    identifier = identifier(reply);
    return this;
  }

  static Reply register(RawClient client, String name, String events) throws IOException {
    client.sendPost(
        "/2020-01-01/extension/register",
        "{\"events\":[" + events + "]}",
        "Lambda-Extension-Name: " + name);
    return client.reply();
  }

  static String identifier(Reply registered) {
    return "Lambda-Extension-Identifier: " + registered.header("Lambda-Extension-Identifier");
  }

  /** Subscribes to telemetry of these types, with more members of the body. */
  Reply subscribe(String types, String more) throws IOException {
    return subscribeTo("2022-12-13", types, more);
  }

  /** As {@link #subscribe}, with another version of the schema. */
  Reply subscribeTo(String version, String types, String more) throws IOException {
    client.sendPut(
        "/2022-07-01/telemetry",
        "{\"schemaVersion\":\""
            + version
            + "\",\"types\":["
            + types
            + "],\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:"
            + server.port()
            + "/events\"}"
            + more
            + "}",
        identifier);
    return client.reply();
  }

  /** Subscribes to logs of all types. */
  Reply subscribeToLogs(String version) throws IOException {
    client.sendPut(
        "/2020-08-15/logs",
        "{\"schemaVersion\":\""
            + version
            + "\",\"types\":[\"platform\",\"function\",\"extension\"],\"buffering\":"
            + "{\"timeoutMs\":25},\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox:"
            + server.port()
            + "\"}}",
        identifier);
    return client.reply();
  }

  /** Asks for the next event, whose answer is left unread. */
  void sendNext() throws IOException {
    client.sendGet("/2020-01-01/extension/event/next", identifier);
  }

  RawClient client() {
    return client;
  }

  RawServer server() {
    return server;
  }

  synchronized List<JsonValue> events() {
    return List.copyOf(events);
  }

  /** How many events came in each delivery. */
  synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }

  synchronized List<String> types() {
    return events.stream().map(event -> Fixtures.at(event, "type")).toList();
  }

  /** The records of this type so far, as they were written. */
  synchronized List<String> records(String type) {
    return events.stream()
        .filter(event -> Fixtures.at(event, "type").equals(type))
        .map(event -> Fixtures.at(event, "record"))
        .toList();
  }

  /** Waits until there are so many of this type, and returns their records. */
  List<String> await(String type, int count) {
    await(all -> records(type).size() >= count);
    return records(type);
  }

  void await(Predicate<List<JsonValue>> condition) {
    Waiting.until(this, () -> condition.test(events()), SOON, () -> "only came: " + events());
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
  }
}
