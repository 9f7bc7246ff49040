package dev.aloft.knative;

import dev.aloft.knative.internal.Settings;
import dev.aloft.provider.Bootstrap;

/**
 * A function in a container on Knative, Google Cloud Run, Azure Container Apps, or any platform
 * that sends HTTP and CloudEvents.
 *
 * <p>Listens on all addresses, on the port in {@code PORT}, or else in {@code CONTAINER_APP_PORT},
 * or else 8080. An HTTP function gets every request unchanged, except probes of Knative's own
 * components. Any other function is called with POST, on any path, and what it gets is:
 *
 * <ul>
 *   <li>of a CloudEvent 1.0, in binary, structured or batched mode, the data; {@link
 *       KnativeContext} has the attributes. The answer is 204 without a body, or an event if the
 *       function made one with {@link KnativeContext#reply} and the sender asked for it with {@code
 *       Prefer: reply}: Knative's brokers take any other body for a failure;
 *   <li>of a batch of CloudEvents, one after another until one fails, or all at once if it is a
 *       function of a queue. There is one answer for all;
 *   <li>of any other request, the body. The answer has the function's result.
 * </ul>
 *
 * <p>A failure is answered with 500, so that the sender retries, and with 400 if the event can
 * never be decoded. Knative then does not retry. Pub/Sub and Eventarc do, until the subscription's
 * dead-letter policy or its retention ends it: nothing is lost silently.
 *
 * <p>Environment variables, all optional:
 *
 * <ul>
 *   <li>{@code ALOFT_FUNCTION}, or {@code FUNCTION_TARGET}: which of several functions to run;
 *   <li>{@code ALOFT_HEALTH_PATH}: a path that answers GET without the function, {@code /health}
 *       unless set, or none for HTTP functions;
 *   <li>{@code ALOFT_TRUSTED_PROXIES}: how many proxies in front are trusted to append the address
 *       of their client to {@code X-Forwarded-For}: 1 on Cloud Run, 2 behind Google's load
 *       balancer. 0 unless set: the client's address is then the connection's;
 *   <li>{@code ALOFT_TIMEOUT_SECONDS}, or {@code CLOUD_RUN_TIMEOUT_SECONDS}: how long an invocation
 *       may take, which no sender reports;
 *   <li>{@code ALOFT_EVENT_SOURCE}: the {@code source} of events that answer events, {@code
 *       /functions/NAME} unless set;
 *   <li>{@code ALOFT_WEBHOOK_ORIGINS}: the origins, separated by commas, that may register this
 *       function as their web hook ("HTTP 1.1 Web Hooks for Event Delivery", section 4, as Azure
 *       Event Grid does), or {@code *} for any. None unless set. No request is ever made to a
 *       callback address.
 * </ul>
 *
 * <p>Where {@code K_SERVICE} is set, the log is JSON as Cloud Logging reads it, with the request's
 * trace if {@code GOOGLE_CLOUD_PROJECT} names the project; elsewhere it is plain.
 */
public abstract class KnativeBootstrap extends Bootstrap {
  /** For subclasses. */
  protected KnativeBootstrap() {}

  /**
   * Serves requests until the process must end, and ends it: with 143 after SIGTERM, with 1 if the
   * function could not be initialised, failed beyond repair, or cannot listen.
   */
  @Override
  public final void run() {
    int exitCode = KnativeServer.FAILED;
    try {
      exitCode = new KnativeServer(this, Settings.of(System.getenv()), System.err).run();
    } finally {
      Runtime.getRuntime().exit(exitCode);
    }
  }

  @Override
  protected final String selectedFunction() {
    return Settings.of(System.getenv()).selectedFunction();
  }

  /** Names the variable to set, instead of "the handler" as on other clouds. */
  protected static IllegalArgumentException unknownFunction(String selected, String... known) {
    return new IllegalArgumentException(
        "No function named \""
            + selected
            + "\" in this bootstrap. It has: "
            + String.join(", ", known)
            + ". Set ALOFT_FUNCTION to one of these names.");
  }
}
