package dev.aloft.tencent;

import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.tests.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of every trigger that keep what they are called with. */
final class Called {
  final List<HttpRequest<String>> requests = new ArrayList<>();
  final List<byte[]> bodies = new ArrayList<>();
  final List<TimerEvent> ticks = new ArrayList<>();
  final List<QueueBatch<String>> batches = new ArrayList<>();
  final List<TopicMessage<String>> messages = new ArrayList<>();
  final List<ObjectEvent> changes = new ArrayList<>();

  /** What the queue's function answers. */
  BatchResult result = BatchResult.success();

  final HttpHandler http =
      (request, context, response) -> {
        bodies.add(request.bytes());
        requests.add(request.with(new String(request.bytes(), StandardCharsets.UTF_8)));
        response.start(204);
      };

  final ScheduleHandler schedule = (event, context) -> ticks.add(event);

  final ObjectHandler object = (event, context) -> changes.add(event);

  final QueueHandler<String> queue =
      new QueueHandler<>() {
        @Override
        public String decode(Input body) {
          return text(body);
        }

        @Override
        public BatchResult handle(QueueBatch<String> batch, Context context) {
          batches.add(batch);
          return result;
        }
      };

  final TopicHandler<String> topic =
      new TopicHandler<>() {
        @Override
        public String decode(Input body) {
          return text(body);
        }

        @Override
        public void handle(TopicMessage<String> message, Context context) {
          messages.add(message);
        }
      };

  /** The text, which is no good if it starts with {@code not}. */
  private static String text(Input body) {
    String text = body.text();
    if (text.startsWith("not")) {
      body.begin();
    }
    return text;
  }

  /** Calls an adapter with an event; gives its answer, or null for nothing. */
  static @Nullable String call(EventHandler adapter, byte[] event) throws Exception {
    return call(adapter, event, new Output());
  }

  static @Nullable String call(EventHandler adapter, byte[] event, Output output) throws Exception {
    Input input = new Input();
    input.reset(event, 0, event.length);
    adapter.handle(input, new TestContext("tencent", "1"), output);
    return output.isNothing()
        ? null
        : new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8);
  }

  static @Nullable String call(EventHandler adapter, String event) throws Exception {
    return call(adapter, event.getBytes(StandardCharsets.UTF_8));
  }
}
