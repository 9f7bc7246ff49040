package @package@;

import dev.aloft.Function;
import org.jspecify.annotations.NullMarked;

/** Greets people. */
@NullMarked
public final class Greeter {
  record Person(String name) {}

  record Greeting(String message) {}

  @Function("@name@")
  Greeting greet(Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }
}
