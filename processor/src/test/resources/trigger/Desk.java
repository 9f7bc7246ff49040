package shop;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.ObjectStore;
import dev.aloft.OnError;
import dev.aloft.Queue;
import dev.aloft.Schedule;
import dev.aloft.Topic;
import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** One function of every shape. Notes what it was called with in its string. */
@NullMarked
class Desk implements AutoCloseable {
  record Person(String name) {}

  record Greeting(String text) {}

  record Invoice(int cents) {}

  private volatile String log = "";

  @Function(concurrency = 3)
  @Http
  HttpResponse<Greeting> greet(HttpRequest<Person> request) {
    if (request.body().name().equals("nobody")) {
      throw new IllegalArgumentException("nobody");
    }
    String text = request.method() + " " + request.path() + " " + request.body().name();
    return HttpResponse.of(201, new Greeting(text)).withHeader("Content-Language", "de");
  }

  @Function
  @Http
  @Nullable Greeting echo(Person person, Context context) {
    return person.name().equals("nobody")
        ? null
        : new Greeting(context.requestId() + " " + person.name());
  }

  @Function(onError = OnError.EXIT)
  @Http
  void ping() {}

  @Function
  @Http
  HttpResponse<Void> headOnly(HttpRequest<Void> request) {
    return HttpResponse.status(request.body() == null ? 304 : 500);
  }

  @Function
  @Http
  CompletionStage<HttpResponse<List<Greeting>>> later(HttpRequest<List<Person>> request) {
    if (request.body().equals(List.of(new Person("nobody")))) {
      return CompletableFuture.completedFuture(null);
    }
    List<Greeting> greetings =
        request.body().stream().map(person -> new Greeting(person.name())).toList();
    return CompletableFuture.completedFuture(
        greetings.isEmpty() ? HttpResponse.status(202) : HttpResponse.ok(greetings));
  }

  @Function
  @Http
  static String text(String text) {
    return text;
  }

  @Function
  @Http
  static HttpResponse<byte[]> bytes(HttpRequest<byte[]> request) {
    return HttpResponse.ok(request.body()).withHeader("content-type", "image/png");
  }

  @Function
  @Http
  static InputStream stream(InputStream body) {
    return body;
  }

  @Function
  @Http
  static String nullable(HttpRequest<@Nullable Person> request) {
    return request.body() == null ? "absent" : "present";
  }

  @Function
  @Http
  static String nullableList(@Nullable List<Person> people) {
    return people == null ? "absent" : "present";
  }

  @Function
  @Http
  static String optional(HttpRequest<Optional<Person>> request) {
    return request.body().isEmpty() ? "absent" : "present";
  }

  @Function
  @Schedule("0 3 * * *")
  void tick(TimerEvent tick) {
    log = tick.name() + " " + tick.time() + " " + tick.payload();
  }

  @Function
  @Queue("invoices")
  BatchResult bill(QueueBatch<Invoice> batch) {
    BatchResult result = BatchResult.success();
    for (QueueMessage<Invoice> message : batch.messages()) {
      if (message.body().cents() < 0) {
        result = result.withFailed(message);
      }
    }
    return result;
  }

  @Function
  @Queue("invoices")
  void billAll(QueueBatch<Invoice> batch) {}

  @Function
  @Queue("invoices")
  CompletionStage<BatchResult> billLater(QueueBatch<Invoice> batch) {
    return CompletableFuture.completedFuture(
        BatchResult.success().withFailed(batch.messages().get(0)));
  }

  @Function
  @Queue("invoices")
  void each(QueueMessage<Invoice> message) throws IOException {
    if (message.body().cents() < 0) {
      throw new IOException("negative");
    }
    if (message.body().cents() == 0) {
      throw new StackOverflowError();
    }
  }

  @Function
  @Queue("invoices")
  CompletionStage<Void> eachLater(QueueMessage<Invoice> message) {
    return message.body().cents() < 0
        ? CompletableFuture.failedFuture(new IOException("negative"))
        : CompletableFuture.completedFuture(null);
  }

  @Function
  @Queue("texts")
  void texts(QueueMessage<String> message) {}

  @Function
  @Topic("bytes")
  void bytesOfTopic(TopicMessage<byte[]> message) {
    log = message.id() + " " + new String(message.body(), StandardCharsets.UTF_8);
  }

  @Function
  @ObjectStore("uploads")
  void thumbnail(ObjectEvent upload) throws IOException {
    if (upload.kind() == ObjectEvent.Kind.REMOVED) {
      throw new IOException("removed");
    }
    log = upload.bucket() + "/" + upload.key();
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return log;
  }
}
