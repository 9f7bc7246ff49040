package shop;

import dev.aloft.ErrorType;
import dev.aloft.Function;
import dev.aloft.OnError;
import dev.aloft.Queue;
import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import java.util.List;
import java.util.concurrent.CompletionStage;

class Queues implements AutoCloseable {
  record Invoice(int cents) {}

  @ErrorType("Unpaid")
  static class UnpaidException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @Function("billing")
  @Queue("invoices")
  BatchResult bill(QueueBatch<Invoice> batch) throws UnpaidException {
    throw new UnpaidException();
  }

  @Function(onError = OnError.EXIT)
  @Queue("invoices")
  void all(Context context, QueueBatch<String> batch) {}

  @Function
  @Queue("invoices")
  static CompletionStage<BatchResult> later(QueueBatch<List<Invoice>> batch) {
    throw new IllegalStateException();
  }

  @Function
  @Queue("raw")
  void each(QueueMessage<byte[]> message) {}

  @Function
  @Queue("numbers")
  CompletionStage<Void> eachLater(QueueMessage<Integer> number, Context context) {
    throw new IllegalStateException();
  }

  @Override
  public void close() {}
}
