package dev.aloft.aws.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.aws.extension.Subscription.Source;
import dev.aloft.aws.extension.Subscription.Transport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SubscriptionTest {
  @Test
  void theDefaultsAreLambdas() {
    assertEquals(
        "{\"schemaVersion\":\"2022-12-13\",\"types\":[\"platform\",\"function\",\"extension\"],"
            + "\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:81\"}}",
        Subscription.TELEMETRY.toJson(81, false));
    assertTrue(Subscription.TELEMETRY.toJson(81, true).contains("\"2025-01-29\""));
    assertTrue(Subscription.LOGS.toJson(81, true).contains("\"2021-03-18\""));
    assertEquals("/2022-07-01/telemetry", Subscription.TELEMETRY.path());
    assertEquals("/2020-08-15/logs", Subscription.LOGS.path());
  }

  @Test
  void everythingCanBeSet() {
    Subscription all =
        Subscription.TELEMETRY
            .only(Source.EXTENSION, Source.PLATFORM)
            .over(Transport.TCP)
            .onPort(9003)
            .inSchema("2022-07-01")
            .buffered(1000, 1_048_576, Duration.ofMillis(25));
    assertEquals(
        "{\"schemaVersion\":\"2022-07-01\",\"types\":[\"platform\",\"extension\"],"
            + "\"destination\":{\"protocol\":\"TCP\",\"port\":9003},"
            + "\"buffering\":{\"maxItems\":1000,\"maxBytes\":1048576,\"timeoutMs\":25}}",
        all.toJson(all.port(), false));
  }

  @Test
  void whatLambdaRefusesIsRefusedHere() {
    Subscription some = Subscription.TELEMETRY;
    Duration second = Duration.ofSeconds(1);
    refused("The maxItems is 999;", () -> some.buffered(999, 262_144, second));
    refused("The maxItems is 10001;", () -> some.buffered(10_001, 262_144, second));
    refused("The maxBytes is 262143;", () -> some.buffered(1_000, 262_143, second));
    refused("The maxBytes is 1048577;", () -> some.buffered(1_000, 1_048_577, second));
    refused("ms is 24;", () -> some.buffered(1_000, 262_144, Duration.ofMillis(24)));
    refused("ms is 30001;", () -> some.buffered(1_000, 262_144, Duration.ofMillis(30_001)));
    refused("The port is 0;", () -> some.onPort(0));
    refused("at least one source", some::only);
    refused("The schema version", () -> some.inSchema("a\"b"));
  }

  private static void refused(String words, Runnable attempt) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, attempt::run, words);
    assertTrue(refusal.toString().contains(words), refusal::toString);
  }
}
