package @package@;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import org.jspecify.annotations.NullMarked;

/** Greets people on the web. */
@NullMarked
public final class Greeter {
  record Greeting(String message) {}

  @Function("@name@")
  @Http
  HttpResponse<Greeting> greet(HttpRequest<Void> request) {
    String name = request.query("name");
    String whom = name == null ? "World" : name;
    return HttpResponse.ok(new Greeting("Hello, " + whom + "!"))
        .withHeader("Cache-Control", "no-store");
  }
}
