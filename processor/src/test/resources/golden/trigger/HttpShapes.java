package shop;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.StreamingResponse;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class HttpShapes {
  record Person(String name) {}

  record Greeting(String text) {}

  @Function
  @Http
  HttpResponse<Greeting> whole(HttpRequest<Person> request) {
    return HttpResponse.ok(new Greeting("Hello, " + request.body().name()));
  }

  @Function(concurrency = 1)
  @Http
  Greeting bodies(Context context, Person person) {
    return new Greeting(person.name());
  }

  @Function
  @Http
  void nothing() {}

  @Function
  @Http
  HttpResponse<Void> noBodies(HttpRequest<Void> request) {
    return HttpResponse.status(304);
  }

  @Function
  @Http
  HttpResponse<String> text(HttpRequest<String> request) {
    return HttpResponse.ok(request.body());
  }

  @Function
  @Http
  static byte[] bytes(byte[] image) {
    return image;
  }

  @Function
  @Http
  static CompletionStage<InputStream> stream(HttpRequest<InputStream> request) {
    throw new IllegalStateException();
  }

  @Function
  @Http
  CompletionStage<HttpResponse<List<Greeting>>> containers(
      HttpRequest<Map<String, Person>> request) {
    throw new IllegalStateException();
  }

  @Function
  @Http
  @Nullable Greeting nullable(HttpRequest<@Nullable Person> request) {
    return null;
  }

  @Function
  @Http
  int nullableContainer(@Nullable List<Person> people) {
    return people == null ? 0 : people.size();
  }

  @Function
  @Http
  CompletionStage<Void> optional(HttpRequest<Optional<Person>> request) {
    throw new IllegalStateException();
  }

  @Function
  @Http
  StreamingResponse streamed() {
    throw new IllegalStateException();
  }

  @Function
  @Http
  CompletionStage<HttpResponse<StreamingResponse>> streamedWhole(HttpRequest<String> request) {
    throw new IllegalStateException();
  }
}
