package dev.aloft.provider.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.function.StreamingResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What gets through to a client, and when no more does. */
@Timeout(30)
final class BodySinkTest {
  private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

  /** Bytes of a thread that the function forgot must not get into the next answer. */
  @Test
  void aThreadThatStillWritesIsWaitedFor() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Sink sink =
        new Sink(
            () -> {
              entered.countDown();
              released.await();
              happened.add("written");
            });
    List<OutputStream> kept = new ArrayList<>();
    Thread main = Thread.currentThread();
    Thread releasing =
        new Thread(
            () -> {
              while (main.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
              }
              released.countDown();
            });
    Throwable failure =
        sink.run(
            StreamingResponse.of(
                out -> {
                  kept.add(out);
                  new Thread(() -> write(out)).start();
                  entered.await();
                  releasing.start();
                }));
    happened.add("ended");
    assertNull(failure);
    assertEquals(List.of("written", "ended"), happened);
    assertThrows(IOException.class, () -> kept.get(0).write(1));
    assertEquals(List.of("written", "ended"), happened);
  }

  @Test
  void whatIsNoConsequenceOfALostClientIsKnown() {
    IOException gone = new IOException("gone");
    Sink sink =
        new Sink(
            () -> {
              throw gone;
            });
    Error fatal = new NoClassDefFoundError("shop/Order");
    StreamingResponse swallowing =
        StreamingResponse.of(
            out -> {
              assertThrows(IOException.class, () -> out.write(1));
              throw fatal;
            });
    assertSame(gone, sink.run(swallowing));
    assertSame(fatal, sink.unrelated());

    Sink wrapping =
        new Sink(
            () -> {
              throw gone;
            });
    StreamingResponse wrapped =
        StreamingResponse.of(
            out -> {
              try {
                out.write(1);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    assertSame(gone, wrapping.run(wrapped));
    assertNull(wrapping.unrelated());
  }

  private static void write(OutputStream out) {
    try {
      out.write(new byte[100]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a write does. */
  private interface Effect {
    void happen() throws Exception;
  }

  private static final class Sink extends BodySink {
    private final Effect effect;

    Sink(Effect effect) {
      this.effect = effect;
    }

    @Override
    protected OutputStream open() {
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          try {
            effect.happen();
          } catch (IOException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      };
    }

    @Override
    public boolean isSent() {
      return true;
    }

    @Override
    protected void drop() {}
  }
}
