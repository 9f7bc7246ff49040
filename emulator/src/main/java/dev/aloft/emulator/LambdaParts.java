package dev.aloft.emulator;

import dev.aloft.emulator.internal.ExchangeLog;
import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.lambda.ExtensionsApi;
import dev.aloft.emulator.internal.lambda.FunctionSettings;
import dev.aloft.emulator.internal.lambda.InitEvents;
import dev.aloft.emulator.internal.lambda.InitPhase;
import dev.aloft.emulator.internal.lambda.InvocationEvents;
import dev.aloft.emulator.internal.lambda.LambdaProtocol;
import dev.aloft.emulator.internal.lambda.LambdaRoutes;
import dev.aloft.emulator.internal.lambda.NextReply;
import dev.aloft.emulator.internal.lambda.Settling;
import dev.aloft.emulator.internal.lambda.SubscriptionsApi;
import dev.aloft.emulator.internal.lambda.telemetry.Telemetry;
import dev.aloft.emulator.internal.pull.PullApi;
import dev.aloft.emulator.internal.pull.PullService;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** What Lambda's double is made of, put together. */
record LambdaParts(
    PullService service,
    InitPhase init,
    ExtensionsApi extensions,
    Telemetry telemetry,
    String endpoint) {

  /** Makes the parts, and listens. */
  static LambdaParts started(LambdaSettings settings) {
    Violations violations = new Violations();
    ExchangeLog log = new ExchangeLog(settings.recordExchanges);
    Telemetry telemetry = new Telemetry(violations);
    FunctionSettings function = settings.function();
    Settling settling = new Settling();
    InitEvents initEvents = new InitEvents(function, telemetry, settling);
    InitPhase init =
        new InitPhase(violations, settings.initErrorFaults, settings.snapStart, initEvents);
    NextReply next =
        new NextReply(
            "arn:aws:lambda:us-east-1:012345678912:function:" + settings.functionName,
            settings.timeout);
    ExtensionsApi extensions =
        new ExtensionsApi(
            Set.copyOf(settings.externalExtensions), function, init, next, telemetry, settling);
    PullApi runtime =
        new PullApi(
            new LambdaProtocol(next, settings.responseLimitBytes, init, violations),
            settings.responseLimitBytes,
            settings.concurrency,
            violations,
            new InvocationEvents(function, telemetry, settling, initEvents, extensions));
    SubscriptionsApi subscriptions =
        new SubscriptionsApi(
            extensions,
            init,
            telemetry,
            settings.telemetrySupported,
            settings.concurrency > 1,
            settings.subscriptionFaults);
    HttpServer server =
        new HttpServer(
            loopback(settings.ipv6),
            new LambdaRoutes(
                settings.pathPrefix, log, violations, init, runtime, extensions, subscriptions),
            violations);
    initEvents.started();
    server.listen();
    String host = (settings.ipv6 ? "[::1]:" : "127.0.0.1:") + server.port();
    return new LambdaParts(
        new PullService(server, runtime, init, log, violations),
        init,
        extensions,
        telemetry,
        settings.pathPrefix.isEmpty() ? host : "http://" + host + settings.pathPrefix);
  }

  private static InetAddress loopback(boolean ipv6) {
    try {
      return InetAddress.getByName(ipv6 ? "::1" : "127.0.0.1");
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }
}
