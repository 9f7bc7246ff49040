package dev.aloft.aliyun;

import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.JsonException;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.tests.TestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Calls adapters with events, and shows what their functions got. */
final class Adapters {
  /** A body that no function takes. */
  static final String UNDECODABLE = "poison";

  private Adapters() {}

  static Output run(EventHandler adapter, byte[] event) throws Exception {
    Input input = new Input();
    Output output = new Output();
    input.reset(event, 0, event.length);
    adapter.handle(input, new TestContext("aliyun", "request"), output);
    return output;
  }

  static Output run(EventHandler adapter, String event) throws Exception {
    return run(adapter, event.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(Input body) {
    String text = body.text();
    if (text.equals(UNDECODABLE)) {
      throw new JsonException("it is poison", "", 1, 1, null);
    }
    return text;
  }

  /** What a queue function got; {@code result} is what it answers. */
  static QueueBatch<String> queue(String event, BatchResult result) throws Exception {
    List<QueueBatch<String>> got = new ArrayList<>();
    QueueHandler<String> handler =
        new QueueHandler<>() {
          @Override
          public String decode(Input body) {
            return decoded(body);
          }

          @Override
          public BatchResult handle(QueueBatch<String> batch, Context context) {
            got.add(batch);
            return result;
          }
        };
    Output output = run(new MessageQueue<>(handler), event);
    if (!output.isNothing()) {
      throw new AssertionError("An answer was written.");
    }
    return got.get(0);
  }

  static QueueBatch<String> queue(String event) throws Exception {
    return queue(event, BatchResult.success());
  }

  static TopicMessage<String> topic(byte[] event) throws Exception {
    List<TopicMessage<String>> got = new ArrayList<>();
    TopicHandler<String> handler =
        new TopicHandler<>() {
          @Override
          public String decode(Input body) {
            return decoded(body);
          }

          @Override
          public void handle(TopicMessage<String> message, Context context) {
            got.add(message);
          }
        };
    run(new MnsTopic<>(handler), event);
    return got.get(0);
  }

  static TopicMessage<String> topic(String event) throws Exception {
    return topic(event.getBytes(StandardCharsets.UTF_8));
  }

  static TimerEvent timer(String event) throws Exception {
    List<TimerEvent> got = new ArrayList<>();
    run(new TimerSchedule((tick, context) -> got.add(tick)), event);
    return got.get(0);
  }

  static List<ObjectEvent> objects(String event) throws Exception {
    List<ObjectEvent> got = new ArrayList<>();
    run(new OssObjects((change, context) -> got.add(change)), event);
    return got;
  }

  /** A sample of the project's collection, which is kept beside the repository. */
  static String fixture(String name) throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (String folder : List.of("fixtures", "shared/fixtures")) {
        Path file = at.resolve(folder).resolve("aliyun").resolve(name);
        if (Files.exists(file)) {
          return Files.readString(file);
        }
      }
    }
    Assumptions.abort("There is no folder of fixtures above this one.");
    throw new AssertionError("unreachable");
  }
}
