package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Subscription;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SubscriptionsApiTest {
  private static final String TELEMETRY = "/2022-07-01/telemetry";
  private static final String LOGS = "/2020-08-15/logs";
  private static final String RIGHT =
      "{\"schemaVersion\":\"2022-12-13\",\"types\":[\"platform\",\"function\",\"platform\"],"
          + "\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:9/a?b=1\"},"
          + "\"buffering\":{\"maxItems\":1000,\"maxBytes\":262144,\"timeoutMs\":25}}";
  private static final String RIGHT_LOGS =
      "{\"types\":[\"extension\"],"
          + "\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox:9\"}}";

  private static String registered(RawClient client, String name) throws IOException {
    return TelemetrySubscriber.identifier(TelemetrySubscriber.register(client, name, ""));
  }

  private static Reply put(RawClient client, String path, String body, String... headers)
      throws IOException {
    client.sendPut(path, body, headers);
    return client.reply();
  }

  @Test
  void bothApisTakeSubscriptions() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Reply telemetry = put(client, TELEMETRY, RIGHT, registered(client, "a"));
      Reply logs = put(client, LOGS, RIGHT_LOGS, registered(client, "b"));

      assertEquals(200, telemetry.status());
      assertEquals("\"OK\"", telemetry.body());
      assertEquals(200, logs.status());
      assertEquals(
          List.of(
              new Subscription(
                  Api.TELEMETRY,
                  "2022-12-13",
                  List.of("platform", "function"),
                  URI.create("http://sandbox.localdomain:9/a?b=1"),
                  1_000,
                  262_144,
                  Duration.ofMillis(25))),
          emulator.extensions().get(0).subscriptions());
      assertEquals(
          List.of(
              new Subscription(
                  Api.LOGS,
                  "2020-08-15",
                  List.of("extension"),
                  URI.create("http://sandbox:9"),
                  10_000,
                  262_144,
                  Duration.ofSeconds(1))),
          emulator.extensions().get(1).subscriptions());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aTcpPortHasToListen() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      String identifier = registered(client, "a");
      String body;
      try (ServerSocket listener = new ServerSocket(0)) {
        String destination = "{\"protocol\":\"TCP\",\"port\":" + listener.getLocalPort() + "}";
        body = RIGHT.replaceAll("\\{\"protocol\"[^}]*}", destination);

        assertEquals(200, put(client, TELEMETRY, body, identifier).status());
        assertEquals(
            URI.create("tcp://sandbox.localdomain:" + listener.getLocalPort()),
            emulator.extensions().get(0).subscriptions().get(0).destination());
      }
      Reply refused = put(client, TELEMETRY, body.replace(":25}", ":26}"), identifier);
      assertRefused(400, "ValidationError", refused);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\":\"2022-12-13\",       | ''",
        "2022-12-13                              | 2021-03-18",
        "[\"platform\",\"function\",\"platform\"]| []",
        "\"types\":[                             | \"kinds\":[",
        "[\"platform\"                           | [\"plattform\"",
        "\"HTTP\"                                | \"HTTPS\"",
        "\"HTTP\"                                | \"TCP\"",
        "http://                                 | https://",
        "sandbox.localdomain                     | example.com",
        ":9/a                                    | /a",
        ":9/a                                    | :70000/a",
        "/a?b=1                                  | / a",
        "\"maxItems\":1000                       | \"maxItems\":999",
        "\"maxItems\":1000                       | \"maxItems\":10001",
        "\"maxItems\":1000                       | \"maxItems\":\"1000\"",
        "\"maxBytes\":262144                     | \"maxBytes\":262143",
        "\"maxBytes\":262144                     | \"maxBytes\":1048577",
        "\"timeoutMs\":25                        | \"timeoutMs\":24",
        "\"timeoutMs\":25                        | \"timeoutMs\":30001",
        "\"timeoutMs\":25                        | \"timeoutMs\":25.5",
        "25}}                                    | 25}",
      })
  void whatIsNotValidIsRefused(String right, String wrong) throws IOException {
    assertTrue(RIGHT.contains(right), right);
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Reply refused = put(client, TELEMETRY, RIGHT.replace(right, wrong), registered(client, "a"));

      assertRefused(400, "ValidationError", refused);
      assertEquals(List.of(), emulator.extensions().get(0).subscriptions());
    }
  }

  @Test
  void refusesStrangersAndTheLate() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      assertRefused(403, "Extension.MissingExtensionIdentifier", put(client, TELEMETRY, RIGHT));
      assertRefused(
          403,
          "Extension.UnknownExtensionIdentifier",
          put(client, LOGS, RIGHT_LOGS, "Lambda-Extension-Identifier: x"));
      String identifier = registered(client, "a");
      assertRefused(
          400, "Logs.ValidationError", put(client, LOGS, RIGHT_LOGS.replace("9", ""), identifier));
      emulator.invoke(Event.of("1"));
      client.nextId();
      assertRefused(403, "Telemetry.SubscriptionClosed", put(client, TELEMETRY, RIGHT, identifier));
      assertRefused(403, "Logs.SubscriptionClosed", put(client, LOGS, RIGHT_LOGS, identifier));
    }
  }

  @Test
  void anExtensionUsesOneOfTheApis() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      String identifier = registered(client, "a");
      assertEquals(200, put(client, TELEMETRY, RIGHT, identifier).status());
      assertEquals(200, put(client, TELEMETRY, RIGHT, identifier).status());
      assertRefused(400, "Logs.ValidationError", put(client, LOGS, RIGHT_LOGS, identifier));
      assertEquals(1, emulator.extensions().get(0).subscriptions().size());
    }
  }

  @Test
  void aManagedInstanceNeedsTheNewestSchema() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().concurrency(2).start();
        RawClient client = new RawClient(emulator)) {
      String identifier = registered(client, "a");
      assertRefused(400, "ValidationError", put(client, TELEMETRY, RIGHT, identifier));
      String newest = RIGHT.replace("2022-12-13", "2025-01-29");
      assertEquals(200, put(client, TELEMETRY, newest, identifier).status());
    }
  }

  @Test
  void anEnvironmentMayNotHaveTheApis() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().telemetrySupported(false).start();
        RawClient client = new RawClient(emulator)) {
      String identifier = registered(client, "a");
      assertRefused(202, "Telemetry.NotSupported", put(client, TELEMETRY, RIGHT, identifier));
      assertRefused(202, "Logs.NotSupported", put(client, LOGS, RIGHT_LOGS, identifier));
      assertEquals(List.of(), emulator.extensions().get(0).subscriptions());
    }
  }

  @Test
  void faultsHitOneRequestAfterTheOther() throws IOException {
    try (LambdaEmulator emulator =
            LambdaEmulator.builder()
                .subscriptionFault(Fault.status(500))
                .subscriptionFault(Fault.slow(1))
                .start();
        RawClient client = new RawClient(emulator)) {
      String identifier = registered(client, "a");
      assertEquals(500, put(client, TELEMETRY, RIGHT, identifier).status());
      assertEquals(List.of(), emulator.extensions().get(0).subscriptions());
      assertEquals(200, put(client, TELEMETRY, RIGHT, identifier).status());
      assertEquals(1, emulator.extensions().get(0).subscriptions().size());
    }
  }

  private static void assertRefused(int status, String type, Reply reply) {
    assertEquals(status, reply.status(), reply.body());
    assertTrue(reply.body().contains("\"errorType\":\"" + type + "\""), reply.body());
  }
}
