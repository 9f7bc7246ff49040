package dev.aloft.aws.extension;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TelemetrySubscriber} wants, and how it is to be delivered ("Lambda Telemetry API
 * reference" in the Lambda developer guide). Immutable: each method returns another one.
 */
public final class Subscription {
  /** Everything, from the Telemetry API, buffered as Lambda does by default. */
  public static final Subscription TELEMETRY =
      new Subscription(Api.TELEMETRY, Transport.HTTP, EnumSet.allOf(Source.class), null, 0, null);

  /** The same from the Logs API, which the Telemetry API has replaced. */
  public static final Subscription LOGS =
      new Subscription(Api.LOGS, Transport.HTTP, EnumSet.allOf(Source.class), null, 0, null);

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Who tells. */
  enum Api {
    TELEMETRY,
    LOGS
  }

  /** How events come. */
  public enum Transport {
    /** A request for each batch, which is answered, so that a failure can be seen. */
    HTTP,
    /** Lines on a connection, without any answer. */
    TCP
  }

  /** Whose events. */
  public enum Source {
    /** Lambda itself. */
    PLATFORM,
    /** The function's log. */
    FUNCTION,
    /** The logs of all extensions. */
    EXTENSION
  }

  private record Buffering(int maxItems, int maxBytes, long timeoutMillis) {
    Buffering {
      check("maxItems", maxItems, 1_000, 10_000);
      check("maxBytes", maxBytes, 262_144, 1_048_576);
      check("timeout in ms", timeoutMillis, 25, 30_000);
    }
  }

  private final Api api;
  private final Transport transport;
  private final Set<Source> sources;
  private final @Nullable Buffering buffering;
  private final int port;
  private final @Nullable String schemaVersion;

  private Subscription(
      Api api,
      Transport transport,
      Set<Source> sources,
      @Nullable Buffering buffering,
      int port,
      @Nullable String schemaVersion) {
    this.api = api;
    this.transport = transport;
    this.sources = sources;
    this.buffering = buffering;
    this.port = port;
    this.schemaVersion = schemaVersion;
  }

  /**
   * Only these sources' events.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Subscription only(Source... wanted) {
    if (wanted.length == 0) {
      throw new IllegalArgumentException("A subscription needs at least one source.");
    }
    Set<Source> only = EnumSet.copyOf(List.of(wanted));
    return new Subscription(api, transport, only, buffering, port, schemaVersion);
  }

  /**
   * How long Lambda may collect before it delivers.
   *
   * @param maxItems events, 1,000 to 10,000; 10,000 by default
   * @param maxBytes bytes, 262,144 to 1,048,576; 262,144 by default
   * @param timeout 25 ms to 30 s; 1 s by default
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public Subscription buffered(int maxItems, int maxBytes, Duration timeout) {
    Buffering wanted = new Buffering(maxItems, maxBytes, timeout.toMillis());
    return new Subscription(api, transport, sources, wanted, port, schemaVersion);
  }

  /** How events come; by requests unless set. */
  public Subscription over(Transport wanted) {
    return new Subscription(api, wanted, sources, buffering, port, schemaVersion);
  }

  /**
   * The port to listen on; any free one unless set.
   *
   * @throws IllegalArgumentException unless 1 to 65,535
   */
  public Subscription onPort(int wanted) {
    check("port", wanted, 1, 65_535);
    return new Subscription(api, transport, sources, buffering, wanted, schemaVersion);
  }

  /**
   * The version of the events' schema, such as {@code 2025-01-29}. Unless set, 2022-12-13 from the
   * Telemetry API, 2025-01-29 on Managed Instances, and 2021-03-18 from the Logs API.
   *
   * @throws IllegalArgumentException if it is not a date
   */
  public Subscription inSchema(String version) {
    if (!DATE.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "The schema version is \"" + version + "\"; expected a date such as 2025-01-29.");
    }
    return new Subscription(api, transport, sources, buffering, port, version);
  }

  private static void check(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "The " + what + " is " + value + "; Lambda takes " + least + " to " + most + ".");
    }
  }

  int port() {
    return port;
  }

  Transport transport() {
    return transport;
  }

  String path() {
    return api == Api.TELEMETRY ? "/2022-07-01/telemetry" : "/2020-08-15/logs";
  }

  /**
   * The request's body.
   *
   * @param listening the port that is listened on
   * @param managed whether the function is on Managed Instances
   */
  String toJson(int listening, boolean managed) {
    StringBuilder json = new StringBuilder("{\"schemaVersion\":\"");
    String version = schemaVersion;
    if (version == null) {
      version = api == Api.LOGS ? "2021-03-18" : managed ? "2025-01-29" : "2022-12-13";
    }
    json.append(version).append("\",\"types\":[");
    String comma = "";
    for (Source source : sources) {
      String name =
          switch (source) {
            case PLATFORM -> "platform";
            case FUNCTION -> "function";
            case EXTENSION -> "extension";
          };
      json.append(comma).append('"').append(name).append('"');
      comma = ",";
    }
    json.append("],\"destination\":");
    if (transport == Transport.HTTP) {
      json.append("{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:");
      json.append(listening).append("\"}");
    } else {
      json.append("{\"protocol\":\"TCP\",\"port\":").append(listening).append('}');
    }
    Buffering wanted = buffering;
    if (wanted != null) {
      json.append(",\"buffering\":{\"maxItems\":").append(wanted.maxItems);
      json.append(",\"maxBytes\":").append(wanted.maxBytes);
      json.append(",\"timeoutMs\":").append(wanted.timeoutMillis).append('}');
    }
    return json.append('}').toString();
  }
}
