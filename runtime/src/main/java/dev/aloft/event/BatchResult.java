package dev.aloft.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a batch failed and are to be delivered again. Where a cloud knows only whole
 * batches, one failed message makes it retry all. Immutable.
 */
public final class BatchResult {
  private static final BatchResult SUCCESS = new BatchResult(List.of());

  private final List<Failure> failures;

  private BatchResult(List<Failure> failures) {
    this.failures = failures;
  }

  /**
   * A message that failed.
   *
   * @param id the message's id
   * @param cause why, for the log; null if the function does not report it
   */
  public record Failure(String id, @Nullable Throwable cause) {}

  /** All messages are done. */
  public static BatchResult success() {
    return SUCCESS;
  }

  /** These failed, in this order; all others are done. */
  public static BatchResult failed(List<Failure> failures) {
    return failures.isEmpty() ? SUCCESS : new BatchResult(List.copyOf(failures));
  }

  /** The same, and this message failed too. */
  public BatchResult withFailed(QueueMessage<?> message) {
    return with(new Failure(message.id(), null));
  }

  /** The same, and this message failed too, for this reason. */
  public BatchResult withFailed(QueueMessage<?> message, Throwable cause) {
    return with(new Failure(message.id(), cause));
  }

  private BatchResult with(Failure failure) {
    List<Failure> more = new ArrayList<>(failures);
    more.add(failure);
    return new BatchResult(List.copyOf(more));
  }

  /** What failed; empty if all messages are done. */
  public List<Failure> failures() {
    return failures;
  }
}
