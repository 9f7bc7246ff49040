package dev.aloft.provider;

import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for a function that answers in a {@link CompletionStage}. */
public final class Completion {
  /** The error type of a stage that was not complete at the invocation's deadline. */
  public static final String DEADLINE_EXCEEDED = "DeadlineExceeded";

  private Completion() {}

  /**
   * Waits until the stage is complete, but not beyond the invocation's deadline.
   *
   * @throws FunctionException of type {@link #DEADLINE_EXCEEDED} if the deadline came first
   * @throws Exception what the stage failed with
   */
  public static <T extends @Nullable Object> T await(
      @Nullable CompletionStage<T> stage, Context context) throws Exception {
    if (stage == null) {
      throw new NullPointerException("The function returned null instead of a CompletionStage.");
    }
    try {
      return stage.toCompletableFuture().get(context.remaining().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new FunctionException(
          DEADLINE_EXCEEDED,
          "The function's CompletionStage was not complete at the invocation's deadline.",
          late);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof Exception exception) {
        throw exception;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw failed;
    }
  }
}
