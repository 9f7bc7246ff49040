package dev.aloft.benchmarks.json.peer;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** jackson-databind 3, in the order of declaration, as all others write. */
final class Databind3Peer implements Peer {
  private final ObjectReader reading;
  private final ObjectReader order;
  private final ObjectReader orders;
  private final ObjectWriter readingWriter;
  private final ObjectWriter orderWriter;
  private final ObjectWriter ordersWriter;

  Databind3Peer() {
    ObjectMapper mapper =
        JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
    reading = mapper.readerFor(Reading.class);
    order = mapper.readerFor(Order.class);
    orders = mapper.readerFor(Orders.class);
    readingWriter = mapper.writerFor(Reading.class);
    orderWriter = mapper.writerFor(Order.class);
    ordersWriter = mapper.writerFor(Orders.class);
  }

  @Override
  public Reading readReading(byte[] json) {
    return reading.readValue(json);
  }

  @Override
  public Order readOrder(byte[] json) {
    return order.readValue(json);
  }

  @Override
  public Orders readOrders(byte[] json) {
    return orders.readValue(json);
  }

  @Override
  public byte[] write(Reading value) {
    return readingWriter.writeValueAsBytes(value);
  }

  @Override
  public byte[] write(Order value) {
    return orderWriter.writeValueAsBytes(value);
  }

  @Override
  public byte[] write(Orders value) {
    return ordersWriter.writeValueAsBytes(value);
  }
}
