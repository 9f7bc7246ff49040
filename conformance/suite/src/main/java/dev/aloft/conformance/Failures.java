package dev.aloft.conformance;

import dev.aloft.ErrorType;
import dev.aloft.Function;
import dev.aloft.OnError;
import dev.aloft.function.FunctionException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Functions that fail, each in its own way. */
public final class Failures {
  private Failures() {}

  /** An exception with a name for callers. */
  @ErrorType("OutOfStock")
  public static class OutOfStockException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param item what is missing
     */
    public OutOfStockException(String item) {
      super("no " + item + " left");
    }
  }

  /** Hostile to code that reports it. */
  private static final class HostileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String getMessage() {
      throw new IllegalStateException("no message for you");
    }
  }

  @Function("fail-checked")
  static void checked() throws IOException {
    throw new IOException("disk \"full\"\n\u0001");
  }

  @Function("fail-null-message")
  static void nullMessage() {
    throw new IllegalStateException();
  }

  @Function("fail-named")
  static void named() throws OutOfStockException {
    throw new OutOfStockException("milk");
  }

  @Function("fail-typed")
  static void typed() {
    throw new FunctionException("TooEarly", "come back later");
  }

  @Function("fail-circular")
  static void circular() {
    RuntimeException first = new RuntimeException("first");
    first.initCause(new RuntimeException("second", first));
    throw first;
  }

  @Function("fail-hostile")
  static void hostile() {
    throw new HostileException();
  }

  @Function("fail-surrogate")
  static void surrogate() {
    throw new IllegalStateException("lone \ud800 surrogate");
  }

  @Function("fail-later")
  static CompletionStage<String> later() {
    return CompletableFuture.failedFuture(new OutOfStockException("bread"));
  }

  @Function("fail-stack")
  static int stack(int depth) {
    return depth == Integer.MIN_VALUE ? 0 : stack(depth + 1) + 1;
  }

  @Function("fail-memory")
  static void memory() {
    throw new OutOfMemoryError("simulated");
  }

  @Function("fail-linkage")
  static void linkage() {
    throw new NoClassDefFoundError("simulated");
  }

  @Function(value = "fail-exit", onError = OnError.EXIT)
  static void exit() {
    throw new IllegalStateException("broken for good");
  }
}
