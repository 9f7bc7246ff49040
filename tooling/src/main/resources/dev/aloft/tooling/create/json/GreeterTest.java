package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreeterTest {
  @Test
  void greetsByName() {
    Greeter.Greeting greeting = new Greeter().greet(new Greeter.Person("Ada"));

    assertEquals("Hello, Ada!", greeting.message());
  }
}
