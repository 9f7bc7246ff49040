package dev.aloft.aws.internal;

import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.HttpLimits;
import dev.aloft.wire.WireClient;
import dev.aloft.wire.WireRequest;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An internal extension that wants no events. Lambda sends SIGTERM only to functions with an
 * extension ("Lambda Extensions API" in the Lambda developer guide, shutdown phase); without one
 * the process is killed unannounced.
 */
public final class NoOpExtension extends Thread {
  private static final String EXTENSION = "/2020-01-01/extension/";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final int REGISTRATION_SECONDS = 2;
  private static final byte[] NO_EVENTS = "{\"events\":[]}".getBytes(StandardCharsets.UTF_8);

  private final Endpoint endpoint;
  private final RuntimeLog log;
  private final CountDownLatch registered = new CountDownLatch(1);

  public NoOpExtension(Endpoint endpoint, RuntimeLog log) {
    super("aloft-no-op-extension");
    setDaemon(true);
    this.endpoint = endpoint;
    this.log = log;
  }

  /** Waits until registered, as it must be before the first {@code next}; or for 2 seconds. */
  public void awaitRegistration() {
    try {
      if (!registered.await(REGISTRATION_SECONDS, TimeUnit.SECONDS)) {
        failed("no answer within " + REGISTRATION_SECONDS + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    WireRequest request = new WireRequest(endpoint);
    try (WireClient client = new WireClient(endpoint, HttpLimits.DEFAULT)) {
      String identifier;
      try {
        identifier = register(client, request);
      } catch (IOException e) {
        failed(e.toString());
        return;
      } finally {
        registered.countDown();
      }
      if (identifier != null) {
        request.start("GET", EXTENSION + "event/next").header(IDENTIFIER, identifier);
        client.exchange(request);
      }
    } catch (IOException | IllegalArgumentException e) {
      // The wait ends with the sandbox; there is nothing left to do.
    }
  }

  private @Nullable String register(WireClient client, WireRequest request) throws IOException {
    request
        .start("POST", EXTENSION + "register")
        .header("Lambda-Extension-Name", "aloft-no-op-shutdown-helper")
        .header("Content-Type", "application/json");
    WireResponse response = client.exchange(request, NO_EVENTS, 0, NO_EVENTS.length);
    String identifier = response.fields().value(IDENTIFIER);
    if (response.status() != 200 || identifier == null) {
      failed("status " + response.status());
      return null;
    }
    return identifier;
  }

  private void failed(String why) {
    log.warn(
        null,
        "The internal extension that lets Lambda announce shutdowns could not be registered ("
            + why
            + "); what the function holds may not be closed at the end.");
  }
}
