package dev.aloft.log;

import dev.aloft.aliyun.FunctionComputeBootstrap;
import dev.aloft.aws.LambdaBootstrap;
import dev.aloft.function.Context;
import dev.aloft.knative.KnativeBootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.scaleway.ScalewayBootstrap;
import dev.aloft.tencent.ScfBootstrap;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/**
 * A function that logs whatever its event is, and fails if that is {@code fail}. Events that start
 * with {@code pair} meet another one between their records.
 */
final class LoggingFunction implements EventHandler {
  private static final System.Logger LOG = System.getLogger("shop.Orders");

  private final CyclicBarrier pairs = new CyclicBarrier(2);

  @Override
  public void handle(Input input, Context context, Output output) throws Exception {
    String event = input.text();
    Log.with("event", event);
    Log.with("own", context.requestId());
    LOG.log(Level.DEBUG, "not written");
    LOG.log(Level.INFO, "begun {0}", event);
    if (event.startsWith("pair")) {
      pairs.await(30, TimeUnit.SECONDS);
    }
    Thread other = new Thread(Log.carrying(() -> LOG.log(Level.WARNING, "carried")));
    other.start();
    other.join();
    Log.named("direct").write(Level.INFO, "ended " + event, null, Map.of("count", 3));
    if (event.equals("fail")) {
      throw new IllegalStateException("broken");
    }
    output.text(event);
  }

  /** On AWS Lambda. */
  static final class Aws extends LambdaBootstrap {
    @Override
    public Handler create() {
      return new LoggingFunction();
    }

    public static void main(String[] arguments) {
      new Aws().run();
    }
  }

  /** On Tencent SCF. */
  static final class Tencent extends ScfBootstrap {
    @Override
    public Handler create() {
      return new LoggingFunction();
    }

    public static void main(String[] arguments) {
      new Tencent().run();
    }
  }

  /** On Aliyun Function Compute. */
  static final class Aliyun extends FunctionComputeBootstrap {
    @Override
    public Handler create() {
      return new LoggingFunction();
    }

    public static void main(String[] arguments) {
      new Aliyun().run();
    }
  }

  /** On Scaleway. */
  static final class Scaleway extends ScalewayBootstrap {
    @Override
    public Handler create() {
      return new LoggingFunction();
    }

    public static void main(String[] arguments) {
      new Scaleway().run();
    }
  }

  /** On Knative. */
  static final class Knative extends KnativeBootstrap {
    @Override
    public Handler create() {
      return new LoggingFunction();
    }

    public static void main(String[] arguments) {
      new Knative().run();
    }
  }
}
