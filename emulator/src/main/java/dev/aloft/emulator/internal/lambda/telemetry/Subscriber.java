package dev.aloft.emulator.internal.lambda.telemetry;

import dev.aloft.emulator.internal.lambda.telemetry.EventBuffer.Batch;
import dev.aloft.emulator.invocation.Subscription;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to one subscriber, in order and one batch at a time, on a thread of its own.
 * Offering an event never waits for the subscriber: what it does not take in time is dropped, and
 * it learns that from {@code platform.logsDropped}.
 */
final class Subscriber implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final long PAUSE_MILLIS = 50;
  private static final String REASON =
      "Consumer seems to have fallen behind as it has not acknowledged receipt of logs.";

  private final Subscription subscription;
  private final Destination destination;
  private final Object lock = new Object();
  private final EventBuffer buffer;
  private boolean delivering;
  private boolean flushing;
  private boolean reportDue;
  private boolean closed;

  Subscriber(Subscription subscription, Destination destination) {
    this.subscription = subscription;
    this.destination = destination;
    buffer = new EventBuffer(subscription);
    Thread thread = new Thread(this::run, "emulator telemetry " + subscription.destination());
    thread.setDaemon(true);
    thread.start();
  }

  Subscription subscription() {
    return subscription;
  }

  /** Takes an event of these types' category, without waiting. */
  void offer(byte[] event) {
    synchronized (lock) {
      if (closed) {
        return;
      }
      boolean first = buffer.isEmpty();
      if (buffer.add(event, System.nanoTime()) || first) {
        lock.notifyAll();
      }
    }
  }

  /** Delivers at once what there is; the next method waits for that. */
  void flush() {
    synchronized (lock) {
      flushing = true;
      lock.notifyAll();
    }
  }

  /** Waits until nothing is buffered or under way, or until this time of the nano clock. */
  void awaitFlushed(long endNanos) throws InterruptedException {
    synchronized (lock) {
      while (!closed && (delivering || !buffer.isEmpty())) {
        long left = endNanos - System.nanoTime();
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(lock, Math.max(left, 1_000_000));
      }
    }
  }

  private void run() {
    try {
      for (Batch batch = next(); batch != null; batch = next()) {
        deliver(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      destination.close();
    }
  }

  /** The next batch when it is due; null at the end. */
  private @Nullable Batch next() throws InterruptedException {
    synchronized (lock) {
      delivering = false;
      while (!closed) {
        long wait = buffer.untilDue(System.nanoTime());
        if (wait <= 0 || (flushing && !buffer.isEmpty())) {
          delivering = true;
          return buffer.take();
        }
        if (reportDue && buffer.isEmpty()) {
          delivering = true;
          return new Batch();
        }
        flushing = false;
        lock.notifyAll();
        TimeUnit.NANOSECONDS.timedWait(lock, Math.max(wait, 1_000_000));
      }
      return null;
    }
  }

  private void deliver(Batch batch) throws InterruptedException {
    boolean arrived = report();
    if (!batch.events.isEmpty()) {
      arrived = attempt(batch.events);
    }
    synchronized (lock) {
      if (!arrived && !batch.events.isEmpty()) {
        buffer.drop(batch.events.size(), batch.bytes);
      }
      // Not again after a lone report that did not arrive: the subscriber may be gone for good.
      reportDue =
          takesPlatform() && buffer.droppedRecords() > 0 && (arrived || !batch.events.isEmpty());
    }
  }

  /** Delivers how much was dropped, if anything was, on its own; false when that did not arrive. */
  private boolean report() throws InterruptedException {
    long records;
    long bytes;
    synchronized (lock) {
      reportDue = false;
      records = takesPlatform() ? buffer.droppedRecords() : 0;
      bytes = buffer.droppedBytes();
    }
    if (records == 0) {
      return true;
    }
    boolean arrived = attempt(List.of(dropped(records, bytes)));
    if (arrived) {
      synchronized (lock) {
        buffer.reported(records, bytes);
      }
    }
    return arrived;
  }

  private boolean takesPlatform() {
    return subscription.types().contains("platform");
  }

  private static byte[] dropped(long records, long bytes) {
    return TelemetryEvent.bytes(
        "platform.logsDropped",
        "{\"droppedBytes\":"
            + bytes
            + ",\"droppedRecords\":"
            + records
            + ",\"reason\":\""
            + REASON
            + "\"}");
  }

  private boolean attempt(List<byte[]> events) throws InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        destination.deliver(events);
        return true;
      } catch (IOException e) {
        synchronized (lock) {
          if (closed) {
            return false;
          }
          if (attempt < ATTEMPTS) {
            TimeUnit.MILLISECONDS.timedWait(lock, PAUSE_MILLIS * attempt);
          }
        }
      }
    }
    return false;
  }

  /** Ends it; what is buffered is forgotten. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    destination.close();
  }
}
