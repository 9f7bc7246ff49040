package dev.aloft.provider.trigger;

import dev.aloft.event.BatchResult;
import dev.aloft.function.FunctionException;
import java.util.List;

/** Messages of a batch failed, on a cloud that can only retry the whole batch. */
public final class BatchFailedException extends FunctionException {
  private static final long serialVersionUID = 1L;

  private static final int NAMED = 10;

  /**
   * @param result what failed
   */
  public BatchFailedException(BatchResult result) {
    super("BatchFailed", describe(result));
  }

  /** Its trace would only show the framework; each message's failure has its own. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  private static String describe(BatchResult result) {
    List<BatchResult.Failure> failures = result.failures();
    StringBuilder text = new StringBuilder();
    text.append(failures.size()).append(failures.size() == 1 ? " message" : " messages");
    text.append(" of the batch failed, so the whole batch is to be delivered again: ");
    for (int i = 0; i < failures.size() && i < NAMED; i++) {
      text.append(i == 0 ? "" : ", ").append(failures.get(i).id());
    }
    return text.append(failures.size() > NAMED ? ", ..." : "").toString();
  }
}
