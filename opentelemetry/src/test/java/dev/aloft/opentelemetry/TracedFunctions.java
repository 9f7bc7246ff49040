package dev.aloft.opentelemetry;

import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.TopicHandler;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Functions that do what they are asked to, and note in the current span what that was. */
final class TracedFunctions {
  private TracedFunctions() {}

  static final class Events implements EventHandler {
    private final CyclicBarrier pair = new CyclicBarrier(2);

    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      String text = input.text();
      Span.current().setAttribute("event", text);
      if (text.startsWith("\"pair")) {
        pair.await(60, TimeUnit.SECONDS);
      }
      Span.current().setAttribute("later", text);
      if (text.contains("fail")) {
        throw new IllegalStateException("asked to fail");
      }
      if (text.contains("admit")) {
        output.report("The invocation failed", new IllegalStateException("asked to fail"));
      }
      output.text(text);
    }
  }

  static final class Requests implements HttpHandler {
    @Override
    public boolean takesStream() {
      return System.getenv("STREAMS") != null;
    }

    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws IOException {
      String path = request.head().path();
      switch (path) {
        case "/fail" -> throw new IllegalStateException("asked to fail");
        case "/upload" -> {
          int length = request.stream().readAllBytes().length;
          response.start(200);
          response.text().text(length + " bytes");
        }
        case "/broken" -> response.start(503);
        case "/stream", "/streamfail" -> {
          response.start(200);
          response.stream(StreamingResponse.of("text/plain", out -> write(path, out)));
        }
        default -> {
          HttpRoute.set("/orders/{id}");
          response.start(200);
          response.text().text("ok");
        }
      }
    }

    private static void write(String path, java.io.OutputStream out) throws IOException {
      Span.current().setAttribute("written", "streaming");
      out.write("first".getBytes(StandardCharsets.UTF_8));
      out.flush();
      if (path.equals("/streamfail")) {
        throw new IllegalStateException("asked to break off");
      }
      out.write("last".getBytes(StandardCharsets.UTF_8));
    }
  }

  static final class Messages implements QueueHandler<String> {
    @Override
    public String decode(Input body) {
      String text = body.text();
      if (text.equals("undecodable")) {
        throw new IllegalArgumentException("not a message");
      }
      return text;
    }

    @Override
    public boolean oneByOne() {
      return true;
    }

    @Override
    public BatchResult handle(QueueBatch<String> batch, Context context) {
      List<BatchResult.Failure> failures = new ArrayList<>();
      for (QueueMessage<String> message : batch.messages()) {
        if (message.body().contains("fail")) {
          failures.add(new BatchResult.Failure(message.id(), new IllegalStateException("bad")));
        }
      }
      return BatchResult.failed(failures);
    }
  }

  static final class Notices implements TopicHandler<String> {
    @Override
    public String decode(Input body) {
      return body.text();
    }

    @Override
    public void handle(TopicMessage<String> message, Context context) {
      if (message.body().contains("fail")) {
        throw new IllegalStateException("asked to fail");
      }
    }
  }

  static final class Ticks implements ScheduleHandler {
    @Override
    public void handle(TimerEvent event, Context context) {
      if (event.payload().contains("fail")) {
        throw new IllegalStateException("asked to fail");
      }
    }
  }

  static final class Changes implements ObjectHandler {
    @Override
    public void handle(ObjectEvent event, Context context) {
      if (event.key().contains("fail")) {
        throw new IllegalStateException("asked to fail");
      }
    }
  }
}
