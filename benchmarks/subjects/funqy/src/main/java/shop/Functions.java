package shop;

import io.quarkus.funqy.Funq;

/** The functions of all workloads; {@code quarkus.funqy.export} says which one answers at the root. */
public class Functions {
  @Funq
  public Greeting hello(Name name) {
    return new Greeting("Hello, " + name.name() + "!");
  }

  @Funq
  public Order order(Order order) {
    return order;
  }

  @Funq
  public Orders orders(Orders orders) {
    return orders;
  }
}
