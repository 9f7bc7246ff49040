package shop;

import java.net.MalformedURLException;

/** Runs the workload that {@code _HANDLER} names. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws MalformedURLException {
    String workload = System.getenv("_HANDLER");
    switch (workload) {
      case "hello" -> new HelloRuntime().run(args);
      case "order" -> new OrderRuntime().run(args);
      case "orders" -> new OrdersRuntime().run(args);
      default -> throw new IllegalArgumentException("no workload has the name " + workload);
    }
  }
}
