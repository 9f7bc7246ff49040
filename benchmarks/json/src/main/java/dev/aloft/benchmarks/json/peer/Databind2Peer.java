package dev.aloft.benchmarks.json.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import java.io.IOException;

/** jackson-databind 2 with Blackbird. */
final class Databind2Peer implements Peer {
  private final ObjectReader reading;
  private final ObjectReader order;
  private final ObjectReader orders;
  private final ObjectWriter readingWriter;
  private final ObjectWriter orderWriter;
  private final ObjectWriter ordersWriter;

  Databind2Peer() {
    ObjectMapper mapper = JsonMapper.builder().addModule(new BlackbirdModule()).build();
    reading = mapper.readerFor(Reading.class);
    order = mapper.readerFor(Order.class);
    orders = mapper.readerFor(Orders.class);
    readingWriter = mapper.writerFor(Reading.class);
    orderWriter = mapper.writerFor(Order.class);
    ordersWriter = mapper.writerFor(Orders.class);
  }

  @Override
  public Reading readReading(byte[] json) throws IOException {
    return reading.readValue(json);
  }

  @Override
  public Order readOrder(byte[] json) throws IOException {
    return order.readValue(json);
  }

  @Override
  public Orders readOrders(byte[] json) throws IOException {
    return orders.readValue(json);
  }

  @Override
  public byte[] write(Reading value) throws IOException {
    return readingWriter.writeValueAsBytes(value);
  }

  @Override
  public byte[] write(Order value) throws IOException {
    return orderWriter.writeValueAsBytes(value);
  }

  @Override
  public byte[] write(Orders value) throws IOException {
    return ordersWriter.writeValueAsBytes(value);
  }
}
