package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Functions behind HTTP. */
public final class Web {
  private Web() {}

  /** What a request is made of, as the function sees it. */
  public record Mirror(
      String method,
      String path,
      List<String> query,
      List<String> test,
      @Nullable String cookie,
      boolean hasSource,
      List<String> names,
      String body) {}

  @Function("http-mirror")
  @Http
  static Mirror mirror(HttpRequest<byte[]> request) {
    List<String> query = new ArrayList<>();
    for (int i = 0; i < request.query().size(); i++) {
      query.add(request.query().name(i) + "=" + request.query().value(i));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < request.headers().size(); i++) {
      names.add(request.headers().name(i));
    }
    return new Mirror(
        request.method(),
        request.path(),
        query,
        request.headers().all("x-tEsT"),
        request.cookie("flavour"),
        !request.sourceAddress().isEmpty(),
        names,
        Base64.getEncoder().encodeToString(request.body()));
  }

  @Function("http-greet")
  @Http
  static HttpResponse<Echoes.Greeting> greet(HttpRequest<Echoes.Person> request) {
    return HttpResponse.of(201, new Echoes.Greeting("Hello, " + request.body().name() + "!"))
        .withHeader("X-Greeted", request.body().name())
        .withCookie("first=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/")
        .withCookie("second=2");
  }

  @Function("http-plain")
  @Http
  static Echoes.Greeting plain(Echoes.Person person) {
    return new Echoes.Greeting("Hello, " + person.name() + "!");
  }

  @Function("http-text")
  @Http
  static String text(String text) {
    return text;
  }

  @Function("http-bytes")
  @Http
  static HttpResponse<byte[]> bytes(HttpRequest<byte[]> request) {
    return HttpResponse.ok(request.body()).withHeader("Content-Type", "image/png");
  }

  @Function("http-nothing")
  @Http
  static void nothing() {}

  @Function("http-status")
  @Http
  static HttpResponse<String> status(HttpRequest<Void> request) {
    return HttpResponse.status(Integer.parseInt(String.valueOf(request.query("code"))));
  }

  @Function("http-later")
  @Http
  static CompletionStage<HttpResponse<String>> later(HttpRequest<String> request) {
    return CompletableFuture.supplyAsync(() -> HttpResponse.ok(request.body() + " later"));
  }

  @Function("http-fail")
  @Http
  static String fail() {
    throw new IllegalStateException("the password is swordfish");
  }

  /** One at a time, so that a client that could hold it up would hold up everyone. */
  @Function(value = "http-sized", concurrency = 1)
  @Http
  static String sized(HttpRequest<byte[]> request) {
    String size = request.query("size");
    return "got " + request.body().length + "x".repeat(size == null ? 0 : Integer.parseInt(size));
  }

  @Function("http-context")
  @Http
  static Echoes.Seen context(Context context) {
    return Echoes.context(context);
  }
}
