package dev.aloft.deadline;

import dev.aloft.aws.LambdaBootstrap;
import dev.aloft.aws.SqsQueue;
import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A function on AWS Lambda that waits until it is interrupted; of messages if TRIGGER says so. */
final class GuardedProgram extends LambdaBootstrap {
  private static final Guard GUARD = new Guard("report", 1_500, 0);

  public static void main(String[] arguments) {
    new GuardedProgram().run();
  }

  @Override
  public Handler create() {
    return "queue".equals(System.getenv("TRIGGER"))
        ? new SqsQueue<>(new GuardedQueue<>(new Messages(), GUARD))
        : new GuardedEvent(new Events(), GUARD);
  }

  private static final class Events implements EventHandler {
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      switch (input.text()) {
        case "\"wait\"" -> {
          try {
            new CountDownLatch(1).await();
          } finally {
            interrupted.countDown();
          }
        }
        case "\"wait for the other\"" -> interrupted.await();
        case "\"stream\"" -> {
          output.stream(StreamingResponse.of("text/plain", Events::write));
          return;
        }
        default -> {}
      }
      output.text("\"done\"");
    }

    private static void write(OutputStream out) throws Exception {
      out.write("begin".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      new CountDownLatch(1).await();
    }
  }

  private static final class Messages implements QueueHandler<String> {
    @Override
    public String decode(Input body) {
      return body.text();
    }

    @Override
    public BatchResult handle(QueueBatch<String> batch, Context context) throws Exception {
      new CountDownLatch(1).await();
      return BatchResult.success();
    }
  }
}
