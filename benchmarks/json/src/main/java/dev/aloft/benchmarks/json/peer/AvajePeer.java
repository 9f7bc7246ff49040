package dev.aloft.benchmarks.json.peer;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** avaje-jsonb's generated adapters. */
final class AvajePeer implements Peer {
  private final JsonType<Reading> reading;
  private final JsonType<Order> order;
  private final JsonType<Orders> orders;

  AvajePeer() {
    Jsonb jsonb = Jsonb.builder().build();
    reading = jsonb.type(Reading.class);
    order = jsonb.type(Order.class);
    orders = jsonb.type(Orders.class);
  }

  @Override
  public Reading readReading(byte[] json) {
    return reading.fromJson(json);
  }

  @Override
  public Order readOrder(byte[] json) {
    return order.fromJson(json);
  }

  @Override
  public Orders readOrders(byte[] json) {
    return orders.fromJson(json);
  }

  @Override
  public byte[] write(Reading value) {
    return reading.toJsonBytes(value);
  }

  @Override
  public byte[] write(Order value) {
    return order.toJsonBytes(value);
  }

  @Override
  public byte[] write(Orders value) {
    return orders.toJsonBytes(value);
  }
}
