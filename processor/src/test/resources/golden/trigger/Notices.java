package shop;

import dev.aloft.Function;
import dev.aloft.Schedule;
import dev.aloft.Topic;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import java.util.concurrent.CompletionStage;

class Notices {
  record News(String title) {}

  @Function("nightly-report")
  @Schedule("0 3 * * *")
  void report(TimerEvent tick) {}

  @Function
  @Schedule("*/5 * * * MON-FRI")
  static CompletionStage<Void> poll(Context context) {
    throw new IllegalStateException();
  }

  @Function
  @Topic("news")
  void read(TopicMessage<News> message, Context context) {}

  @Function
  @Topic("news")
  CompletionStage<Void> readLater(TopicMessage<String> message) {
    throw new IllegalStateException();
  }
}
