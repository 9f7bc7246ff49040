package dev.aloft.emulator;

import dev.aloft.emulator.internal.lambda.FunctionSettings;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The settings of Lambda's double. */
abstract class LambdaSettings extends PullEmulator.Builder<LambdaEmulator.Builder> {
  boolean ipv6;
  String pathPrefix = "";
  String functionVersion = "$LATEST";
  int concurrency = 1;
  boolean snapStart;
  LambdaEmulator.HttpFront front = LambdaEmulator.HttpFront.FUNCTION_URL;
  boolean telemetrySupported = true;
  final List<Fault> initErrorFaults = new ArrayList<>();
  final List<Fault> subscriptionFaults = new ArrayList<>();
  final Set<String> externalExtensions = new LinkedHashSet<>();

  LambdaSettings() {
    super(512, 6_291_556);
  }

  /** Listens on {@code [::1]} instead of {@code 127.0.0.1}. */
  public LambdaEmulator.Builder ipv6(boolean on) {
    ipv6 = on;
    return self();
  }

  /** Serves everything below this path, as cargo-lambda does: {@code /.rt/name}. */
  public LambdaEmulator.Builder pathPrefix(String prefix) {
    pathPrefix = prefix;
    return self();
  }

  public LambdaEmulator.Builder functionVersion(String version) {
    functionVersion = version;
    return self();
  }

  /**
   * How many loops may ask for events at once, which is the value of {@code
   * AWS_LAMBDA_MAX_CONCURRENCY}. By default 1, and the variable is not set. More of them at once
   * are a violation.
   *
   * @param loops from 1
   */
  public LambdaEmulator.Builder concurrency(int loops) {
    concurrency = loops;
    return self();
  }

  /** Where functions log to, as on managed instances; by default to standard error. */
  public LambdaEmulator.Builder logSocket(LogSocket socket) {
    return environment(LogSocket.VARIABLE, socket.path().toString());
  }

  /** Takes a snapshot when the function is initialised: {@link LambdaEmulator#restore()}. */
  public LambdaEmulator.Builder snapStart(boolean on) {
    snapStart = on;
    return self();
  }

  /** What goes wrong when {@code runtime/init/error} is posted; again for the second time. */
  public LambdaEmulator.Builder initErrorFault(Fault fault) {
    initErrorFaults.add(fault);
    return self();
  }

  /**
   * What goes wrong when an extension subscribes to telemetry or logs; again for the second time.
   * With a {@link Fault#status(int)} it has not subscribed.
   */
  public LambdaEmulator.Builder subscriptionFault(Fault fault) {
    subscriptionFaults.add(fault);
    return self();
  }

  /**
   * Whether extensions can subscribe to telemetry and logs; on by default. Otherwise they are
   * answered with 202 and {@code Telemetry.NotSupported} or {@code Logs.NotSupported}, as by AWS's
   * emulator.
   */
  public LambdaEmulator.Builder telemetrySupported(boolean on) {
    telemetrySupported = on;
    return self();
  }

  /** The front of {@link LambdaEmulator#http(HttpCall)}; a function URL by default. */
  public LambdaEmulator.Builder httpFront(LambdaEmulator.HttpFront through) {
    front = through;
    return self();
  }

  /** Treats an extension of this name as external: it may ask for SHUTDOWN events. */
  public LambdaEmulator.Builder externalExtension(String name) {
    externalExtensions.add(name);
    return self();
  }

  FunctionSettings function() {
    return new FunctionSettings(
        functionName, functionVersion, handler, memoryMb, concurrency, snapStart);
  }
}
