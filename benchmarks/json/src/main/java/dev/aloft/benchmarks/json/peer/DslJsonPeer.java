package dev.aloft.benchmarks.json.peer;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import java.io.IOException;

/** dsl-json's compiled converters; one reader and one writer, as each thread should have. */
final class DslJsonPeer implements Peer {
  private final DslJson<Object> json =
      new DslJson<>(new DslJson.Settings<>().includeServiceLoader());
  private final JsonReader.ReadObject<Reading> reading = json.tryFindReader(Reading.class);
  private final JsonReader.ReadObject<Order> order = json.tryFindReader(Order.class);
  private final JsonReader.ReadObject<Orders> orders = json.tryFindReader(Orders.class);
  private final JsonWriter.WriteObject<Reading> readingWriter = json.tryFindWriter(Reading.class);
  private final JsonWriter.WriteObject<Order> orderWriter = json.tryFindWriter(Order.class);
  private final JsonWriter.WriteObject<Orders> ordersWriter = json.tryFindWriter(Orders.class);
  private final JsonReader<Object> reader = json.newReader();
  private final JsonWriter writer = json.newWriter();

  private <T> T read(JsonReader.ReadObject<T> converter, byte[] bytes) throws IOException {
    reader.process(bytes, bytes.length);
    reader.getNextToken();
    return converter.read(reader);
  }

  private <T> byte[] write(JsonWriter.WriteObject<T> converter, T value) {
    writer.reset();
    converter.write(writer, value);
    return writer.toByteArray();
  }

  @Override
  public Reading readReading(byte[] bytes) throws IOException {
    return read(reading, bytes);
  }

  @Override
  public Order readOrder(byte[] bytes) throws IOException {
    return read(order, bytes);
  }

  @Override
  public Orders readOrders(byte[] bytes) throws IOException {
    return read(orders, bytes);
  }

  @Override
  public byte[] write(Reading value) {
    return write(readingWriter, value);
  }

  @Override
  public byte[] write(Order value) {
    return write(orderWriter, value);
  }

  @Override
  public byte[] write(Orders value) {
    return write(ordersWriter, value);
  }
}
