package dev.aloft.aws.extension;

import dev.aloft.aws.telemetry.TelemetryBatch;
import dev.aloft.aws.telemetry.TelemetryEvent;
import dev.aloft.aws.telemetry.TelemetryRecord;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps all that it is told. */
class Probe implements InvokeListener, ShutdownListener, TelemetrySubscriber, AutoCloseable {
  final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<TelemetryEvent> telemetry = new LinkedBlockingQueue<>();
  private final Subscription subscription;

  Probe(Subscription subscription) {
    this.subscription = subscription;
  }

  @Override
  public void invoked(InvokeEvent event) throws Exception {
    told.add(event);
  }

  @Override
  public void shutdown(ShutdownEvent event) {
    told.add(event);
  }

  @Override
  public Subscription subscription() {
    return subscription;
  }

  @Override
  public void telemetry(TelemetryBatch batch) throws Exception {
    telemetry.addAll(batch.events());
  }

  @Override
  public void close() {
    told.add("closed");
  }

  Object next() throws InterruptedException {
    Object next = told.poll(30, TimeUnit.SECONDS);
    if (next == null) {
      throw new IllegalStateException("told nothing");
    }
    return next;
  }

  /** Waits for the next event of a type, and leaves out others. */
  TelemetryRecord await(String type) throws InterruptedException {
    for (; ; ) {
      TelemetryEvent event = telemetry.poll(30, TimeUnit.SECONDS);
      if (event == null) {
        throw new IllegalStateException("no " + type);
      }
      if (event.type().equals(type)) {
        return event.record();
      }
    }
  }
}
