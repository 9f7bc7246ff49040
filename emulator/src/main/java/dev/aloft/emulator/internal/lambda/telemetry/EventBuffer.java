package dev.aloft.emulator.internal.lambda.telemetry;

import dev.aloft.emulator.invocation.Subscription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one subscriber that are not under way: one batch that is full, and one that fills.
 * What comes beyond these is dropped and counted. Guarded by the lock of its owner.
 */
final class EventBuffer {
  /** Events that are delivered together. */
  static final class Batch {
    final List<byte[]> events = new ArrayList<>();

    /** Of the events alone. */
    long bytes;

    /** With what is around and between them in an array, or after them in lines. */
    private long length() {
      return 1 + bytes + events.size();
    }
  }

  private final int maxItems;
  private final long maxBytes;
  private final long timeoutNanos;
  private Batch filling = new Batch();
  private long firstNanos;
  private @Nullable Batch full;
  private long droppedRecords;
  private long droppedBytes;

  EventBuffer(Subscription subscription) {
    maxItems = subscription.maxItems();
    maxBytes = subscription.maxBytes();
    timeoutNanos = subscription.timeout().toNanos();
  }

  /** Takes an event; true when a batch can be delivered now. */
  boolean add(byte[] event, long now) {
    if (!hasRoom(event)) {
      seal();
    }
    if (!hasRoom(event)) {
      drop(1, event.length);
      return false;
    }
    if (filling.events.isEmpty()) {
      firstNanos = now;
    }
    filling.events.add(event);
    filling.bytes += event.length;
    sealIfFull();
    return full != null;
  }

  /** An event that is too long for any batch gets one of its own. */
  private boolean hasRoom(byte[] event) {
    return filling.events.isEmpty()
        || (filling.events.size() < maxItems && filling.length() + event.length + 1 <= maxBytes);
  }

  private void sealIfFull() {
    if (filling.events.size() == maxItems || filling.length() >= maxBytes) {
      seal();
    }
  }

  private void seal() {
    if (full == null) {
      full = filling;
      filling = new Batch();
    }
  }

  /** How long until a batch is due: 0 or less when one is, Long.MAX_VALUE when there is none. */
  long untilDue(long now) {
    if (full != null) {
      return 0;
    }
    return filling.events.isEmpty() ? Long.MAX_VALUE : firstNanos + timeoutNanos - now;
  }

  /** Removes the batch that is to be delivered next, full or not; null when there is none. */
  @Nullable Batch take() {
    Batch taken = full;
    if (taken != null) {
      full = null;
      sealIfFull();
      return taken;
    }
    if (filling.events.isEmpty()) {
      return null;
    }
    taken = filling;
    filling = new Batch();
    return taken;
  }

  boolean isEmpty() {
    return full == null && filling.events.isEmpty();
  }

  /** Counts events that never arrive. */
  void drop(int records, long bytes) {
    droppedRecords += records;
    droppedBytes += bytes;
  }

  long droppedRecords() {
    return droppedRecords;
  }

  long droppedBytes() {
    return droppedBytes;
  }

  /** The subscriber knows of so many that were dropped. */
  void reported(long records, long bytes) {
    droppedRecords -= records;
    droppedBytes -= bytes;
  }
}
