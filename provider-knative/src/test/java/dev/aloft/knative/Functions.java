package dev.aloft.knative;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.TopicHandler;
import java.util.List;

/** Functions as the annotation processor would write them. */
final class Functions {
  /** A body that no function takes. */
  static final String UNDECODABLE = "poison";

  private Functions() {}

  /** Notes attributes and data, and returns nothing. */
  static EventHandler noting(List<String> noted) {
    return (input, context, output) -> {
      noted.add(describe(context) + "|" + input.text());
      output.nothing();
    };
  }

  /** {@code id|source|type|subject|time|datacontenttype|dataschema|extensions}. */
  static String describe(Context context) {
    KnativeContext event = context.as(KnativeContext.class);
    return String.join(
        "|",
        "" + event.eventId(),
        "" + event.source(),
        "" + event.type(),
        "" + event.subject(),
        "" + event.time(),
        "" + event.dataContentType(),
        "" + event.dataSchema(),
        event.extensions().toString());
  }

  /** Text in, text out. */
  static EventHandler echo() {
    return (input, context, output) -> output.text(input.text());
  }

  /** Takes {@code {"name": ...}}. */
  static EventHandler strict() {
    return (input, context, output) -> {
      JsonReader in = input.begin();
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.readString();
      }
      input.end();
      output.nothing();
    };
  }

  static EventHandler failing(Exception failure) {
    return (input, context, output) -> {
      throw failure;
    };
  }

  /** Answers with what the request is. */
  static HttpHandler mirror() {
    return (request, context, response) -> {
      HttpRequest<?> head = request.head();
      response.start(200);
      response
          .text()
          .text(
              head.method()
                  + " "
                  + head.path()
                  + " raw="
                  + head.rawPath()
                  + " query="
                  + head.query()
                  + " from="
                  + head.sourceAddress()
                  + " x="
                  + head.headers().all("X-Multi")
                  + " ce="
                  + head.headers().all("ce-id")
                  + " id="
                  + context.requestId()
                  + " body="
                  + request.text());
    };
  }

  private static String decoded(Input body) {
    String text = body.text();
    if (text.equals(UNDECODABLE)) {
      throw new JsonException("it is poison", "", 1, 1, null);
    }
    return text;
  }

  /** Notes batches; a message "bad" fails. */
  static QueueHandler<String> queue(List<String> noted) {
    return new QueueHandler<>() {
      @Override
      public String decode(Input body) {
        return decoded(body);
      }

      @Override
      public BatchResult handle(QueueBatch<String> batch, Context context) {
        noted.add(batch + "#" + context.as(KnativeContext.class).deliveryAttempt());
        BatchResult result = BatchResult.success();
        for (var message : batch.messages()) {
          result = message.body().equals("bad") ? result.withFailed(message) : result;
        }
        return result;
      }
    };
  }

  /** Notes messages. */
  static TopicHandler<String> topic(List<String> noted) {
    return new TopicHandler<>() {
      @Override
      public String decode(Input body) {
        return decoded(body);
      }

      @Override
      public void handle(TopicMessage<String> message, Context context) {
        noted.add(message.toString());
      }
    };
  }
}
