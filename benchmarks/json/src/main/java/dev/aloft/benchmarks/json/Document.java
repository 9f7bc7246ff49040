package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.model.Address;
import dev.aloft.benchmarks.json.model.Card;
import dev.aloft.benchmarks.json.model.Customer;
import dev.aloft.benchmarks.json.model.Line;
import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Payment;
import dev.aloft.benchmarks.json.model.Reading;
import dev.aloft.benchmarks.json.model.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is read and written. The values are invented, and the same in every run. */
public enum Document {
  READING("100B"),
  ORDER("1KB"),
  ORDERS("100KB");

  private final String label;

  Document(String label) {
    this.label = label;
  }

  /** The size, as tables call it. */
  public String label() {
    return label;
  }

  /** The document of that label. */
  public static Document of(String label) {
    for (Document document : values()) {
      if (document.label.equals(label)) {
        return document;
      }
    }
    throw new IllegalArgumentException(label);
  }

  /** The value. */
  public Object value() {
    return switch (this) {
      case READING ->
          new Reading("greenhouse-07", "temperature", 21.75, 48213, true, List.of("roof", "south"));
      case ORDER -> order(0);
      case ORDERS -> orders();
    };
  }

  private static Orders orders() {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      orders.add(order(i));
    }
    return new Orders("2026-02-11T06:00:00Z/eu-west", orders);
  }

  private static Order order(int i) {
    Customer customer = new Customer();
    customer.setId(90_000_000_017L + i);
    customer.setName(i % 3 == 0 ? "Zoë Åkerlund" : "Miriam Hollande");
    customer.setEmail("customer" + i + "@example.org");
    customer.setPoints(i * 37);
    customer.setVerified(i % 2 == 0);
    customer.setAddress(
        new Address("Hinter der Mühle " + (i + 1), "Bad Segeberg", "2379" + i % 10, "DE"));
    Payment payment =
        i % 2 == 0
            ? new Card("4000 0000 0000 " + (1000 + i), "Z AKERLUND", 1 + i % 12, 2029)
            : new Transfer("DE0212030000000020" + (2051 + i), "BYLADEM1001", "order " + i);
    List<Line> lines = new ArrayList<>();
    for (int line = 0; line < 4; line++) {
      lines.add(
          new Line(
              "SKU-" + (73_000 + 17 * i + line),
              line % 2 == 0 ? "Hand-thrown stoneware mug, 0.3 l" : "Linen tea towel \"Juniper\"",
              1 + (i + line) % 5,
              12.5 + line * 3.25 + i,
              line != 2));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("channel", i % 4 == 0 ? "mobile" : "web");
    attributes.put("campaign", "spring-" + i % 7);
    attributes.put("warehouse", "HAM-2");
    attributes.put("priority", "standard");
    return new Order(
        "ord_01HV" + (4_000_000 + i * 7919),
        1_700_000_000_000L + i,
        "EUR",
        118.75 + i,
        i % 5 == 0,
        customer,
        payment,
        lines,
        attributes,
        "Please leave it with the neighbours at no. 12.\nThank you!");
  }
}
