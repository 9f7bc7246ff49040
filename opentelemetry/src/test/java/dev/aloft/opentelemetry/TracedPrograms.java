package dev.aloft.opentelemetry;

import dev.aloft.aliyun.FunctionComputeBootstrap;
import dev.aloft.aws.EventBridgeSchedule;
import dev.aloft.aws.LambdaBootstrap;
import dev.aloft.aws.S3Objects;
import dev.aloft.aws.SnsTopic;
import dev.aloft.aws.SqsQueue;
import dev.aloft.knative.EventQueue;
import dev.aloft.knative.KnativeBootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.scaleway.QueueRequest;
import dev.aloft.scaleway.ScalewayBootstrap;
import dev.aloft.tencent.ScfBootstrap;

/** A main for each cloud, with the function that the variable TRIGGER asks for. */
final class TracedPrograms {
  private TracedPrograms() {}

  private static Tracing tracing() {
    long started = System.nanoTime();
    Flush flush = Flush.valueOf(System.getenv().getOrDefault("FLUSH", "BEFORE_ANSWER"));
    return new Tracing("orders", new TestTelemetry(), flush, 30_000, started);
  }

  private static boolean asked(String trigger) {
    return trigger.equals(System.getenv("TRIGGER"));
  }

  private static Handler event(Tracing tracing) {
    return new TracedEvent(new TracedFunctions.Events(), tracing);
  }

  private static TracedHttp http(Tracing tracing) {
    return new TracedHttp(new TracedFunctions.Requests(), tracing);
  }

  private static TracedQueue<String> queue(Tracing tracing) {
    return new TracedQueue<>(new TracedFunctions.Messages(), tracing);
  }

  static final class Aws extends LambdaBootstrap {
    public static void main(String[] arguments) {
      new Aws().run();
    }

    @Override
    public Handler create() {
      Tracing tracing = tracing();
      return switch (System.getenv("TRIGGER")) {
        case "http" -> new dev.aloft.aws.HttpEvents(http(tracing));
        case "queue" -> new SqsQueue<>(queue(tracing));
        case "topic" -> new SnsTopic<>(new TracedTopic<>(new TracedFunctions.Notices(), tracing));
        case "timer" ->
            new EventBridgeSchedule(new TracedSchedule(new TracedFunctions.Ticks(), tracing));
        case "object" -> new S3Objects(new TracedObject(new TracedFunctions.Changes(), tracing));
        default -> event(tracing);
      };
    }
  }

  static final class Tencent extends ScfBootstrap {
    public static void main(String[] arguments) {
      new Tencent().run();
    }

    @Override
    public Handler create() {
      Tracing tracing = tracing();
      return asked("http")
          ? new dev.aloft.tencent.HttpEvents(http(tracing))
          : asked("queue") ? new dev.aloft.tencent.MessageQueue<>(queue(tracing)) : event(tracing);
    }
  }

  static final class Aliyun extends FunctionComputeBootstrap {
    public static void main(String[] arguments) {
      new Aliyun().run();
    }

    @Override
    public Handler create() {
      Tracing tracing = tracing();
      return asked("http")
          ? http(tracing)
          : asked("queue") ? new dev.aloft.aliyun.MessageQueue<>(queue(tracing)) : event(tracing);
    }
  }

  static final class Scaleway extends ScalewayBootstrap {
    public static void main(String[] arguments) {
      new Scaleway().run();
    }

    @Override
    public Handler create() {
      Tracing tracing = tracing();
      return asked("http")
          ? http(tracing)
          : asked("queue") ? new QueueRequest<>(queue(tracing)) : event(tracing);
    }
  }

  static final class Knative extends KnativeBootstrap {
    public static void main(String[] arguments) {
      new Knative().run();
    }

    @Override
    public Handler create() {
      Tracing tracing = tracing();
      return asked("http")
          ? http(tracing)
          : asked("queue") ? new EventQueue<>(queue(tracing)) : event(tracing);
    }
  }
}
