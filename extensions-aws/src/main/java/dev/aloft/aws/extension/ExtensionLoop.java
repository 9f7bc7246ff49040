package dev.aloft.aws.extension;

import dev.aloft.json.JsonException;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.Endpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of an extension: it registers, is built, subscribes, and takes events to its end. */
final class ExtensionLoop {
  static final int FAILED = 1;
  private static final int ENDED = 0;

  private static final int MOST_RETRIES = 3;
  private static final long FIRST_PAUSE_MILLIS = 50;

  /** What is left of the last 2 seconds for closing what the extension holds. */
  private static final long RESERVE_MILLIS = 200;

  /**
   * How long nothing has to come before the door is closed: the report of the last invocation is
   * delivered after the event of the shutdown, some milliseconds later.
   */
  private static final long LAST_TELEMETRY_MILLIS = 300;

  private final ExtensionBootstrap bootstrap;
  private final Map<String, String> environment;
  private final RuntimeLog log;
  private @Nullable Door door;
  private volatile @Nullable Throwable broken;
  private volatile @Nullable ExtensionsApi open;

  /**
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go
   */
  ExtensionLoop(
      ExtensionBootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    this.bootstrap = bootstrap;
    this.environment = environment;
    this.log = new RuntimeLog(destination, new LogStyle());
  }

  /** Runs to the end, and returns the process's exit code. */
  int run() {
    Bootstrap.logTo(log::writer);
    Endpoint endpoint;
    try {
      endpoint = endpoint();
    } catch (IllegalArgumentException e) {
      log.fatal(String.valueOf(e.getMessage()));
      return FAILED;
    }
    try (ExtensionsApi api = new ExtensionsApi(endpoint)) {
      open = api;
      Registration registration = register(api);
      Object extension = registration == null ? null : start(api, registration);
      if (extension == null) {
        return FAILED;
      }
      int end = serve(api, extension);
      return close(extension) ? end : FAILED;
    } catch (Throwable e) {
      // The process ends without a word otherwise.
      log.failure(null, "The extension's loop failed", ErrorReport.of(e, null));
      return FAILED;
    }
  }

  private Endpoint endpoint() {
    String value = environment.get("AWS_LAMBDA_RUNTIME_API");
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(
          "The environment variable AWS_LAMBDA_RUNTIME_API is not set. Lambda sets it for the"
              + " extensions that it starts from /opt/extensions; to run this one on your machine,"
              + " start it under an emulator that sets it, such as aloft-emulator.");
    }
    try {
      return Endpoint.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The environment variable AWS_LAMBDA_RUNTIME_API is wrong: " + e.getMessage(), e);
    }
  }

  private @Nullable Registration register(ExtensionsApi api) {
    try {
      // Managed instances refuse those who ask for what they do not offer.
      return api.register(bootstrap.name(), bootstrap.listensToInvocations() && !isManaged());
    } catch (IOException | JsonException e) {
      log.fatal("The extension could not be registered: " + e.getMessage());
      return null;
    }
  }

  private @Nullable Object start(ExtensionsApi api, Registration registration) {
    try {
      Object extension = bootstrap.create(registration);
      if (extension instanceof TelemetrySubscriber subscriber) {
        subscribe(api, subscriber);
      }
      return extension;
    } catch (Throwable e) {
      failed(api, "init", "The extension could not be initialised", e);
      return null;
    } finally {
      Thread.interrupted();
    }
  }

  private void subscribe(ExtensionsApi api, TelemetrySubscriber subscriber) throws IOException {
    Subscription subscription = subscriber.subscription();
    Deliveries deliveries = new Deliveries(subscriber, log, this::broke);
    int port = subscription.port();
    Door opened =
        switch (subscription.transport()) {
          case HTTP -> new HttpDoor(port, deliveries, log);
          case TCP -> new TcpDoor(port, deliveries, log);
        };
    door = opened;
    opened.start();
    if (!api.subscribe(subscription.path(), subscription.toJson(opened.port(), isManaged()))) {
      log.warn(null, "This environment delivers no telemetry; the extension will get none.");
    }
  }

  private boolean isManaged() {
    return "lambda-managed-instances".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }

  /** Another thread met what the process cannot survive: ends the wait for the next event. */
  private void broke(Throwable failure) {
    broken = failure;
    ExtensionsApi waiting = open;
    if (waiting != null) {
      waiting.close();
    }
  }

  private int serve(ExtensionsApi api, Object extension) {
    for (int failures = 0; ; ) {
      ExtensionEvent event;
      try {
        event = api.next();
        failures = 0;
      } catch (JsonException e) {
        log.failure(null, "An event was refused", ErrorReport.of(e, null));
        if (++failures > MOST_RETRIES) {
          log.fatal("Gave up after " + failures + " events that cannot be read.");
          return FAILED;
        }
        continue;
      } catch (IOException e) {
        Throwable cause = broken;
        if (cause != null) {
          report(api, "exit", cause);
          return FAILED;
        }
        if (e instanceof RefusedException || ++failures > MOST_RETRIES) {
          log.fatal("No event from Lambda: " + e.getMessage());
          return FAILED;
        }
        log.warn(null, "No event from Lambda: " + e + " Trying again.");
        pause(failures);
        continue;
      }
      try {
        if (event instanceof InvokeEvent invocation && extension instanceof InvokeListener told) {
          told.invoked(invocation);
        } else if (event instanceof ShutdownEvent end) {
          return shutDown(extension, end);
        }
      } catch (Throwable e) {
        failed(api, "exit", "The extension failed", e);
        return FAILED;
      } finally {
        Thread.interrupted();
      }
    }
  }

  private int shutDown(Object extension, ShutdownEvent event) throws Exception {
    try {
      if (extension instanceof ShutdownListener told) {
        told.shutdown(event);
      }
      return ENDED;
    } finally {
      Door opened = door;
      door = null;
      if (opened != null) {
        long left = event.deadline().toEpochMilli() - Instant.now().toEpochMilli();
        long grace = Math.max(0, left - RESERVE_MILLIS);
        long start = System.nanoTime();
        opened.awaitQuiet(Math.min(grace, LAST_TELEMETRY_MILLIS));
        opened.close(Math.max(0, grace - (System.nanoTime() - start) / 1_000_000));
      }
    }
  }

  private boolean close(Object extension) {
    Door opened = door;
    if (opened != null) {
      opened.close(0);
    }
    if (extension instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Throwable e) {
        log.failure(null, "The extension could not be closed", ErrorReport.of(e, null));
        return false;
      }
    }
    return true;
  }

  private void failed(ExtensionsApi api, String when, String what, Throwable failure) {
    log.failure(null, what, ErrorReport.of(failure, null));
    report(api, when, failure);
  }

  /** On a connection of its own, as the other may be closed or in the middle of a call. */
  private void report(ExtensionsApi api, String when, Throwable failure) {
    // What the extension left behind would close that connection, too.
    Thread.interrupted();
    try (ExtensionsApi other = api.again()) {
      other.report(when, ErrorReport.of(failure, null));
    } catch (IOException | RuntimeException e) {
      log.warn(null, "Lambda could not be told of the failure: " + e.getMessage());
    }
  }

  private static void pause(int failures) {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS << (failures - 1));
    } catch (InterruptedException e) {
      // The next attempt comes early.
    }
  }
}
