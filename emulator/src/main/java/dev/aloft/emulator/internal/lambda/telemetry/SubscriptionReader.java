package dev.aloft.emulator.internal.lambda.telemetry;

import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.Subscription;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request to subscribe. The rules are those of the developer guide and of the
 * schema in the Runtime Interface Emulator ({@code telemetry-subscription-schema.json}).
 */
public final class SubscriptionReader {
  private static final List<String> TELEMETRY_VERSIONS =
      List.of("2022-07-01", "2022-12-13", "2025-01-29");
  private static final List<String> MANAGED_VERSIONS = List.of("2025-01-29");
  private static final List<String> LOGS_VERSIONS = List.of("2020-08-15", "2021-03-18");
  private static final List<String> TYPES = List.of("platform", "function", "extension");
  private static final List<String> HOSTS = List.of("sandbox.localdomain", "sandbox");

  private final Api api;
  private final List<String> versions;

  /** {@code managed} is for an instance that runs several invocations at once. */
  public SubscriptionReader(Api api, boolean managed) {
    this.api = api;
    if (api == Api.LOGS) {
      versions = LOGS_VERSIONS;
    } else {
      versions = managed ? MANAGED_VERSIONS : TELEMETRY_VERSIONS;
    }
  }

  /**
   * Reads one.
   *
   * @throws InvalidSubscriptionException when the service would refuse it
   */
  public Subscription read(String body) throws InvalidSubscriptionException {
    JsonValue root;
    try {
      root = JsonValue.parse(body);
    } catch (JsonException e) {
      throw new InvalidSubscriptionException(String.valueOf(e.getMessage()));
    }
    if (!root.is(Kind.OBJECT)) {
      throw new InvalidSubscriptionException("an object is expected");
    }
    JsonValue buffering = root.member("buffering");
    if (buffering != null && !buffering.is(Kind.OBJECT)) {
      throw new InvalidSubscriptionException("buffering should be an object");
    }
    return new Subscription(
        api,
        version(root.member("schemaVersion")),
        types(root.member("types")),
        destination(root.member("destination")),
        number(buffering, "maxItems", 1_000, 10_000, 10_000),
        number(buffering, "maxBytes", 262_144, 1_048_576, 262_144),
        Duration.ofMillis(number(buffering, "timeoutMs", 25, 30_000, 1_000)));
  }

  private String version(@Nullable JsonValue given) throws InvalidSubscriptionException {
    if (given == null && api == Api.LOGS) {
      return LOGS_VERSIONS.get(0);
    }
    return oneOf("schemaVersion", given, versions);
  }

  private static List<String> types(@Nullable JsonValue given) throws InvalidSubscriptionException {
    if (given == null || !given.is(Kind.ARRAY) || given.items().isEmpty()) {
      throw new InvalidSubscriptionException("types should not be empty");
    }
    List<String> types = new ArrayList<>();
    for (JsonValue type : given.items()) {
      String name = oneOf("types", type, TYPES);
      if (!types.contains(name)) {
        types.add(name);
      }
    }
    return List.copyOf(types);
  }

  private static URI destination(@Nullable JsonValue given) throws InvalidSubscriptionException {
    if (given == null || !given.is(Kind.OBJECT)) {
      throw new InvalidSubscriptionException("destination is not provided");
    }
    String protocol =
        oneOf("destination.protocol", given.member("protocol"), List.of("HTTP", "TCP"));
    if (protocol.equals("TCP")) {
      JsonValue port = given.member("port");
      if (port == null) {
        throw new InvalidSubscriptionException("destination.port is not provided");
      }
      return URI.create("tcp://sandbox.localdomain:" + number(given, "port", 1, 65_535, 0));
    }
    if (given.member("method") != null) {
      oneOf("destination.method", given.member("method"), List.of("POST"));
    }
    if (given.member("encoding") != null) {
      oneOf("destination.encoding", given.member("encoding"), List.of("JSON"));
    }
    return http(given.member("URI"));
  }

  private static URI http(@Nullable JsonValue given) throws InvalidSubscriptionException {
    if (given == null || !given.is(Kind.STRING)) {
      throw new InvalidSubscriptionException("destination.URI is not provided");
    }
    URI uri;
    try {
      uri = new URI(given.text());
    } catch (URISyntaxException e) {
      throw new InvalidSubscriptionException("destination.URI is not a URI");
    }
    if (!"http".equals(uri.getScheme())) {
      throw new InvalidSubscriptionException("destination.URI should begin with http://");
    }
    if (!HOSTS.contains(String.valueOf(uri.getHost()))) {
      throw new InvalidSubscriptionException(
          "destination.URI host should be sandbox.localdomain or sandbox");
    }
    if (uri.getPort() < 1 || uri.getPort() > 65_535) {
      throw new InvalidSubscriptionException("URI port is not provided");
    }
    return uri;
  }

  private static String oneOf(String name, @Nullable JsonValue given, List<String> allowed)
      throws InvalidSubscriptionException {
    if (given == null || !given.is(Kind.STRING) || !allowed.contains(given.text())) {
      throw new InvalidSubscriptionException(
          name + " should be one of " + String.join(", ", allowed));
    }
    return given.text();
  }

  private static int number(
      @Nullable JsonValue object, String name, int least, int most, int otherwise)
      throws InvalidSubscriptionException {
    JsonValue given = object == null ? null : object.member(name);
    if (given == null) {
      return otherwise;
    }
    Integer value = given.integer();
    if (value == null || value < least || value > most) {
      throw new InvalidSubscriptionException(
          name + " should be a whole number from " + least + " to " + most);
    }
    return value;
  }
}
