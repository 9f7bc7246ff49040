package hello;

import dev.aloft.Function;

/** A whole function. */
public final class Greeter {
  record Person(String name) {}

  record Greeting(String message) {}

  @Function("hello")
  Greeting hello(Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }
}
