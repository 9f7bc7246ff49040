package dev.aloft.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PublishedBodyTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String written(Flow.Publisher<byte[]> publisher) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamingResponse.from("text/plain", publisher).body().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Publishes on the thread that asks: numbers up to a limit, then an end. */
  private static final class Numbers implements Flow.Publisher<byte[]> {
    private final int count;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();

    Numbers(int count) {
      this.count = count;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super byte[]> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {
              assertEquals(1, n);
              int next = asked.incrementAndGet();
              if (next <= count) {
                subscriber.onNext(bytes(next + ","));
              }
              if (next == count) {
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              cancelled.incrementAndGet();
            }
          });
    }
  }

  @Test
  void oneItemIsAskedForAtATime() throws Exception {
    Numbers numbers = new Numbers(3);
    assertEquals("1,2,3,", written(numbers));
    assertEquals(1, numbers.cancelled.get());
  }

  @Test
  void itemsOfAnotherThreadArriveInOrder() throws Exception {
    int count = 10_000;
    SubmissionPublisher<byte[]> publisher = new SubmissionPublisher<>();
    Thread source =
        new Thread(
            () -> {
              while (!publisher.hasSubscribers()) {
                Thread.onSpinWait();
              }
              for (int i = 0; i < count; i++) {
                publisher.submit(bytes(i + "\n"));
              }
              publisher.close();
            });
    source.start();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < count; i++) {
      expected.append(i).append('\n');
    }
    assertEquals(expected.toString(), written(publisher));
    source.join();
  }

  @Test
  void whatWasWrittenIsSentBeforeTheNextItemIsWaitedFor() throws Exception {
    CountDownLatch flushed = new CountDownLatch(1);
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            if (size() > 0) {
              flushed.countDown();
            }
          }
        };
    Flow.Publisher<byte[]> publisher =
        subscriber ->
            new Thread(
                    () -> {
                      subscriber.onSubscribe(new NoSubscription());
                      subscriber.onNext(bytes("first"));
                      try {
                        flushed.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      subscriber.onComplete();
                    })
                .start();
    StreamingResponse.from("text/plain", publisher).body().writeTo(out);
    assertEquals("first", out.toString());
  }

  @Test
  void anErrorIsThrownAsItIs() {
    IOException cause = new IOException("no more");
    Flow.Publisher<byte[]> failing =
        subscriber -> {
          subscriber.onSubscribe(new NoSubscription());
          subscriber.onError(cause);
        };
    assertSame(cause, assertThrows(IOException.class, () -> written(failing)));
  }

  @Test
  void aClientThatLeftCancelsTheSubscription() {
    Numbers numbers = new Numbers(Integer.MAX_VALUE);
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThrows(
        IOException.class,
        () -> StreamingResponse.from("text/plain", numbers).body().writeTo(gone));
    assertEquals(1, numbers.asked.get());
    assertTrue(numbers.cancelled.get() > 0);
  }

  @Test
  void whoPublishesUnaskedIsRefused() {
    Flow.Publisher<byte[]> flood =
        subscriber -> {
          subscriber.onSubscribe(new NoSubscription());
          for (int i = 0; i < 100; i++) {
            subscriber.onNext(bytes("x"));
          }
        };
    IllegalStateException refused = assertThrows(IllegalStateException.class, () -> written(flood));
    assertEquals("More was published than was asked for.", refused.getMessage());
  }

  @Test
  void aSecondSubscriptionIsCancelled() throws Exception {
    Numbers numbers = new Numbers(1);
    NoSubscription second = new NoSubscription();
    assertEquals(
        "1,",
        written(
            subscriber -> {
              numbers.subscribe(subscriber);
              subscriber.onSubscribe(second);
            }));
    assertTrue(second.cancelled);
    assertEquals(1, numbers.asked.get());
  }

  private static final class NoSubscription implements Flow.Subscription {
    private boolean cancelled;

    @Override
    public void request(long n) {}

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
