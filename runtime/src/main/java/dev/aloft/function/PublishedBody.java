package dev.aloft.function;

import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a publisher publishes. One item is asked for at a time, so that a slow client slows
 * the publisher down; what was written is sent when the next item is not there yet.
 */
final class PublishedBody implements StreamingResponse.Body {
  private final Flow.Publisher<byte[]> publisher;

  PublishedBody(Flow.Publisher<byte[]> publisher) {
    this.publisher = Objects.requireNonNull(publisher, "publisher");
  }

  @Override
  public void writeTo(OutputStream out) throws Exception {
    Items items = new Items();
    try {
      publisher.subscribe(items);
      for (Object next = items.next(out); next != Items.COMPLETE; next = items.next(out)) {
        if (next instanceof Failed failed) {
          failed.rethrow();
        }
        out.write((byte[]) next);
      }
    } finally {
      items.cancel();
    }
  }

  /** That the publisher failed. */
  private record Failed(Throwable cause) {
    void rethrow() throws Exception {
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }
  }

  /**
   * What comes from the publisher, on whatever thread, and waits for the one that writes. An item
   * too many is noticed when there is no room for it.
   */
  private static final class Items implements Flow.Subscriber<byte[]> {
    static final Object COMPLETE = new Object();

    /** The one item that was asked for, and the end, which comes unasked. */
    private final BlockingQueue<Object> waiting = new ArrayBlockingQueue<>(2);

    private Flow.@Nullable Subscription subscription;
    private boolean cancelled;

    /** Whether an item is wanted that could not be asked for yet. */
    private boolean wanted;

    /** The next item, {@link #COMPLETE}, or why there is none. */
    Object next(OutputStream out) throws Exception {
      Object next = waiting.poll();
      if (next == null) {
        ask();
        next = waiting.poll();
      }
      if (next == null) {
        out.flush();
        next = waiting.take();
      }
      return next;
    }

    /** Asks outside the lock: the publisher may answer on this very thread. */
    private void ask() {
      Flow.Subscription to;
      synchronized (this) {
        to = subscription;
        wanted = to == null;
      }
      if (to != null) {
        to.request(1);
      }
    }

    void cancel() {
      Flow.Subscription from;
      synchronized (this) {
        cancelled = true;
        from = subscription;
      }
      if (from != null) {
        from.cancel();
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      boolean refused;
      boolean request;
      synchronized (this) {
        refused = cancelled || subscription != null;
        if (!refused) {
          subscription = given;
        }
        request = !refused && wanted;
      }
      if (refused) {
        given.cancel();
      } else if (request) {
        given.request(1);
      }
    }

    @Override
    public void onNext(byte[] item) {
      if (item == null) {
        put(new Failed(new NullPointerException("A null was published.")));
        throw new NullPointerException("item");
      }
      put(item);
    }

    @Override
    public void onError(Throwable cause) {
      put(new Failed(Objects.requireNonNull(cause, "cause")));
    }

    @Override
    public void onComplete() {
      put(COMPLETE);
    }

    private void put(Object next) {
      if (!waiting.offer(next)) {
        cancel();
        waiting.clear();
        waiting.offer(
            new Failed(new IllegalStateException("More was published than was asked for.")));
      }
    }
  }
}
