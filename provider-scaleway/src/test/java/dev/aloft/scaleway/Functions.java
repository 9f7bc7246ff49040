package dev.aloft.scaleway;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.TopicHandler;
import java.util.List;

/** Functions as the annotation processor would write them. */
final class Functions {
  private Functions() {}

  /** {@code {"name": ...}} gives {@code {"hello": ...}}. */
  static EventHandler greeting() {
    return new EventHandler() {
      @Override
      public boolean usesJson() {
        return true;
      }

      @Override
      public void handle(Input input, Context context, Output output) {
        String name = name(input.begin());
        input.end();
        JsonWriter out = output.begin();
        out.beginObject();
        out.writeName("hello");
        out.writeString(name);
        out.endObject();
        output.end();
      }
    };
  }

  static String name(JsonReader in) {
    String name = "";
    in.beginObject();
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      if (member.equals("name")) {
        name = in.readString();
      } else {
        in.skip();
      }
    }
    return name;
  }

  /** Text in, text out. */
  static EventHandler echo() {
    return (input, context, output) -> output.text(input.text());
  }

  /** Bytes in, bytes out. */
  static EventHandler binaryEcho() {
    return (input, context, output) -> output.bytes(input.bytes());
  }

  /** Fails with what it is given. */
  static EventHandler failing(Exception failure) {
    return (input, context, output) -> {
      throw failure;
    };
  }

  /** Tells what the request is. */
  static HttpHandler mirror() {
    return (request, context, response) -> {
      HttpRequest<?> head = request.head();
      response.start(200);
      StringBuilder text = new StringBuilder();
      text.append(head.method()).append(' ').append(head.path());
      text.append(" raw=").append(head.rawPath());
      text.append(" query=").append(head.query());
      text.append(" from=").append(head.sourceAddress());
      text.append(" x=").append(head.headers().all("X-Multi"));
      text.append(" id=").append(context.requestId());
      text.append(" body=").append(request.text());
      response.text().text(text.toString());
    };
  }

  /** Answers so. */
  static HttpHandler answering(HttpResponse<String> answer) {
    return new HttpHandler() {
      @Override
      public void handle(HttpInput request, Context context, HttpOutput response) {
        response.start(answer);
        String body = answer.body();
        if (body != null) {
          response.text().text(body);
        }
      }
    };
  }

  /** Messages of {@code {"name": ...}}; the name "bad" makes the batch fail. */
  static QueueHandler<String> queue() {
    return new QueueHandler<>() {
      @Override
      public boolean usesJson() {
        return true;
      }

      @Override
      public String decode(Input body) {
        String name = name(body.begin());
        body.end();
        return name;
      }

      @Override
      public BatchResult handle(QueueBatch<String> batch, Context context) {
        return batch.messages().get(0).body().equals("bad")
            ? BatchResult.success().withFailed(batch.messages().get(0))
            : BatchResult.success();
      }
    };
  }

  /** Notes the message. */
  static TopicHandler<String> topic(List<String> noted) {
    return new TopicHandler<>() {
      @Override
      public String decode(Input body) {
        return body.text();
      }

      @Override
      public void handle(TopicMessage<String> message, Context context) {
        noted.add(message.toString());
      }
    };
  }
}
