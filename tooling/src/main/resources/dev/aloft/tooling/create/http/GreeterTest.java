package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import org.junit.jupiter.api.Test;

class GreeterTest {
  @Test
  void greetsByName() {
    HttpRequest<Void> request = HttpRequest.builder("GET", "/").query("name", "Ada").body(null);

    HttpResponse<Greeter.Greeting> response = new Greeter().greet(request);

    assertEquals(200, response.status());
    assertEquals(new Greeter.Greeting("Hello, Ada!"), response.body());
  }

  @Test
  void greetsTheWorld() {
    HttpRequest<Void> request = HttpRequest.builder("GET", "/").body(null);

    HttpResponse<Greeter.Greeting> response = new Greeter().greet(request);

    assertEquals(new Greeter.Greeting("Hello, World!"), response.body());
  }
}
