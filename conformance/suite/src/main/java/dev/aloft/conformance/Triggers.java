package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.Queue;
import dev.aloft.Schedule;
import dev.aloft.Topic;
import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;

/** Functions that print what calls them. */
public final class Triggers {
  private Triggers() {}

  /** The body of a message. */
  public record Invoice(String number, int amount) {}

  @Function("tick")
  @Schedule("0-59/5 * * * *")
  static void tick(TimerEvent tick) {
    if (tick.payload().contains("fail")) {
      throw new IllegalStateException("no tick today");
    }
    System.out.println("tick <" + tick.name() + "> <" + tick.payload() + "> " + tick.time());
  }

  /** Invoices over nothing fail. */
  @Function("bill")
  @Queue("invoices")
  static BatchResult bill(QueueBatch<Invoice> batch) {
    BatchResult result = BatchResult.success();
    for (QueueMessage<Invoice> message : batch.messages()) {
      Invoice invoice = message.body();
      System.out.println("billed " + invoice.number() + " " + invoice.amount());
      if (invoice.amount() == 0) {
        result = result.withFailed(message);
      }
    }
    return result;
  }

  /** Called with each message in turn. */
  @Function("bill-each")
  @Queue("invoices")
  static void billEach(QueueMessage<Invoice> message) {
    if (message.body().amount() == 0) {
      throw new IllegalArgumentException("nothing to bill in " + message.body().number());
    }
    System.out.println("billed " + message.body().number());
  }

  @Function("bill-none")
  @Queue("invoices")
  static void billNone(QueueBatch<String> batch) {
    throw new IllegalStateException("billing is closed");
  }

  @Function("news")
  @Topic("news")
  static void news(TopicMessage<Invoice> message) {
    if (message.body().amount() == 0) {
      throw new IllegalArgumentException("no news");
    }
    System.out.println("news " + message.body().number() + " " + message.body().amount());
  }
}
