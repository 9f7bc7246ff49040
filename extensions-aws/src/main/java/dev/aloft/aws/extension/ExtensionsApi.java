package dev.aloft.aws.extension;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.HttpLimits;
import dev.aloft.wire.WireClient;
import dev.aloft.wire.WireRequest;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The calls of Lambda's Extensions API, version 2020-01-01 ("Using the Lambda Extensions API" in
 * the Lambda developer guide). Used by one thread; {@link #close} may come from any.
 */
final class ExtensionsApi implements AutoCloseable {
  private static final String BASE = "/2020-01-01/extension/";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final int SHOWN = 500;

  private final Endpoint endpoint;
  private final WireClient client;
  private final WireRequest request;
  private final JsonReader reader = new JsonReader();
  private String identifier = "";

  ExtensionsApi(Endpoint endpoint) {
    this.endpoint = endpoint;
    client = new WireClient(endpoint, HttpLimits.DEFAULT);
    request = new WireRequest(endpoint);
  }

  /** Another connection of the same extension. */
  ExtensionsApi again() {
    ExtensionsApi other = new ExtensionsApi(endpoint);
    other.identifier = identifier;
    return other;
  }

  Registration register(String name, boolean invocations) throws IOException {
    byte[] events =
        bytes(
            invocations ? "{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}" : "{\"events\":[\"SHUTDOWN\"]}");
    request
        .start("POST", BASE + "register")
        .header("Lambda-Extension-Name", name)
        .header("Lambda-Extension-Accept-Feature", "accountId")
        .header("Content-Type", "application/json");
    WireResponse response = client.exchange(request, events, 0, events.length);
    String given = response.fields().value(IDENTIFIER);
    if (response.status() != 200 || given == null) {
      String problem = refusal(response, "the registration of \"" + name + "\"");
      // What Lambda says of an extension whose file has another name.
      boolean misnamed =
          problem.contains("InvalidExtensionName") || problem.contains("InvalidEventType");
      throw new IOException(
          misnamed
              ? problem + " Its file in /opt/extensions has to be called \"" + name + "\"."
              : problem);
    }
    identifier = given;
    return registration(response);
  }

  /**
   * Subscribes.
   *
   * @return whether telemetry will come: emulators may not have it
   */
  boolean subscribe(String path, String subscription) throws IOException {
    byte[] body = bytes(subscription);
    start("PUT", path).header("Content-Type", "application/json");
    WireResponse response = client.exchange(request, body, 0, body.length);
    if (response.status() != 200 && response.status() != 202) {
      throw new IOException(refusal(response, "the subscription"));
    }
    return response.status() == 200;
  }

  /**
   * Waits for the next event.
   *
   * @return null if it is of a type that is not known here
   * @throws RefusedException if Lambda answers with an error
   * @throws JsonException if the event is not what it should be
   */
  @Nullable ExtensionEvent next() throws IOException {
    start("GET", BASE + "event/next");
    WireResponse response = client.exchange(request);
    if (response.status() != 200) {
      throw new RefusedException(refusal(response, "the request for the next event"));
    }
    return event(response);
  }

  /**
   * Tells Lambda why the process will end.
   *
   * @param when {@code init} or {@code exit}
   */
  void report(String when, ErrorReport failure) throws IOException {
    byte[] body = failure.toJson();
    start("POST", BASE + when + "/error")
        .header("Lambda-Extension-Function-Error-Type", "Extension." + simple(failure.type()))
        .header("Content-Type", "application/json");
    WireResponse response = client.exchange(request, body, 0, body.length);
    if (response.status() != 202) {
      throw new IOException(refusal(response, "the report of the failure"));
    }
  }

  private WireRequest start(String method, String path) {
    return request.start(method, path).header(IDENTIFIER, identifier);
  }

  /** The API wants a category and a reason; a class's package is neither. */
  private static String simple(String type) {
    StringBuilder name = new StringBuilder();
    for (char c : type.substring(type.lastIndexOf('.') + 1).toCharArray()) {
      name.append(c < 128 && Character.isLetterOrDigit(c) ? c : '_');
    }
    return name.toString();
  }

  private Registration registration(WireResponse response) {
    String functionName = "";
    String functionVersion = "";
    String handler = "";
    String accountId = null;
    JsonReader in = reader;
    in.begin(response.buffer(), response.bodyStart(), response.bodyLength());
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "functionName" -> functionName = EventJson.textOrEmpty(in);
        case "functionVersion" -> functionVersion = EventJson.textOrEmpty(in);
        case "handler" -> handler = EventJson.textOrEmpty(in);
        case "accountId" -> accountId = EventJson.text(in);
        default -> in.skip();
      }
    }
    in.end();
    return new Registration(functionName, functionVersion, handler, accountId);
  }

  private @Nullable ExtensionEvent event(WireResponse response) {
    String type = "";
    String requestId = "";
    String arn = "";
    String reason = "";
    String trace = null;
    long deadline = 0;
    JsonReader in = reader;
    in.begin(response.buffer(), response.bodyStart(), response.bodyLength());
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "eventType" -> type = EventJson.textOrEmpty(in);
        case "requestId" -> requestId = EventJson.textOrEmpty(in);
        case "invokedFunctionArn" -> arn = EventJson.textOrEmpty(in);
        case "shutdownReason" -> reason = EventJson.textOrEmpty(in);
        case "deadlineMs" -> deadline = EventJson.number(in);
        case "tracing" -> trace = trace(in);
        default -> in.skip();
      }
    }
    in.end();
    Instant until = Instant.ofEpochMilli(deadline);
    return switch (type) {
      case "INVOKE" -> new InvokeEvent(requestId, arn, until, trace);
      // Documented in capitals, sent in lower case.
      case "SHUTDOWN" -> new ShutdownEvent(reason.toLowerCase(Locale.ROOT), until);
      default -> null;
    };
  }

  private static @Nullable String trace(JsonReader in) {
    String value = null;
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      if (name.equals("value")) {
        value = EventJson.text(in);
      } else {
        in.skip();
      }
    }
    return value;
  }

  private static String refusal(WireResponse response, String what) {
    String text =
        new String(
            response.buffer(), response.bodyStart(), response.bodyLength(), StandardCharsets.UTF_8);
    return "Lambda answered "
        + response.status()
        + " to "
        + what
        + ": "
        + ErrorReport.cut(text, SHOWN);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
