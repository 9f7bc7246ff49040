package dev.aloft.aliyun;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.JsonException;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.tests.TestActions;
import org.jspecify.annotations.Nullable;

/** A bootstrap of its own process, which does what {@link TestActions} say. */
public final class TestFunction extends FunctionComputeBootstrap implements EventHandler {
  private final TestActions actions = new TestActions();

  private TestFunction() {}

  /** Runs the function. */
  public static void main(String[] arguments) {
    new TestFunction().run();
  }

  @Override
  public Handler create() {
    actions.start();
    return switch (actions.mode()) {
      case "http" -> (HttpHandler) TestFunction::answer;
      case "queue" -> new MessageQueue<>(new Telling());
      case "topic" -> new MnsTopic<>(new TellingOfTopics());
      case "timer" -> new TimerSchedule((tick, context) -> tell(tick));
      case "object" -> new OssObjects((change, context) -> tell(change));
      default -> this;
    };
  }

  private static void tell(Object got) {
    System.out.println("GOT " + got);
  }

  private static void answer(HttpInput request, Context context, HttpOutput response) {
    if (request.head().path().equals("/fail")) {
      throw new IllegalStateException("no luck");
    }
    response.start(202);
    response.header("X-Path", request.head().path());
    response.header("X-Query", request.head().query().toString());
    response.header("X-Address", request.head().sourceAddress());
    response.header("X-Seen", request.head().headers().all("X-Twice").toString());
    response.header("Set-Cookie", "a=1");
    response.header("Set-Cookie", "b=2");
    response.binary().bytes(request.bytes());
  }

  private static String decoded(Input body) {
    String text = body.text();
    if (text.equals("poison")) {
      throw new JsonException("it is poison", "", 1, 1, null);
    }
    return text;
  }

  private static final class Telling implements QueueHandler<String> {
    @Override
    public String decode(Input body) {
      return decoded(body);
    }

    @Override
    public BatchResult handle(QueueBatch<String> batch, Context context) {
      for (QueueMessage<String> message : batch.messages()) {
        tell(batch.queue() + " " + message.id() + " " + message.body());
      }
      return BatchResult.success();
    }
  }

  private static final class TellingOfTopics implements TopicHandler<String> {
    @Override
    public String decode(Input body) {
      return decoded(body);
    }

    @Override
    public void handle(TopicMessage<String> message, Context context) {
      tell(message.topic() + " " + message.id() + " " + message.body());
    }
  }

  @Override
  public void handle(Input input, Context context, Output output) throws Exception {
    switch (input.text()) {
      case "handler" -> output.text(selectedFunction());
      case "fail" -> throw new IllegalStateException("no luck");
      case "facts" -> {
        AliyunContext facts = context.as(AliyunContext.class);
        output.text(
            facts.functionName()
                + " "
                + facts.memoryLimitMb()
                + " "
                + (facts.remaining().toSeconds() <= 60)
                + " "
                + (facts.credentials() != null));
      }
      default -> {
        String answer = actions.act(input.text());
        if (answer == null) {
          output.bytes(input.bytes());
        } else {
          output.text(answer);
        }
      }
    }
  }

  @Override
  public @Nullable AutoCloseable closeable() {
    return actions.closeable();
  }
}
