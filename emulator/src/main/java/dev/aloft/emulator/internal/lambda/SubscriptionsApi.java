package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.internal.lambda.telemetry.InvalidSubscriptionException;
import dev.aloft.emulator.internal.lambda.telemetry.SubscriptionReader;
import dev.aloft.emulator.internal.lambda.telemetry.Telemetry;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Subscription;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The Telemetry API ({@code 2022-07-01}) and the Logs API ({@code 2020-08-15}): extensions
 * subscribe during the init phase. The refusals are those of the Runtime Interface Emulator.
 */
public final class SubscriptionsApi {
  private static final int BODY_LIMIT = 1 << 20;

  private final ExtensionsApi extensions;
  private final InitPhase init;
  private final Telemetry telemetry;
  private final boolean supported;
  private final boolean managed;
  private final Deque<Fault> faults;

  /**
   * @param supported whether the environment has these APIs; AWS's emulators have not
   * @param managed whether it is an instance that runs several invocations at once
   * @param faults what goes wrong at the first, the second ... request to subscribe
   */
  public SubscriptionsApi(
      ExtensionsApi extensions,
      InitPhase init,
      Telemetry telemetry,
      boolean supported,
      boolean managed,
      List<Fault> faults) {
    this.extensions = extensions;
    this.init = init;
    this.telemetry = telemetry;
    this.supported = supported;
    this.managed = managed;
    this.faults = new ArrayDeque<>(faults);
  }

  void subscribe(HttpExchange exchange, Api api) throws IOException {
    FaultPlan plan = nextFault();
    if (plan.closesBeforeReading()) {
      exchange.reply(HttpReply.json(200, "\"OK\""), plan);
      return;
    }
    exchange.readBody(BODY_LIMIT);
    exchange.reply(
        plan.replacesAnswer() ? HttpReply.json(500, "") : subscribed(exchange, api), plan);
  }

  private synchronized FaultPlan nextFault() {
    return FaultPlan.of(faults.poll());
  }

  private HttpReply subscribed(HttpExchange exchange, Api api) {
    String name = api == Api.TELEMETRY ? "Telemetry" : "Logs";
    if (!supported) {
      return LambdaReply.refused(202, name + ".NotSupported", name + " API is not supported");
    }
    String extension = extensions.caller(exchange);
    if (extension == null) {
      return ExtensionsApi.unknown(exchange);
    }
    if (init.isDone()) {
      return LambdaReply.refused(
          403, name + ".SubscriptionClosed", name + " API subscription is closed already");
    }
    try {
      Subscription read =
          new SubscriptionReader(api, managed)
              .read(new String(exchange.body(), StandardCharsets.UTF_8));
      String state = telemetry.subscribe(extension, read);
      telemetry.publish(
          api,
          api == Api.TELEMETRY ? "platform.telemetrySubscription" : "platform.logsSubscription",
          JsonWriter.write(
              JsonWriter.object("name", extension, "state", state, "types", read.types())));
      return HttpReply.json(200, "\"OK\"");
    } catch (InvalidSubscriptionException e) {
      String type = api == Api.TELEMETRY ? "ValidationError" : "Logs.ValidationError";
      return LambdaReply.refused(400, type, String.valueOf(e.getMessage()));
    }
  }
}
