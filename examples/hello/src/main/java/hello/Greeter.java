package hello;

import dev.aloft.Function;
import org.jspecify.annotations.NullMarked;

/** A whole function. */
@NullMarked
public final class Greeter {
  record Person(String name) {}

  record Greeting(String message) {}

  @Function("hello")
  Greeting hello(Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }
}
