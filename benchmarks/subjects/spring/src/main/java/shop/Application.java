package shop;

import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The functions of all workloads; the adapter takes the one that {@code DEFAULT_HANDLER} names. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  Function<Name, Greeting> hello() {
    return name -> new Greeting("Hello, " + name.name() + "!");
  }

  @Bean
  Function<Order, Order> order() {
    return order -> order;
  }

  @Bean
  Function<Orders, Orders> orders() {
    return orders -> orders;
  }
}
