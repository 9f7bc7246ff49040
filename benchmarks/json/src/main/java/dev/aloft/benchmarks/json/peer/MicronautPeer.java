package dev.aloft.benchmarks.json.peer;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;

/** Micronaut's serialization, with what its processor generates, on jackson-core 2. */
final class MicronautPeer implements Peer {
  private final ObjectMapper mapper = ObjectMapper.getDefault();
  private final Argument<Reading> reading = Argument.of(Reading.class);
  private final Argument<Order> order = Argument.of(Order.class);
  private final Argument<Orders> orders = Argument.of(Orders.class);

  @Override
  public Reading readReading(byte[] json) throws IOException {
    return mapper.readValue(json, reading);
  }

  @Override
  public Order readOrder(byte[] json) throws IOException {
    return mapper.readValue(json, order);
  }

  @Override
  public Orders readOrders(byte[] json) throws IOException {
    return mapper.readValue(json, orders);
  }

  @Override
  public byte[] write(Reading value) throws IOException {
    return mapper.writeValueAsBytes(reading, value);
  }

  @Override
  public byte[] write(Order value) throws IOException {
    return mapper.writeValueAsBytes(order, value);
  }

  @Override
  public byte[] write(Orders value) throws IOException {
    return mapper.writeValueAsBytes(orders, value);
  }
}
