package dev.aloft.benchmarks.json.peer;

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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads by hand, each from the first token of a value to its last. Trusts the document: neither
 * types nor duplicates nor missing properties are checked.
 */
final class HandWrittenReads {
  private HandWrittenReads() {}

  static Reading reading(JsonParser in) {
    String sensor = null;
    String kind = null;
    double value = 0;
    int sequence = 0;
    boolean valid = false;
    List<String> tags = null;
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "sensor":
          sensor = in.nextStringValue();
          break;
        case "kind":
          kind = in.nextStringValue();
          break;
        case "value":
          in.nextToken();
          value = in.getDoubleValue();
          break;
        case "sequence":
          sequence = in.nextIntValue(0);
          break;
        case "valid":
          valid = in.nextToken() == JsonToken.VALUE_TRUE;
          break;
        case "tags":
          in.nextToken();
          tags = strings(in);
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return new Reading(sensor, kind, value, sequence, valid, tags);
  }

  static Line line(JsonParser in) {
    String sku = null;
    String title = null;
    int quantity = 0;
    double price = 0;
    boolean taxed = false;
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "sku":
          sku = in.nextStringValue();
          break;
        case "title":
          title = in.nextStringValue();
          break;
        case "quantity":
          quantity = in.nextIntValue(0);
          break;
        case "price":
          in.nextToken();
          price = in.getDoubleValue();
          break;
        case "taxed":
          taxed = in.nextToken() == JsonToken.VALUE_TRUE;
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return new Line(sku, title, quantity, price, taxed);
  }

  static Address address(JsonParser in) {
    String street = null;
    String city = null;
    String zip = null;
    String country = null;
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "street":
          street = in.nextStringValue();
          break;
        case "city":
          city = in.nextStringValue();
          break;
        case "zip":
          zip = in.nextStringValue();
          break;
        case "country":
          country = in.nextStringValue();
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return new Address(street, city, zip, country);
  }

  static Order order(JsonParser in) {
    String id = null;
    long number = 0;
    String currency = null;
    double total = 0;
    boolean gift = false;
    Customer customer = null;
    Payment payment = null;
    List<Line> lines = null;
    Map<String, String> attributes = null;
    String note = null;
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "id":
          id = in.nextStringValue();
          break;
        case "number":
          number = in.nextLongValue(0);
          break;
        case "currency":
          currency = in.nextStringValue();
          break;
        case "total":
          in.nextToken();
          total = in.getDoubleValue();
          break;
        case "gift":
          gift = in.nextToken() == JsonToken.VALUE_TRUE;
          break;
        case "customer":
          in.nextToken();
          customer = customer(in);
          break;
        case "payment":
          in.nextToken();
          payment = payment(in);
          break;
        case "lines":
          in.nextToken();
          lines = lines(in);
          break;
        case "attributes":
          in.nextToken();
          attributes = map(in);
          break;
        case "note":
          note = in.nextStringValue();
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return new Order(id, number, currency, total, gift, customer, payment, lines, attributes, note);
  }

  static Orders orders(JsonParser in) {
    String batch = null;
    List<Order> orders = null;
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "batch":
          batch = in.nextStringValue();
          break;
        case "orders":
          in.nextToken();
          orders = orderList(in);
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return new Orders(batch, orders);
  }

  static Card card(JsonParser in) {
    String number = null;
    String holder = null;
    int month = 0;
    int year = 0;
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "number":
          number = in.nextStringValue();
          break;
        case "holder":
          holder = in.nextStringValue();
          break;
        case "month":
          month = in.nextIntValue(0);
          break;
        case "year":
          year = in.nextIntValue(0);
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return new Card(number, holder, month, year);
  }

  static Transfer transfer(JsonParser in) {
    String iban = null;
    String bank = null;
    String reference = null;
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "iban":
          iban = in.nextStringValue();
          break;
        case "bank":
          bank = in.nextStringValue();
          break;
        case "reference":
          reference = in.nextStringValue();
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return new Transfer(iban, bank, reference);
  }

  private static Customer customer(JsonParser in) {
    Customer customer = new Customer();
    String name;
    while ((name = in.nextName()) != null) {
      switch (name) {
        case "id":
          customer.setId(in.nextLongValue(0));
          break;
        case "name":
          customer.setName(in.nextStringValue());
          break;
        case "email":
          customer.setEmail(in.nextStringValue());
          break;
        case "points":
          customer.setPoints(in.nextIntValue(0));
          break;
        case "verified":
          customer.setVerified(in.nextToken() == JsonToken.VALUE_TRUE);
          break;
        case "address":
          in.nextToken();
          customer.setAddress(address(in));
          break;
        default:
          in.nextToken();
          in.skipChildren();
      }
    }
    return customer;
  }

  /** The kind comes first, as we write it. */
  private static Payment payment(JsonParser in) {
    if (!"kind".equals(in.nextName())) {
      throw new IllegalStateException("kind");
    }
    String kind = in.nextStringValue();
    switch (kind) {
      case "card":
        return card(in);
      case "transfer":
        return transfer(in);
      default:
        throw new IllegalStateException(kind);
    }
  }

  private static List<Line> lines(JsonParser in) {
    List<Line> lines = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      lines.add(line(in));
    }
    return lines;
  }

  private static List<Order> orderList(JsonParser in) {
    List<Order> orders = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      orders.add(order(in));
    }
    return orders;
  }

  private static List<String> strings(JsonParser in) {
    List<String> strings = new ArrayList<>();
    String string;
    while ((string = in.nextStringValue()) != null) {
      strings.add(string);
    }
    return strings;
  }

  private static Map<String, String> map(JsonParser in) {
    Map<String, String> map = new LinkedHashMap<>();
    String name;
    while ((name = in.nextName()) != null) {
      map.put(name, in.nextStringValue());
    }
    return map;
  }
}
